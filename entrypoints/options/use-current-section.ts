import { useEffect, useState } from 'preact/hooks';

/** A section is read once its heading is in the upper part of the window. */
const UPPER = 0.3;

/** The section of a long page that is being read. @param ids those of the headings, from top to bottom */
export function useCurrentSection(ids: readonly string[]): string {
  const [current, setCurrent] = useState(ids[0] ?? '');
  useEffect(() => {
    const look = () => {
      const passed = ids.filter((id) => {
        const heading = document.getElementById(id);
        return heading !== null && heading.getBoundingClientRect().top < innerHeight * UPPER;
      });
      setCurrent(passed.at(-1) ?? ids[0] ?? '');
    };
    look();
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, []);
  return current;
}
