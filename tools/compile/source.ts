import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';

/** Bad data: which file, which line, what is wrong. Stops the build. */
export class SourceError extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly problem: string,
  ) {
    super(`${path.relative(process.cwd(), file)}:${line}: ${problem}`);
    this.name = 'SourceError';
  }
}

/** Reads a text file. @throws SourceError where it is empty or not UTF-8 */
export function readSource(file: string): string {
  if (!existsSync(file)) throw new SourceError(file, 1, 'the file is missing');
  const bytes = readFileSync(file);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SourceError(file, firstBadLine(bytes), 'the file is not UTF-8');
  }
  if (text.trim() === '') throw new SourceError(file, 1, 'the file is empty');
  return text.replaceAll('\r\n', '\n');
}

function firstBadLine(bytes: Buffer): number {
  // The replacement character stands for the first byte that is no UTF-8.
  const before = bytes.toString('utf-8').split('\uFFFD')[0] ?? '';
  return before.split('\n').length;
}

/** A piece of YAML with the lines that its parts stand in. */
export class Yaml {
  readonly #lines = new LineCounter();
  readonly #document: ReturnType<typeof parseDocument>;
  readonly #value: unknown;

  /** @param firstLine line of the file at which `text` starts */
  constructor(
    readonly file: string,
    text: string,
    private readonly firstLine = 1,
  ) {
    this.#document = parseDocument(text, { lineCounter: this.#lines, uniqueKeys: true, prettyErrors: false });
    const error = this.#document.errors[0];
    if (error) throw this.error([], error.message.split('\n')[0] ?? 'not YAML', error.pos[0]);
    this.#value = this.#document.toJS();
  }

  /** An error at a part, given by its path from the root. */
  error(at: readonly (string | number)[], problem: string, offset?: number): SourceError {
    let place = offset;
    for (let depth = at.length; place === undefined && depth >= 0; depth--) {
      const part: unknown = this.#document.getIn(at.slice(0, depth), true);
      if (hasRange(part)) place = part.range[0];
    }
    return new SourceError(this.file, this.firstLine + this.#lines.linePos(place ?? 0).line - 1, problem);
  }

  /** The text at a path. @throws SourceError where there is none */
  text(...at: (string | number)[]): string {
    const value = this.#plain(at);
    const name = at.join('.');
    if (value === undefined || value === null) throw this.error(at, `“${name}” is missing`);
    if (value instanceof Date) return value.toISOString().slice(0, 10);
    if (typeof value !== 'string' && typeof value !== 'number') throw this.error(at, `“${name}” must be a text`);
    return String(value);
  }

  /** The list of texts at a path. @throws SourceError where there is something else */
  texts(...at: (string | number)[]): string[] {
    const value: unknown = this.#plain(at);
    if (!Array.isArray(value)) throw this.error(at, `“${at.join('.')}” must be a list`);
    return value.map((_, index) => this.text(...at, index));
  }

  /** The entries of the mapping at a path; none where it is missing. */
  keys(...at: (string | number)[]): string[] {
    const value: unknown = this.#plain(at);
    if (value === undefined || value === null) return [];
    if (typeof value !== 'object' || Array.isArray(value)) throw this.error(at, `“${at.join('.')}” must be a mapping`);
    return Object.keys(value);
  }

  /**
   * Lets a mapping have certain keys only: any other is mostly a slip, and what stands below it would be lost.
   * @throws SourceError at the first other key
   */
  allowOnly(keys: readonly string[], ...at: (string | number)[]): void {
    const stray = this.keys(...at).find((key) => !keys.includes(key));
    if (stray !== undefined)
      throw this.error([...at, stray], `“${stray}” is no key here; there are ${keys.join(', ')}`);
  }

  /** How many entries the list at a path has. */
  count(...at: (string | number)[]): number {
    const value: unknown = this.#plain(at);
    if (!Array.isArray(value)) throw this.error(at, `“${at.join('.')}” must be a list`);
    return value.length;
  }

  #plain(at: readonly (string | number)[]): unknown {
    let value = this.#value;
    for (const key of at) value = (value as Record<string | number, unknown> | null | undefined)?.[key];
    return value;
  }
}

const hasRange = (part: unknown): part is { range: [number, number, number] } =>
  typeof part === 'object' && part !== null && Array.isArray((part as { range?: unknown }).range);
