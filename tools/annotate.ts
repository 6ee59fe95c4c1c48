/**
 * Brings the annotation files up to date: fills in the ids of entries that name a quote by its opening words, and adds
 * an entry for each quote that has none, with the ratings that it gets without an editor as a draft. An interview
 * without a file gets one. Nothing an editor wrote is changed.
 */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import { Lexicon } from '../core/advice/lexicon';
import { annotateQuotes } from '../core/corpus/annotate';
import { dividedQuotes, shortId } from './compile/annotations';
import { DATA } from './compile/compile';
import { compileInterview } from './compile/interview';
import { compileLexicon, filesIn } from './compile/lexicon';
import { readSource, Yaml } from './compile/source';

const OPENING_WORDS = 8;

const lexicon = new Lexicon(compileLexicon(DATA));

for (const source of filesIn(path.join(DATA, 'interviews'), '.md')) {
  const interview = compileInterview(source);
  const file = path.join(DATA, 'annotations', `${interview.id}.yaml`);
  const text = existsSync(file) ? readSource(file) : `interview: ${interview.id}\nquotes: []\n`;
  const quotes = annotateQuotes(interview, dividedQuotes(new Yaml(file, text), interview), lexicon);
  const document = parseDocument(text);
  const entries = document.get('quotes');
  if (isSeq(entries)) entries.flow = false;
  else throw new Error(`${file} has no list “quotes”`);
  const known = new Set<string>();
  for (const entry of entries.items) {
    if (!isMap(entry)) continue;
    const opens = String(entry.get('opens') ?? '');
    const quote =
      quotes.find((one) => shortId(one) === entry.get('id')) ?? quotes.find((one) => one.text.startsWith(opens));
    if (!quote) {
      console.log(`${path.basename(file)}: no quote opens “${opens}” any more; its entry is left as it is`);
      continue;
    }
    known.add(shortId(quote));
    if (!entry.has('id')) entry.items.unshift(document.createPair('id', shortId(quote)));
    else if (entry.get('id') !== shortId(quote))
      console.log(`${path.basename(file)}: “${opens}” has changed; its id is left as it is`);
  }
  for (const quote of quotes) {
    if (known.has(shortId(quote))) continue;
    const opens = quote.text.split(' ').slice(0, OPENING_WORDS).join(' ');
    entries.items.push(document.createNode({ id: shortId(quote), opens, keywords: '', ratings: quote.ratings }));
    console.log(`${path.basename(file)}: added an entry for “${opens} …”`);
  }
  writeFileSync(file, document.toString({ lineWidth: 118, flowCollectionPadding: false }));
}
