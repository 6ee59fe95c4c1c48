/**
 * Brings an annotation file up to date: fills in the ids of entries that name a quote by its opening words, and adds
 * an empty entry for each quote that has none. Nothing an editor wrote is changed.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import { dividedQuotes, shortId } from './compile/annotations';
import { DATA } from './compile/compile';
import { compileInterview } from './compile/interview';
import { filesIn } from './compile/lexicon';
import { readSource, Yaml } from './compile/source';

const OPENING_WORDS = 8;

for (const file of filesIn(path.join(DATA, 'annotations'), '.yaml')) {
  const text = readSource(file);
  const interview = compileInterview(path.join(DATA, 'interviews', `${path.basename(file, '.yaml')}.md`));
  const quotes = dividedQuotes(new Yaml(file, text), interview);
  const document = parseDocument(text);
  const entries = document.get('quotes');
  if (!isSeq(entries)) throw new Error(`${file} has no list “quotes”`);
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
    entries.items.push(document.createNode({ id: shortId(quote), opens, keywords: '', ratings: {} }));
    console.log(`${path.basename(file)}: added an entry for “${opens} …”`);
  }
  writeFileSync(file, document.toString({ lineWidth: 118, flowCollectionPadding: false }));
}
