/** Why bytes are not read as text. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError';

  /** `archive`: packed files, and documents of programs that pack theirs, as PDF and DOCX. */
  constructor(readonly problem: 'archive' | 'no text') {
    super(problem);
  }
}

const bytesOf = (text: string) => [...text].map((character) => character.charCodeAt(0));

/** How files begin that are packed, or documents of word processors. */
const PACKED: readonly (readonly number[])[] = [
  ...['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08', 'Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c', '%PDF-', '{\\rtf'].map(bytesOf),
  bytesOf('\x1f\x8b'),
  bytesOf('\xfd7zXZ\x00'),
  bytesOf('\x28\xb5\x2f\xfd'),
  // The container of old office files.
  bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
];

/** How archives by `bzip2` begin, and where those by `tar` say so. */
const BZIP = /^BZh[1-9]1AY&SY/;
const TAR = { at: 257, sign: 'ustar' };

/** Byte order marks, by encoding (https://encoding.spec.whatwg.org/#bom-sniff). */
const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Bytes in which a page must say its encoding (https://html.spec.whatwg.org/#concept-encoding-sniffing-algorithm). */
const PRESCANNED = 1024;

/** What takes any byte for a character, so that it tells nothing. */
const WESTERN = /^(?:windows-1252|iso-8859-1)$/;

/** Share of control characters and broken ones from which text is none, beyond a few. */
const MOST_CONTROLS = 0.01;
const FEW_CONTROLS = 3;

/** Characters in which these are counted. */
const SAMPLE = 100_000;

const beginsWith = (bytes: Uint8Array, sign: readonly number[]) => sign.every((byte, at) => bytes[at] === byte);

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

function isPacked(bytes: Uint8Array): boolean {
  if (PACKED.some((sign) => beginsWith(bytes, sign)) || BZIP.test(ascii(bytes, 0, 10))) return true;
  return ascii(bytes, TAR.at, TAR.at + TAR.sign.length) === TAR.sign;
}

/** The text of bytes in an encoding; null where they are not in it, or nobody knows it. */
function decodedAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The encoding that an HTML or XML document says it has, by its usual name; '' where it says none that is known. */
function declared(bytes: Uint8Array): string {
  const opening = ascii(bytes, 0, PRESCANNED);
  const [, label = ''] =
    /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(opening) ??
    /^\s*<\?xml\b[^>]{0,100}?\bencoding\s*=\s*["']([\w.:-]+)/i.exec(opening) ??
    [];
  try {
    const { encoding } = new TextDecoder(label);
    // What could be read so far was no UTF-16.
    return label === '' || encoding.startsWith('utf-16') ? '' : encoding;
  } catch {
    return '';
  }
}

/**
 * Reads bytes as text: by their byte order mark, by what a page says, as UTF-8, or else as windows-1252. UTF-8 beyond ASCII
 * is UTF-8 although a page says that it is Western, since hardly anything else looks like it.
 * @throws DecodeError where they are packed or no text
 */
export function decode(bytes: Uint8Array): string {
  if (isPacked(bytes)) throw new DecodeError('archive');
  const text = textOf(bytes);
  const sample = text.slice(0, SAMPLE);
  const controls = sample.match(/(?!\s)[\p{Cc}\ufffd]/gu)?.length ?? 0;
  if (text.includes('\0') || controls > FEW_CONTROLS + MOST_CONTROLS * sample.length) throw new DecodeError('no text');
  return text;
}

function textOf(bytes: Uint8Array): string {
  const [marked] = MARKS.find(([, mark]) => beginsWith(bytes, mark)) ?? [];
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  const said = declared(bytes);
  const utf8 = decodedAs('utf-8', bytes);
  if (utf8 !== null && (said === '' || WESTERN.test(said))) return utf8;
  return (said === '' ? null : decodedAs(said, bytes)) ?? utf8 ?? new TextDecoder('windows-1252').decode(bytes);
}
