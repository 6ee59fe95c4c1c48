import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Path of a file or folder below tests/fixtures. */
export const fixturePath = (path: string) => fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url));

/** The text of a file below tests/fixtures. */
export const fixture = (path: string) => readFileSync(fixturePath(path), 'utf8');
