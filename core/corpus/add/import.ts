import type { Lexicon } from '../../advice/lexicon';
import type { Outline, Pack } from '../../model';
import { DecodeError, decode } from '../../outline/decode';
import { OutlineError } from '../../outline/from-html';
import { LONGEST_DOCUMENT, readDocument } from '../../outline/read-document';
import { LONGEST_BACKUP } from '../backup';
import { PackError, readPack } from '../pack';
import { type Candidate, candidateFrom, type Origin } from './candidate';

/** What is to be read: a file, with the address that it was fetched from where it was, or a page that was read already. */
export type ImportSource =
  | { readonly name: string; readonly bytes: ArrayBuffer; readonly url?: string }
  | { readonly outline: Outline; readonly origin: Origin };

/**
 * What is in the way of an import. `archive`: packed, or a PDF or office document. `nothing`: text, but none to add.
 * `failed`: what nobody has foreseen.
 */
export type ImportProblem =
  | 'too large'
  | 'no text'
  | 'archive'
  | 'too deep'
  | 'too slow'
  | 'nothing'
  | 'failed'
  | PackError['problem'];

/** What was found in a file or page. */
export type ImportAnswer =
  | { readonly kind: 'candidate'; readonly candidate: Candidate }
  | { readonly kind: 'pack'; readonly pack: Pack }
  /** A backup's text by its opening: nobody has looked yet whether the rest of it is one. */
  | { readonly kind: 'backup'; readonly text: string }
  /** `place`: where in a pack file, for example `interviews.0.url`. */
  | { readonly kind: 'problem'; readonly problem: ImportProblem; readonly place?: string };

/** Characters in which a file of ours says what it is. */
const OPENING = 400;

const isOurs = (text: string, what: 'pack' | 'backup') =>
  new RegExp(`^\\ufeff?\\s*\\{[^]*"format"\\s*:\\s*"margin-mentor/${what}"`).test(text.slice(0, OPENING));

const problem = (of: ImportProblem, place = ''): ImportAnswer => ({
  kind: 'problem',
  problem: of,
  ...(place === '' ? {} : { place }),
});

/** Whether a file is not even to be opened. */
export function isTooLarge(bytes: ArrayBuffer): boolean {
  const opening = () => new TextDecoder().decode(bytes.slice(0, OPENING));
  return bytes.byteLength > (isOurs(opening(), 'backup') ? LONGEST_BACKUP : LONGEST_DOCUMENT);
}

/** Reads whatever a person gives. Takes nothing: what is wrong with it is an answer and no exception. */
export function importFrom(source: ImportSource, lexicon: Lexicon): ImportAnswer {
  try {
    if ('outline' in source) return offered(candidateFrom(source.outline, source.origin, lexicon));
    if (isTooLarge(source.bytes)) return problem('too large');
    return fromText(source.name, decode(new Uint8Array(source.bytes)), source.url ?? '', lexicon);
  } catch (error) {
    if (error instanceof PackError) return problem(error.problem, error.place);
    if (error instanceof DecodeError) return problem(error.problem);
    // What else an outline is refused for was looked at before; and what is nested too deep for a reader exhausts its stack.
    return problem(error instanceof OutlineError || error instanceof RangeError ? 'too deep' : 'failed');
  }
}

const offered = (candidate: Candidate | null): ImportAnswer =>
  candidate ? { kind: 'candidate', candidate } : problem('nothing');

function fromText(name: string, text: string, url: string, lexicon: Lexicon): ImportAnswer {
  if (isOurs(text, 'backup')) return { kind: 'backup', text };
  if (/\.json$/i.test(name) || isOurs(text, 'pack')) return { kind: 'pack', pack: readPack(text, lexicon) };
  return offered(candidateFrom(readDocument(name, text), { name, url }, lexicon));
}
