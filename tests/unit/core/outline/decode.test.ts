import { deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DecodeError, decode } from '../../../../core/outline/decode';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...all: (string | number)[]) =>
  Uint8Array.from(all.flatMap((one) => (typeof one === 'number' ? [one] : [...one].map((c) => c.charCodeAt(0)))));
const utf16 = (text: string, order: 'le' | 'be') =>
  Uint8Array.from(
    [...Array(text.length).keys()].flatMap((at) => {
      const unit = text.charCodeAt(at);
      return order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
    }),
  );

const TEXT = 'Grüße — “Ada” said: naïve, 日本, 😀.';

describe('bytes as text', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with its mark', utf8(`\ufeff${TEXT}`)],
    ['UTF-16, little end first', utf16(`\ufeff${TEXT}`, 'le')],
    ['UTF-16, big end first', utf16(`\ufeff${TEXT}`, 'be')],
  ])('are read as %s', (_, given) => expect(decode(given)).toBe(TEXT));

  it.each<[string, Uint8Array, string]>([
    ['windows-1252 where nothing is said', bytes('Gr', 0xfc, 0xdf, 'e, ', 0xab, 'Ada', 0xbb), 'Grüße, «Ada»'],
    ['what a page says', bytes('<meta charset="windows-1251">', 0xcf), '<meta charset="windows-1251">П'],
    [
      'what a page says in the old way',
      bytes('<META http-equiv=Content-Type content="text/html; charset=shift_jis">', 0x82, 0xa0),
      '<META http-equiv=Content-Type content="text/html; charset=shift_jis">あ',
    ],
    [
      'what an XML declaration says',
      bytes('<?xml version="1.0" encoding="iso-8859-2"?>', 0xb1),
      '<?xml version="1.0" encoding="iso-8859-2"?>ą',
    ],
    [
      'UTF-8 though a page says it is Western',
      utf8('<meta charset="iso-8859-1">Grüße'),
      '<meta charset="iso-8859-1">Grüße',
    ],
    ['UTF-8 where a page says what cannot be', utf8('<meta charset="utf-16">Grüße'), '<meta charset="utf-16">Grüße'],
    ['UTF-8 where nobody knows what a page says', utf8('<meta charset="x">ü'), '<meta charset="x">ü'],
    [
      'windows-1252 where a page says wrongly that it is UTF-8',
      bytes('<meta charset="utf-8">Gr', 0xfc, 0xdf, 'e'),
      '<meta charset="utf-8">Grüße',
    ],
    ['text with a bell in it', bytes('ding', 7), 'ding\u0007'],
    ['nothing', bytes(), ''],
  ])('are read as %s', (_, given, expected) => expect(decode(given)).toBe(expected));

  it.each<[string, Uint8Array]>([
    ['gzip', gzipSync('text')],
    ['ZIP, and so DOCX, ODT and EPUB', bytes('PK', 3, 4, ...deflateRawSync('text'))],
    ['an empty ZIP', bytes('PK', 5, 6, ...Array(18).fill(0))],
    ['RAR', bytes('Rar!', 0x1a, 7, 1, 0)],
    ['7z', bytes('7z', 0xbc, 0xaf, 0x27, 0x1c, 0, 4)],
    ['xz', bytes(0xfd, '7zXZ', 0, 0, 4)],
    ['zstd', bytes(0x28, 0xb5, 0x2f, 0xfd, 4)],
    ['bzip2', bytes('BZh91AY&SY', 1, 2)],
    ['tar', bytes('a.txt', ...Array(252).fill(0), 'ustar', 0)],
    ['PDF', bytes('%PDF-1.7\n')],
    ['DOC', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['RTF', bytes('{\\rtf1 text}')],
  ])('are refused as packed: %s', (_, given) => {
    expect(() => decode(given)).toThrow(expect.objectContaining({ problem: 'archive' }));
  });

  it.each<[string, Uint8Array]>([
    ['a zero in it', bytes('text', 0, 'text')],
    ['UTF-16 without a mark', utf16('text', 'le')],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 't', 0, 0, 0)],
    ['no text at all', Uint8Array.from({ length: 2000 }, (_, at) => ((at * 7919) % 255) + 1)],
  ])('are refused as no text: %s', (_, given) => {
    expect(() => decode(given)).toThrow(expect.objectContaining({ problem: 'no text' }));
  });

  it('are read whatever they are, or refused', () => {
    const beginning = fc.constantFrom(
      bytes(),
      bytes(0xef, 0xbb, 0xbf),
      bytes(0xff, 0xfe),
      bytes('<meta charset="gbk">'),
    );
    fc.assert(
      fc.property(beginning, fc.uint8Array({ maxLength: 300 }), (first, rest) => {
        try {
          const text = decode(Uint8Array.from([...first, ...rest]));
          expect(text).not.toContain('\0');
          expect(text.isWellFormed()).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(DecodeError);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are read as the text that they were made of', () => {
    const text = fc.string({ unit: 'binary' }).map((any) => any.toWellFormed().replace(/[\p{Cc}\ufeff\ufffd]/gu, ''));
    fc.assert(
      fc.property(text, fc.constantFrom('', '\ufeff'), (any, mark) => {
        // What looks packed is refused, whatever it says.
        fc.pre(!/^(?:PK|Rar!|7z|%PDF-|\{\\rtf|BZh)/.test(any));
        expect(decode(utf8(mark + any))).toBe(any);
        expect(decode(utf16(`\ufeff${any}`, 'be'))).toBe(any);
      }),
    );
  });
});
