import { describe, expect, it } from 'vitest';
import { readPageRecord } from '../../../tools/page-record';

const good = { id: 'a', title: 'T', headings: ['H'], paragraphs: ['H', 'P'] };

describe('readPageRecord', () => {
  it('reads a page', () => {
    expect(readPageRecord(JSON.stringify({ ...good, url: 'https://a.example/', label: 'on' }))).toEqual(good);
    expect(readPageRecord(JSON.stringify({ ...good, language: 'de' }))).toEqual({ ...good, language: 'de' });
  });

  it('takes title and headings for empty where they are missing', () => {
    expect(readPageRecord('{"id":"a","paragraphs":[]}')).toEqual({ id: 'a', title: '', headings: [], paragraphs: [] });
  });

  it.each([
    ['not JSON', '{', {}],
    ['a list', '[]', {}],
    ['null', 'null', {}],
    ['a number', '7', {}],
    ['without an id', '{"paragraphs":[]}', {}],
    ['with an id that is no text', '{"id":7,"paragraphs":[]}', {}],
    ['without paragraphs', '{"id":"a"}', { id: 'a' }],
    ['with paragraphs that are no texts', '{"id":"a","paragraphs":[1]}', { id: 'a' }],
    ['with headings that are no list', '{"id":"a","headings":"H","paragraphs":[]}', { id: 'a' }],
    ['with a title that is no text', '{"id":"a","title":1,"paragraphs":[]}', { id: 'a' }],
  ])('says what is wrong with a line that is %s', (_, line, rest) => {
    expect(readPageRecord(line)).toEqual({ ...rest, error: expect.stringMatching(/\w/) });
  });
});
