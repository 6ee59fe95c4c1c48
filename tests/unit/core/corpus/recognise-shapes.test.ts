import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../../../core/corpus/recognise';
import { speakerOf } from '../../../../core/library';
import { readDocument } from '../../../../core/outline/read-document';

/** A question and its answer's paragraphs, the last of them items of a list where there are several `items`. */
interface Sample {
  readonly question: string;
  readonly answer: readonly string[];
  readonly items: readonly string[];
}

const word = fc.constantFrom(
  ...'model team plan wrong data label slow two forecast it we measured never again ship a the of with risk café naïve 1,000 GPU'.split(
    ' ',
  ),
);
const words = (least: number, most: number) =>
  fc.array(word, { minLength: least, maxLength: most }).map((list) => list.join(' '));
const opening = fc.constantFrom(
  'What',
  'How',
  'Why do you think that',
  'Tell me, when',
  'And who',
  'Would you say that',
);
const question = fc.tuple(opening, words(2, 12)).map(([first, rest]) => `${first} ${rest}?`);
/** What an answer may hold and is no question: a colon, a question inside, an abbreviation. */
const sentence = fc.oneof(
  words(4, 25).map((text) => `We said ${text}.`),
  words(3, 12).map((text) => `One thing matters: ${text}.`),
  words(3, 12).map((text) => `Why ${text}? Because nobody looked.`),
  words(3, 12).map((text) => `“Is it ${text}?” they asked, e.g. on Mondays.`),
);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
const sample: fc.Arbitrary<Sample> = fc.record({
  question,
  answer: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
  items: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(sentence, { minLength: 2, maxLength: 3 }) },
  ),
});
const interviews = fc.array(sample, { minLength: 3, maxLength: 8 });

type Shape = readonly [name: string, file: string, render: (samples: readonly Sample[]) => string];

const page = (body: string) =>
  `<!doctype html><html lang="en"><title>Talks</title><body><main>${body}</main></body></html>`;
const listOf = (items: readonly string[]) =>
  items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
const answerOf = ({ answer, items }: Sample) => answer.map((text) => `<p>${text}</p>`).join('\n') + listOf(items);
const lines = ({ answer, items }: Sample) => [
  ...answer,
  ...(items.length === 0 ? [] : [items.map((item) => `- ${item}`).join('\n')]),
];
const html = (name: string, one: (sample: Sample, at: number) => string): Shape => [
  name,
  'talk.html',
  (all) => page(all.map(one).join('\n')),
];
const markdown = (name: string, one: (sample: Sample, at: number) => readonly string[], file = 'talk.md'): Shape => [
  name,
  file,
  (all) => all.flatMap(one).join('\n\n'),
];

