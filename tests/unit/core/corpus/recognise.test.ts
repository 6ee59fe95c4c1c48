import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../core/corpus/article';
import { quotesOf } from '../../../../core/corpus/quotes';
import { recognise } from '../../../../core/corpus/recognise';
import { speakerOf } from '../../../../core/library';
import { readDocument } from '../../../../core/outline/read-document';

const FOLDER = path.resolve(import.meta.dirname, '../../../fixtures/interviews');
const documents = readdirSync(FOLDER).filter((file) => /\.(?:html|md|txt)$/.test(file) && file !== 'README.md');
const textOf = (file: string) => readFileSync(path.join(FOLDER, file), 'utf-8');
const read = (file: string) => recognise(readDocument(file, textOf(file)));

/** The recognised as the command line prints it. */
function shown({ interview, left }: ReturnType<typeof recognise>) {
  if (!interview) return { interview, left };
  const exchanges = interview.exchanges.map(({ question, answer }) => ({
    question,
    answer: answer.map((block) => ({ speaker: speakerOf(interview, block)?.name, text: block.text })),
  }));
  return { interview: { ...interview, hosts: interview.hosts ?? [], exchanges }, left };
}

describe('recognise', () => {
  it('has documents in at least twelve shapes to try', () => expect(documents.length).toBeGreaterThanOrEqual(12));

  it.each(documents)('finds people, dates, rights and every exchange of %s, and leaves the rest', (file) => {
    expect(shown(read(file))).toEqual(JSON.parse(textOf(file.replace(/\.\w+$/, '.json'))));
  });

  it('is sure of what is regular, and unsure where it is not clear who asks', () => {
    expect(read('static-site.html').confidence).toBeGreaterThan(0.9);
    expect(read('magazine-initials.html').confidence).toBeGreaterThan(0.75);
    expect(read('hosts-only.md').confidence).toBeLessThan(0.5);
    expect(read('article.html').confidence).toBe(0);
  });

  it('tells items of a list from paragraphs', () => {
    const kinds = read('static-site.html').interview?.exchanges[1]?.answer.map(({ kind }) => kind);
    expect(kinds).toEqual(['paragraph', 'item', 'item', 'item', 'paragraph']);
  });

  it('gives a host’s remark inside an answer to the host, and no quote', () => {
    const { interview } = read('podcast.md');
    const answer = interview?.exchanges[1]?.answer ?? [];
    expect(answer.map(({ speaker }) => speaker)).toEqual([0, 0, -1, 0]);
    const quotes = quotesOf({ ...(interview as NonNullable<typeof interview>), id: 'podcast', url: '', links: {} });
    expect(quotes.map(({ text }) => text)).not.toContain('Right.');
    expect(quotes.filter(({ exchange }) => exchange === 1).map(({ block }) => block)).toEqual([0, 1, 3]);
  });

  it('leaves what takes leave and leads elsewhere behind the last answer, and keeps links that are the answer', () => {
    const answers =
      '<h2>Why?</h2><p>So it is said.</p><h2>What do you read?</h2><p>These two:</p><p><a href="https://b.example/">B</a></p>';
    const { interview, left } = recognise(
      readDocument('a.html', `<body>${answers}<p><a href="/next">Ana Ruiz</a></p><p>Thank you for your time, Ada!</p>`),
    );
    expect(interview?.exchanges[1]?.answer.map(({ text }) => text)).toEqual(['These two:', 'B']);
    expect(left).toEqual(['Ana Ruiz', 'Thank you for your time, Ada!']);
  });

  it('finds nothing in an empty document, and no interview in a single question', () => {
    expect(recognise(readDocument('a.html', ''))).toEqual({ interview: null, confidence: 0, left: [] });
    expect(recognise(readDocument('a.md', '# Why?\n\nText.\n\nMore text.')).interview).toBeNull();
  });
});

describe('the given text of the bundled interview', () => {
  const file = path.resolve(import.meta.dirname, '../../../fixtures/seed/erik-bernhardsson.txt');
  const { interview, left } = recognise(readDocument(file, readFileSync(file, 'utf-8')));

  it('is recognised without the site’s lines, although nothing but marks of question tells its questions', () => {
    expect(interview?.mentors[0]?.name).toBe('Erik Bernhardsson');
    expect(interview?.exchanges).toHaveLength(14);
    expect(left.slice(0, 3)).toEqual(['Papers', 'Resources', 'Mentors']);
    expect(left.slice(-2)).toEqual(['Read more mentor interviews?', '© Eugene Yan 2021AboutSuggest edits.']);
  });
});

describe('readArticle', () => {
  const article = (file: string) => readArticle(readDocument(file, textOf(file)));

  it('divides what is no interview by its headings', () => {
    const { sections, left } = article('article.html');
    expect(sections.map(({ heading }) => heading)).toEqual([
      'Three rules for feature stores',
      'Name things once',
      'Write down the clock',
      'Delete',
    ]);
    expect(sections[2]?.blocks.map(({ text }) => text)).toEqual([
      'Event time: when it happened.',
      'Load time: when you heard of it.',
    ]);
    expect(left).toEqual([]);
  });

  it('leaves what stands beside the text, and headings with nothing below them', () => {
    const { sections, left } = article('newsletter.html');
    expect(sections.flatMap(({ blocks }) => blocks).map(({ text }) => text)).not.toContain('Subscribe now');
    expect(left).toContain('Subscribe now');
    expect(readArticle(readDocument('a.md', '# One\n## Two\ntext\n## Three'))).toMatchObject({
      sections: [{ heading: 'Two' }],
      left: ['One', 'Three'],
    });
  });
});
