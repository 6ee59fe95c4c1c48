import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { GatePhrases, LexiconSource, Topic } from '../../core/advice/lexicon';
import { PhraseBook, PhraseError, type WordClasses } from '../../core/advice/phrases';
import { readSource, type SourceError, Yaml } from './source';

const open = (file: string) => new Yaml(file, readSource(file));

/** The files of a folder with an ending, in the order of their names. */
export function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => path.join(folder, name));
}

/** Reads the words, topics and gate of a data folder. @throws SourceError */
export function compileLexicon(data: string): LexiconSource {
  const wordsFile = open(path.join(data, 'words.yaml'));
  const classes: WordClasses = Object.fromEntries(
    wordsFile.keys('classes').map((name) => [name, wordsFile.texts('classes', name)]),
  );
  const topics = filesIn(path.join(data, 'topics'), '.yaml').map((file) => compileTopic(file, classes));
  const gateFile = open(path.join(data, 'gate.yaml'));
  wordsFile.allowOnly(['classes']);
  gateFile.allowOnly(['domain', 'elsewhere']);
  gateFile.allowOnly(['ml', 'software', 'hints'], 'domain');
  const gate: GatePhrases = {
    domain: {
      ml: checkedPhrases(gateFile, ['domain', 'ml'], classes),
      software: checkedPhrases(gateFile, ['domain', 'software'], classes),
      hints: checkedPhrases(gateFile, ['domain', 'hints'], classes),
    },
    elsewhere: checkedPhrases(gateFile, ['elsewhere'], classes),
  };
  return { classes, topics, gate };
}

function compileTopic(file: string, classes: WordClasses): Topic {
  const source = open(file);
  source.allowOnly(['label', 'description', 'strong', 'medium', 'weak', 'asks']);
  const seen = new Map<string, string>();
  const phrases = (list: 'strong' | 'medium' | 'weak') => {
    const all = checkedPhrases(source, [list], classes);
    all.forEach((phrase, index) => {
      const other = seen.get(phrase);
      if (other) throw source.error([list, index], `the phrase “${phrase}” is ${other} already`);
      seen.set(phrase, list);
    });
    return all;
  };
  return {
    id: path.basename(file, '.yaml'),
    label: source.text('label'),
    description: source.text('description'),
    strong: phrases('strong'),
    medium: phrases('medium'),
    weak: phrases('weak'),
    asks: checkedPhrases(source, ['asks'], classes),
  };
}

/** The phrases of a list, each readable and none twice. @throws SourceError */
export function checkedPhrases(source: Yaml, at: string[], classes: WordClasses): string[] {
  const book = new PhraseBook<null>(classes);
  const seen = new Set<string>();
  const phrases = source.texts(...at);
  phrases.forEach((phrase, index) => {
    if (seen.has(phrase)) throw source.error([...at, index], `the phrase “${phrase}” stands here twice`);
    seen.add(phrase);
    try {
      book.add(phrase, null);
    } catch (error) {
      throw error instanceof PhraseError ? phraseProblem(source, [...at, index], error) : error;
    }
  });
  return phrases;
}

const phraseProblem = (source: Yaml, at: (string | number)[], error: PhraseError): SourceError =>
  source.error(at, error.message);
