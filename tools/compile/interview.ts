import path from 'node:path';
import { RecogniseError, recogniseExchanges } from '../../core/corpus/strict';
import type { Interview } from '../../core/model';
import { outlineFromMarkdown } from '../../core/outline/from-markdown';
import { readSource, SourceError, Yaml } from './source';

const FENCE = '---\n';

/** Reads an interview from its Markdown file. @throws SourceError */
export function compileInterview(file: string): Interview {
  const text = readSource(file);
  const end = text.indexOf(`\n${FENCE}`, FENCE.length - 1);
  if (!text.startsWith(FENCE) || end < 0)
    throw new SourceError(
      file,
      1,
      'the front matter is missing: mentor, role, url, date, language, rights between two lines “---”',
    );
  const front = new Yaml(file, text.slice(FENCE.length, end), 2);
  front.allowOnly(['mentor', 'role', 'url', 'date', 'language', 'rights', 'links']);
  const date = front.text('date');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw front.error(['date'], `“${date}” is no date like 2021-09-14`);
  const url = front.text('url');
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) throw front.error(['url'], `“${url}” is no http address`);
  const body = text.slice(end + 1 + FENCE.length);
  const firstLine = text.slice(0, end + 1 + FENCE.length).split('\n').length;
  try {
    return {
      id: path.basename(file, '.md'),
      mentors: [{ name: front.text('mentor'), role: front.text('role') }],
      url,
      date,
      language: front.text('language'),
      rights: front.text('rights'),
      links: Object.fromEntries(front.keys('links').map((label) => [label, front.text('links', label)])),
      exchanges: recogniseExchanges(outlineFromMarkdown(body, firstLine)),
    };
  } catch (error) {
    if (error instanceof RecogniseError) throw new SourceError(file, error.line ?? firstLine, error.message);
    throw error;
  }
}