const MARKED: readonly Shape[] = [
  html('headings', (one) => `<h3>${one.question}</h3>${answerOf(one)}`),
  html(
    'headings below a title with a name',
    (one, at) =>
      `${at === 0 ? '<h1>Ada Example - Head of Data</h1><p>Who she is.</p>' : ''}<h2>${one.question}</h2>${answerOf(one)}`,
  ),
  html('bold lines', (one) => `<p><strong>${one.question}</strong></p>${answerOf(one)}`),
  html(
    'bold lines in divisions',
    (one) =>
      `<div><b>${one.question}</b></div>${one.answer.map((text) => `<div>${text}</div>`).join('')}${listOf(one.items)}`,
  ),
  html(
    'bold lines above a break',
    (one) => `<p><b>${one.question}</b><br>${one.answer[0]}</p>${answerOf({ ...one, answer: one.answer.slice(1) })}`,
  ),
  html(
    'bold lines between pairs of breaks',
    (one) => `<b>${one.question}</b><br><br>${one.answer.join('<br><br>')}<br><br>${listOf(one.items)}`,
  ),
  html('italics', (one) => `<p><em>${one.question}</em></p>${answerOf(one)}`),
  html(
    'bold labels',
    (one) =>
      `<p><b>Q:</b> ${one.question}</p><p><b>A:</b> ${one.answer[0]}</p>${answerOf({ ...one, answer: one.answer.slice(1) })}`,
  ),
  html(
    'labels around a break',
    (one) => `<p>Q: ${one.question}<br>A: ${one.answer[0]}</p>${answerOf({ ...one, answer: one.answer.slice(1) })}`,
  ),
  html(
    'labels on one line',
    (one) =>
      `<p><strong>Q:</strong> ${one.question} <strong>A:</strong> ${one.answer[0]}</p>${answerOf({ ...one, answer: one.answer.slice(1) })}`,
  ),
  html(
    'numbered labels',
    (one, at) =>
      `<p>Question ${at + 1}: ${one.question}</p><p>Answer ${at + 1}: ${one.answer[0]}</p>${answerOf({ ...one, answer: one.answer.slice(1) })}`,
  ),
  html('labels of questions alone', (one) => `<p><strong>Q: ${one.question}</strong></p>${answerOf(one)}`),
  html('definitions', (one) => `<dl><dt>${one.question}</dt><dd>${answerOf(one)}</dd></dl>`),
  html('disclosures', (one) => `<details><summary>${one.question}</summary>${answerOf(one)}</details>`),
  html('quotations', (one) => `<blockquote><p>${one.question}</p></blockquote>${answerOf(one)}`),
  markdown('headings in Markdown', (one) => [`## ${one.question}`, ...lines(one)]),
  markdown('bold lines in Markdown', (one) => [`**${one.question}**`, ...lines(one)]),
  markdown('italics in Markdown', (one) => [`_${one.question}_`, ...lines(one)]),
  markdown('quotations in Markdown', (one) => [`> ${one.question}`, ...lines(one)]),
  markdown('disclosures in Markdown', (one) => [
    `<details>\n<summary>${one.question}</summary>`,
    ...lines(one),
    '</details>',
  ]),
  markdown(
    'labels in text',
    (one) => [`Q: ${one.question}`, ...lines({ ...one, answer: [`A: ${one.answer[0]}`, ...one.answer.slice(1)] })],
    'talk.txt',
  ),
  markdown(
    'labels without blank lines in text',
    (one) => [
      [`Q. ${one.question}`, `A. ${one.answer[0]}`].join('\n'),
      ...lines({ ...one, answer: one.answer.slice(1) }),
    ],
    'talk.txt',
  ),
];

const HOST = 'Grace Sample';
const GUEST = 'Ada Example';
type Line = readonly [speaker: string, said: readonly string[]];
const spoken = (name: string, file: string, one: (line: Line, at: number) => string): Shape => [
  name,
  file,
  (all) => {
    const turns = all.flatMap(({ question: asked, answer, items }): Line[] => [
      [HOST, [asked]],
      [GUEST, [...answer, ...items]],
    ]);
    const text = turns.map(one).join(file.endsWith('.html') ? '' : '\n\n');
    return file.endsWith('.html') ? page(text) : text;
  },
];
const time = (at: number) => `00:${String(at).padStart(2, '0')}:07`;
const rest = (said: readonly string[]) =>
  said
    .slice(1)
    .map((text) => `<p>${text}</p>`)
    .join('');

const SPOKEN: readonly Shape[] = [
  spoken('names in Markdown', 'talk.md', ([name, said]) => [`**${name}:** ${said[0]}`, ...said.slice(1)].join('\n\n')),
  spoken('names with the colon outside', 'talk.md', ([name, said]) =>
    [`**${name}**: ${said[0]}`, ...said.slice(1)].join('\n\n'),
  ),
  spoken('names in text', 'talk.txt', ([name, said]) => [`${name}: ${said[0]}`, ...said.slice(1)].join('\n\n')),
  spoken('capitals', 'talk.txt', ([name, said]) =>
    [`${name.toUpperCase()}: ${said[0]}`, ...said.slice(1)].join('\n\n'),
  ),
  spoken('first names after the first', 'talk.md', ([name, said], at) =>
    [`**${at < 2 ? name : name.split(' ')[0]}:** ${said[0]}`, ...said.slice(1)].join('\n\n'),
  ),
  spoken(
    'initials introduced before',
    'talk.html',
    ([name, said], at) =>
      `${at === 0 ? `<p>${HOST} talks to ${GUEST}.</p>` : ''}<p><b>${name.replace(/[^A-Z]/g, '')}:</b> ${said[0]}</p>${rest(said)}`,
  ),
  spoken(
    'names with times',
    'talk.html',
    ([name, said], at) => `<p><strong>${name}</strong> [${time(at)}]: ${said[0]}</p>${rest(said)}`,
  ),
  spoken(
    'times with names',
    'talk.html',
    ([name, said], at) => `<p>(${time(at)}) <strong>${name}:</strong> ${said[0]}</p>${rest(said)}`,
  ),
  spoken(
    'names on lines of their own',
    'talk.html',
    ([name, said], at) => `<p><b>${name}</b> (${time(at)})</p><p>${said[0]}</p>${rest(said)}`,
  ),
  spoken('names as headings', 'talk.html', ([name, said]) => `<h4>${name}</h4><p>${said[0]}</p>${rest(said)}`),
  spoken('names above lines of text', 'talk.txt', ([name, said], at) => `${name} ${time(at)}\n${said.join('\n\n')}`),
  spoken(
    'names in a table',
    'talk.html',
    ([name, said]) => `<table><tr><td>${name}</td><td><p>${said[0]}</p>${rest(said)}</td></tr></table>`,
  ),
  spoken(
    'names by class',
    'talk.html',
    ([name, said]) => `<div class="turn"><span class="speaker">${name}</span><p>${said[0]}</p>${rest(said)}</div>`,
  ),
];

