import { describe, expect, it } from 'vitest';
import { importFrom, isTooLarge } from '../../../../../core/corpus/add/import';
import { writePack } from '../../../../../core/corpus/pack';
import { quotesOf } from '../../../../../core/corpus/quotes';
import { sampleInterview, samplePack } from '../../../sample-library';
import { sampleLexicon } from '../../advice/sample-lexicon';

const bytes = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;
const read = (name: string, text: string, url?: string) =>
  importFrom({ name, bytes: bytes(text), ...(url === undefined ? {} : { url }) }, sampleLexicon);

const interview = sampleInterview([['Whom do you hire?', 'Hire slowly.']], 'sample:ada');
const pack = samplePack([interview], quotesOf(interview));
const backup = '{\n "format": "margin-mentor/backup",\n "version": 1';

describe('what is in a file', () => {
  it('is an interview or an article, with the address that it was fetched from', () => {
    const html = '<h2>Why?</h2><p>For joy, and nothing else.</p><h2>Why now?</h2><p>There is time, at last.</p>';
    expect(read('a.html', html, 'https://a.example/')).toMatchObject({
      kind: 'candidate',
      candidate: { kind: 'interview', interview: { url: 'https://a.example/' } },
    });
    expect(read('a.txt', 'Just text.')).toMatchObject({ kind: 'candidate', candidate: { kind: 'article' } });
  });

  it('is a pack, whatever the file is called', () => {
    expect(read('a.json', writePack(pack))).toEqual({ kind: 'pack', pack });
    expect(read('a.txt', `\ufeff${writePack(pack)}`)).toEqual({ kind: 'pack', pack });
  });

  it('is a backup, which is read elsewhere', () => {
    expect(read('a.json', backup)).toEqual({ kind: 'backup', text: backup });
  });

  it('is of a page that was read before', () => {
    const outline = { title: 'T', language: 'en', blocks: [{ kind: 'paragraph' as const, level: 0, text: 'Text.' }] };
    const origin = { name: 'T', url: 'https://a.example/' };
    expect(importFrom({ outline, origin }, sampleLexicon)).toMatchObject({ kind: 'candidate' });
    expect(importFrom({ outline: { ...outline, blocks: [] }, origin }, sampleLexicon)).toMatchObject({
      problem: 'nothing',
    });
  });
});

describe('what is in the way', () => {
  it.each([
    ['a.html', '<br>'.repeat(1_300_000), { problem: 'too large' }],
    ['a.html', '<div>'.repeat(600), { problem: 'too deep' }],
    ['a.md', '>'.repeat(50_000), { problem: 'too deep' }],
    ['a.txt', 'te\0xt', { problem: 'no text' }],
    ['a.docx', 'PK\u0003\u0004text', { problem: 'archive' }],
    ['a.html', '<script>alert(1)</script>', { problem: 'nothing' }],
    ['a.txt', '', { problem: 'nothing' }],
    ['a.json', '', { problem: 'no JSON' }],
    ['a.json', '{"name": "x"}', { problem: 'no pack' }],
    ['a.txt', writePack(pack).replace('"version": 1', '"version": 2'), { problem: 'newer' }],
    [
      'a.json',
      writePack(pack).replace('https://interviews.example/ada/', 'javascript:alert(1)'),
      { problem: 'invalid', place: 'interviews.0.url' },
    ],
  ])('in %s is told', (name, text, expected) => expect(read(name, text)).toEqual({ kind: 'problem', ...expected }));

  it('is told where nobody has foreseen it', () => {
    const source = { outline: null as never, origin: { name: '', url: '' } };
    expect(importFrom(source, sampleLexicon)).toEqual({ kind: 'problem', problem: 'failed' });
  });

  it('is not the size of a backup, which holds a whole library', () => {
    const large = backup.padEnd(5_000_010);
    expect(isTooLarge(bytes(large))).toBe(false);
    expect(isTooLarge(bytes(large.replace('backup', 'pack')))).toBe(true);
    expect(isTooLarge(bytes(' '.repeat(5_000_000)))).toBe(false);
  });
});
