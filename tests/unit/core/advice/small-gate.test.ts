import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise } from '../../../../core/advice/advise';
import { PhraseBook, phraseWords } from '../../../../core/advice/phrases';
import {
  countSigns,
  gateText,
  gateVocabulary,
  mayPassAlone,
  passesSmallGate,
} from '../../../../core/advice/small-gate';
import { outlineFromRecord, type PageRecord } from '../../../../core/outline/from-record';
import { projectData } from '../../project';
import { filler, hiringPage, page, sampleSource } from './sample-lexicon';

const vocabulary = gateVocabulary(gateText(sampleSource.gate));
const signs = (...lines: string[]) => countSigns(page('', lines), vocabulary).signs;

/** All rows of words that a phrase of the gate stands for: it knows words and choices of words only. */
const waysOf = (phrase: string) =>
  phrase
    .split(' ')
    .reduce<string[]>((rows, part) => rows.flatMap((row) => part.split('|').map((word) => `${row} ${word}`)), ['']);

describe('countSigns', () => {
  it('counts distinct phrases of the field, whatever their form', () => {
    expect(signs('Machine Learning, machine learning and our Neural Networks. Code reviews.')).toBe(3);
  });

  it('knows either word of a phrase', () => {
    const either = gateVocabulary(
      gateText({ domain: { ml: ['big|small data|model'], software: [], hints: [] }, elsewhere: [] }),
    );
    const text = 'Big data, small data, big models, small models, big boats';
    expect(countSigns(page('', [text]), either).signs).toBe(4);
  });

  it('counts hints apart', () => {
    const gate = { domain: { ml: ['neural network'], software: [], hints: ['model|label', 'batch'] }, elsewhere: [] };
    const found = countSigns(
      page('', ['A label, the labels, a batch and a neural network.']),
      gateVocabulary(gateText(gate)),
    );
    expect(found).toMatchObject({ signs: 1, hints: 2 });
  });

  it('reads the title as well, and no phrase over the end of a sentence', () => {
    expect(countSigns({ title: 'Data scientists', language: '', blocks: [] }, vocabulary).signs).toBe(1);
    expect(signs('This is the machine. Learning is hard.')).toBe(0);
  });

  it('is not confused by words that objects know', () => {
    expect(signs('constructor __proto__ toString')).toBe(0);
  });
});

describe('mayPassAlone', () => {
  it('looks for the words of the topics that need no words of the field', () => {
    expect(mayPassAlone(page('Hiring', []))).toBe(true);
    expect(mayPassAlone(page('', ['Two experiments a week']))).toBe(true);
    expect(mayPassAlone(page('Bread', ['Hire an oven']))).toBe(false);
  });
});

describe('the small gate', () => {
  it('lets a page of the field pass, and stops one that is not', () => {
    expect(passesSmallGate(countSigns(hiringPage, vocabulary))).toBe(true);
    expect(passesSmallGate(countSigns(page('Bread', [filler(300)]), vocabulary))).toBe(false);
    expect(passesSmallGate(countSigns(page('', []), vocabulary))).toBe(false);
  });

  const { source, library, lexicon } = projectData();
  const own = gateVocabulary(gateText(source.gate));
  const phrases = [...source.gate.domain.ml, ...source.gate.domain.software];

  it('finds every phrase that the full gate finds', () => {
    for (const phrase of phrases) {
      const book = new PhraseBook<null>(source.classes);
      book.add(phrase, null);
      for (const row of waysOf(phrase)) {
        expect(book.find(phraseWords(row)), `${phrase}: ${row}`).not.toEqual([]);
        expect(countSigns({ title: row, language: '', blocks: [] }, own).signs, `${phrase}: ${row}`).toBeGreaterThan(0);
      }
      // Optional words and classes are not in its language.
      expect(phrase).not.toMatch(/[?<>]/);
    }
  });

  it('finds every hint that the full gate finds', () => {
    for (const row of source.gate.domain.hints.flatMap(waysOf))
      expect(countSigns({ title: row, language: '', blocks: [] }, own).hints, row).toBeGreaterThan(0);
  });

  it('counts no phrase that the full gate counts twice', () => {
    const rowsOf = (list: readonly string[]) =>
      list.flatMap(waysOf).map((row) =>
        phraseWords(row)
          .map(({ word }) => word)
          .join(' '),
      );
    const ml = new Set(rowsOf(source.gate.domain.ml));
    expect(rowsOf(source.gate.domain.software).filter((row) => ml.has(row))).toEqual([]);
  });

  it('stops no page on which there is advice', () => {
    const file = path.resolve(import.meta.dirname, '../../../eval/pages.jsonl');
    const pages = readFileSync(file, 'utf-8').split('\n').filter(Boolean);
    let advised = 0;
    for (const line of pages) {
      const outline = outlineFromRecord(JSON.parse(line) as PageRecord);
      if (advise(outline, library, lexicon) === null) continue;
      advised++;
      expect(passesSmallGate(countSigns(outline, own)), outline.title).toBe(true);
    }
    expect(advised).toBeGreaterThan(0);
  });

  it('stops no page made of phrases of the field on which there is advice', () => {
    const topicPhrases = source.topics.flatMap(({ strong }) => strong).filter((phrase) => /^[\w ]+$/.test(phrase));
    const words = fc.constantFrom(
      ...[...phrases, ...source.gate.domain.hints.flatMap(waysOf)].map((phrase) => phrase.replace(/\|\S+/g, '')),
    );
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 6 }),
        fc.array(fc.constantFrom(...topicPhrases), { minLength: 5, maxLength: 20 }),
        (field, about) => {
          const outline = page(about[0] ?? '', [`${[...field, ...about].join('. ')}.`, filler(60)]);
          if (advise(outline, library, lexicon)) expect(passesSmallGate(countSigns(outline, own))).toBe(true);
        },
      ),
    );
  });
});
