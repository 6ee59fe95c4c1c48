import { describe, expect, it } from 'vitest';
import { outlineFromRecord } from '../../../../core/outline/from-record';

const record = (headings: string[], paragraphs: string[]) =>
  outlineFromRecord({ title: ' The \n plan ', headings, paragraphs });

describe('outlineFromRecord', () => {
  it('finds the headings among the paragraphs', () => {
    expect(record(['Goals'], ['Intro.', 'Goals', 'Win.'])).toEqual({
      title: 'The plan',
      language: '',
      blocks: [
        { kind: 'paragraph', level: 0, text: 'Intro.' },
        { kind: 'heading', level: 2, text: 'Goals' },
        { kind: 'paragraph', level: 0, text: 'Win.' },
      ],
    });
  });

  it('takes a text as a heading only as often as it is named as one', () => {
    const kinds = record(['Goals'], ['Goals', 'Goals']).blocks.map(({ kind }) => kind);
    expect(kinds).toEqual(['heading', 'paragraph']);
  });

  it('puts a heading that stands nowhere behind the text', () => {
    expect(record(['Lost'], ['Text.']).blocks.map(({ text }) => text)).toEqual(['Text.', 'Lost']);
  });

  it('drops what is empty and tidies white space', () => {
    expect(record(['  '], ['', ' \n', ' a \t b ']).blocks).toEqual([{ kind: 'paragraph', level: 0, text: 'a b' }]);
  });

  it('is not confused by words that objects know', () => {
    const blocks = record(['constructor'], ['__proto__', 'constructor', 'toString']).blocks;
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'paragraph']);
  });

  it('takes over the language', () => {
    expect(outlineFromRecord({ title: '', headings: [], paragraphs: [], language: 'de' }).language).toBe('de');
  });
});
