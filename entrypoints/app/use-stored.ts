import { useEffect, useState } from 'preact/hooks';
import type { Stored } from '../../platform/stored';

/** What is stored, and what it becomes when it is changed, here or elsewhere. */
export function useStored<T>({ load, onChange }: Pick<Stored<T>, 'load' | 'onChange'>, fallback: T): T {
  const [value, setValue] = useState(fallback);
  useEffect(() => {
    void load().then(setValue);
    return onChange(setValue);
  }, []);
  return value;
}
