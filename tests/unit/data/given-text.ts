import { readFileSync } from 'node:fs';
import path from 'node:path';

export const ID = 'erik-bernhardsson';

const read = (file: string) => readFileSync(path.resolve(import.meta.dirname, '../../..', file), 'utf-8');
const seed = read(`tests/fixtures/seed/${ID}.txt`);
export const fileText = read(`data/interviews/${ID}.md`);

/** What of the given text is the site's, not the interview's. */
const SITE = [
  '• Papers',
  '• Resources',
  '• Mentors',
  'Read more mentor interviews?',
  '© Eugene Yan 2021AboutSuggest edits.',
];

const replaceOnce = (text: string, from: string, to: string) => {
  if (text.split(from).length !== 2) throw new Error(`“${from}” does not stand there once`);
  return text.replace(from, to);
};

/** The paragraphs and list items of the given text, without the site's own and with the text of its two empty links. */
export function seedBlocks(): string[] {
  const lines = seed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const site = [...lines.slice(0, 3), ...lines.slice(-2)];
  if (site.join('|') !== SITE.join('|')) throw new Error('the text is not framed by the site as expected');
  const own = lines.slice(3, -2).join('\n');
  const titled = replaceOnce(own, 'Former CTO @\n', 'Former CTO @ Better.com\n');
  return replaceOnce(titled, 'the CTO of for six years', 'the CTO of Better.com for six years').split('\n');
}

/** The blocks of the interview's file, read here without the product's own reader. */
export function fileBlocks(): string[] {
  const body = fileText.slice(fileText.indexOf('\n---\n') + 5);
  return body
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) =>
      line
        .replace(/^#{1,2} /, '')
        .replace(/^- /, '• ')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'),
    );
}
