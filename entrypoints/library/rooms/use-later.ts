import { useEffect, useState } from 'preact/hooks';

/**
 * Something that takes a while to work out, worked out when what is there already has been drawn; undefined until then,
 * and the former while what it depends on has changed.
 */
export function useLater<T>(work: () => T, changes: readonly unknown[]): T | undefined {
  const [done, setDone] = useState<{ readonly value: T }>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    // Not before the next frame is on the screen.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setDone({ value: work() }));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, changes);
  return done?.value;
}
