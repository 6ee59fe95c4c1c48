import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_LISTED, readListed } from '../../../../../core/corpus/add/listed';

describe('readListed', () => {
  it.each([
    ['a line each', 'https://a.example/ada\n\nhttps://a.example/bo', ['https://a.example/ada', '', '']],
    [
      'a table',
      '2021-06-18\tAda Example\thttps://a.example/ada',
      ['https://a.example/ada', 'Ada Example', '2021-06-18'],
    ],
    [
      'Markdown',
      '- [Ada Example](https://a.example/ada) (2021-06-18)',
      ['https://a.example/ada', 'Ada Example', '2021-06-18'],
    ],
    [
      'a table in Markdown',
      '| Ada Example | https://a.example/ada | x |',
      ['https://a.example/ada', 'Ada Example', ''],
    ],
    ['values with commas', '"Ada Example","https://a.example/ada"', ['https://a.example/ada', 'Ada Example', '']],
    ['a name behind', 'https://a.example/ada – Ada Example', ['https://a.example/ada', 'Ada Example', '']],
    ['a sentence', 'Read https://a.example/ada.', ['https://a.example/ada', 'Read', '']],
    ['a place in a page', 'https://u:p@a.example/ada#top', ['https://a.example/ada', '', '']],
  ])('reads %s', (_, text, [address, name, date]) => {
    expect(readListed(text)[0]).toEqual({ address, name, date });
  });

  it('names each address of a line by what stands before it', () => {
    expect(readListed('Ada https://a.example/1 Bo https://a.example/2').map(({ name }) => name)).toEqual(['Ada', 'Bo']);
  });

  it('lists each address once, and no other kind', () => {
    expect(
      readListed('https://a.example/1 https://a.example/1#x javascript:alert(1) file:///etc ftp://b'),
    ).toHaveLength(1);
  });

  it('ends where a list has no end', () => {
    const long = Array.from({ length: MOST_LISTED + 5 }, (_, at) => `https://a.example/${at}`).join('\n');
    expect(readListed(long)).toHaveLength(MOST_LISTED);
  });

  it('gives addresses that can be asked for, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.webUrl())), (parts) => {
        for (const { address } of readListed(parts.join(' '))) expect(new URL(address).protocol).toMatch(/^https?:$/);
      }),
    );
  });
});
