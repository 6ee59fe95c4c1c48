import { describe, expect, it } from 'vitest';
import { type Plans, planOf } from '../../../../core/advice/plans';
import { outlineFromText } from '../../../../core/outline/from-text';

const plans: Plans = {
  kinds: [
    {
      id: 'hiring-plan',
      label: 'Hiring plan',
      signs: ['hiring plan', 'open role|position', 'interview loop'],
      topics: [],
    },
    { id: 'roadmap', label: 'Roadmap', signs: ['roadmap', 'q1|q2', 'milestone'], topics: [] },
  ],
  general: { id: 'general', label: 'Plan', signs: [], topics: [] },
};
const kind = (text: string) => planOf(outlineFromText(text), plans)?.id ?? null;

describe('planOf', () => {
  it.each([
    ['its title', '# Roadmap of the data team\n\n## Goals\n\nMore.', 'roadmap'],
    ['two of its headings', '# Next year\n\n## Open roles\n\nTwo.\n\n## Interview loop\n\nShort.', 'hiring-plan'],
    ['three phrases of its text', 'The roadmap has a milestone in Q1.', 'roadmap'],
  ])('knows a kind by %s', (_, text, id) => expect(kind(text)).toBe(id));

  it.each([
    ['there is nothing', ''],
    ['there is no sign', '# Thoughts\n\nSome text.'],
    ['one phrase stands there by chance', 'It is on the roadmap, and the roadmap is long; see the roadmap.'],
    ['two kinds are as likely', '# Hiring plan and roadmap\n\nMore.'],
    ['signs stand in code', '# Thoughts\n\n```\nroadmap = q1 or milestone\n```\n'],
  ])('says null where %s', (_, text) => expect(kind(text)).toBeNull());
});
