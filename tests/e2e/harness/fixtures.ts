import { readFileSync } from 'node:fs';

/** The text of a file below tests/fixtures. */
export const fixture = (path: string) => readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8');