const RUNS = 60;

describe('an interview, put into a shape,', () => {
  it.each(MARKED)('comes back from %s', (_, file, render) => {
    fc.assert(
      fc.property(interviews, (samples) => {
        const { interview } = recognise(readDocument(file, render(samples)));
        const found = interview?.exchanges.map(({ question: asked, answer }) => [
          asked,
          answer.map(({ text }) => text),
        ]);
        expect(found).toEqual(samples.map((one) => [one.question, [...one.answer, ...one.items]]));
      }),
      { numRuns: RUNS },
    );
  });

  it.each(SPOKEN)('comes back from %s, with the right speakers', (name, file, render) => {
    fc.assert(
      fc.property(interviews, (samples) => {
        const { interview } = recognise(readDocument(file, render(samples)));
        const found = interview?.exchanges.map(({ question: asked, answer }) => [
          asked,
          answer.map((block) => [speakerOf(interview, block)?.name, block.text]),
        ]);
        const guest = name === 'capitals' ? GUEST.toUpperCase() : GUEST;
        const wanted = samples.map((one) => [one.question, [...one.answer, ...one.items].map((text) => [guest, text])]);
        expect(found).toEqual(wanted);
        expect(interview?.mentors.map((mentor) => mentor.name)).toEqual([guest]);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('any document', () => {
  const piece = fc.oneof(
    question,
    paragraph,
    fc.constantFrom(
      'Q:',
      'A: Yes.',
      'Ada Example:',
      'Read more?',
      'Thanks for reading',
      '[00:01:02]',
      '© 2020 Ada',
      'Break: [1:00]',
      '???',
    ),
  );
  const element = fc
    .tuple(
      fc.constantFrom(
        'p',
        'h2',
        'h3',
        'li',
        'blockquote',
        'strong',
        'em',
        'dt',
        'dd',
        'summary',
        'div',
        'b',
        'td',
        'aside',
      ),
      piece,
    )
    .map(([name, text]) => `<${name}>${text}</${name}>`);

  it('loses no word: each is in an exchange, in the rest, or the name of a speaker', () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 25 }), (elements) => {
        const outline = readDocument('a.html', `<body>${elements.join('')}`);
        const { interview, left, confidence } = recognise(outline);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        const answers =
          interview?.exchanges.flatMap(({ question: asked, answer }) => [asked, ...answer.map(({ text }) => text)]) ??
          [];
        const kept = [...answers, ...left].join(' ');
        const people = [...(interview?.mentors ?? []), ...(interview?.hosts ?? [])].map((mentor) => mentor.name);
        for (const { exchanges } of interview ? [interview] : [])
          for (const { answer } of exchanges)
            for (const block of answer)
              expect(speakerOf(interview as NonNullable<typeof interview>, block)).toBeDefined();
        const said = (text: string) => (text.match(/\p{L}{2,}/gu) ?? []).filter((found) => !names.has(found)).sort();
        const names = new Set(['Ada', 'Example', ...people.flatMap((name) => name.split(' '))]);
        expect(said(kept)).toEqual(said(outline.blocks.map(({ text }) => text).join(' ')));
      }),
      { numRuns: 400 },
    );
  });
});
