import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../../../core/advice/evidence';
import { filler, page, sampleLexicon } from './sample-lexicon';

const evidence = (title: string, ...lines: string[]) => findEvidence(page(title, lines), sampleLexicon);
const sightings = (topic: string, title: string, ...lines: string[]) =>
  (evidence(title, ...lines).topics.find((one) => one.topic === topic)?.sightings ?? []).map(
    ({ phrase, place, heading, count }) => [phrase, place, heading, count],
  );

describe('findEvidence', () => {
  it('tells the page’s own words, where they stand and how often', () => {
    expect(sightings('planning', 'Our Roadmaps', '## The project plan', 'A deadline, the DEADLINE.')).toEqual(
      expect.arrayContaining([
        ['Roadmaps', 'title', '', 1],
        ['project plan', 'heading', 'The project plan', 1],
        ['deadline', 'text', 'The project plan', 2],
      ]),
    );
  });

  it('takes of overlapping phrases of a topic the one that says most', () => {
    // "hiring" and "candidate" are phrases of their own.
    expect(
      sightings('hiring', '', 'Hiring data scientists. A candidate pipeline.')
        .map(([phrase]) => phrase)
        .sort(),
    ).toEqual(['Hiring data scientists', 'candidate pipeline']);
  });

  it('lets phrases of different topics overlap', () => {
    const topics = evidence('', 'The hiring for data team milestone review.').topics.map(({ topic }) => topic);
    expect(topics.sort()).toEqual(['hiring', 'planning']);
  });

  it('does not reach over the end of a block or sentence', () => {
    expect(sightings('planning', '', 'This is a project', 'plan of ours')).toEqual([]);
    expect(sightings('planning', '', 'This is a project. Plan it.')).toEqual([]);
  });

  it('counts the words of the field, each phrase once', () => {
    const { domain } = evidence('', 'Machine learning, machine learning and a neural network. Code review. An oven.');
    expect(domain).toMatchObject({ ml: 2, software: 1, elsewhere: 1 });
  });

  it('counts a first heading that repeats the title once', () => {
    expect(sightings('planning', 'Project plan', '# Project plan', 'Text.')).toEqual([
      ['Project plan', 'title', '', 1],
    ]);
  });

  it('takes a later heading for what it is, though the title has its words', () => {
    const all = sightings('planning', 'Roadmap', '# Roadmap', '## Team', 'Text.', '## Roadmap', 'The deadline.');
    expect(all).toContainEqual(['deadline', 'text', 'Roadmap', 1]);
  });

  it('does not read code', () => {
    const { blocks } = page('', ['Text.']);
    const code = { kind: 'code' as const, level: 0, text: 'project plan' };
    expect(findEvidence({ title: '', language: '', blocks: [...blocks, code] }, sampleLexicon).topics).toEqual([]);
  });

  it('hears a section that is about a topic on a long page that is not', () => {
    const long = [
      '## Team',
      filler(600),
      '## Dates',
      'A project plan, a delivery date, a milestone review. A quarterly roadmap.',
    ];
    const whole = evidence('', ...long).topics[0];
    expect(whole).toMatchObject({ topic: 'planning', section: 'Dates' });
    const spread = evidence('', filler(200), 'A project plan.', filler(200), 'A delivery date.', filler(200)).topics[0];
    expect(spread?.section).toBeNull();
    expect(whole?.score).toBeGreaterThan(spread?.score ?? Number.POSITIVE_INFINITY);
  });

  it('hears more, and never less, in more evidence', () => {
    const score = (...lines: string[]) => evidence('', ...lines, filler(100)).topics[0]?.score ?? 0;
    const steps = [
      score('A deadline.'),
      score('A roadmap.'),
      score('A project plan.'),
      score('A project plan, the project plan.'),
      score('A project plan, the project plan and a delivery date.'),
      score('## Project plan', 'A project plan and a delivery date.'),
    ];
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(new Set(steps).size).toBe(steps.length);
  });

  it('sorts topics and phrases by what they say', () => {
    const { topics } = evidence('Job description', '## Interview loop', 'We are hiring engineers. A deadline.');
    expect(topics.map(({ topic }) => topic)).toEqual(['hiring', 'planning']);
    expect(topics[0]?.sightings[0]?.phrase).toBe('Job description');
  });

  it('is not confused by words that objects know', () => {
    const odd = 'constructor __proto__ toString hasOwnProperty';
    const { topics } = evidence(`${odd} too`, `## ${odd}`, `${odd} project plan ${odd}.`);
    expect(topics.map(({ topic }) => topic)).toEqual(['planning']);
    expect(topics[0]?.sightings[0]?.heading).toBe(odd);
  });
});
