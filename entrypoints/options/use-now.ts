import { useEffect, useState } from 'preact/hooks';
import { thisMoment } from '../../platform/attention';

/** How often the time is looked at, in milliseconds: rules end on the minute. */
const EVERY = 20_000;

/** What time it is, as it goes by. */
export function useNow() {
  const [moment, setMoment] = useState(thisMoment);
  useEffect(() => {
    const clock = setInterval(() => setMoment(thisMoment()), EVERY);
    return () => clearInterval(clock);
  }, []);
  return moment;
}
