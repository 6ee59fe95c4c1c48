import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { hash } from '../../../../core/corpus/hash';

/** A data folder that has all that is needed and nothing wrong. */
export const GOOD: Readonly<Record<string, string>> = {
  'words.yaml': 'classes:\n  role:\n    - engineer\n',
  'topics/hiring.yaml': [
    'label: Hiring',
    'description: Finding people.',
    'strong:',
    '  - hire <role>',
    '  - job description',
    'medium:',
    '  - interview',
    'weak:',
    '  - candidate',
    'asks:',
    '  - whom to hire',
    '',
  ].join('\n'),
  'gate.yaml':
    'domain:\n  ml:\n    - machine learning\n  software:\n    - deployment\n  hints:\n    - label\nelsewhere:\n  - oven\n',
  'plans/general.yaml': 'label: Plan\ntopics:\n  - topic: hiring\n    why: People do it.\n',
  'plans/hiring-plan.yaml': [
    'label: Hiring plan',
    'signs:',
    '  - hiring plan',
    '  - open role|position',
    'topics:',
    '  - topic: hiring',
    '    why: "It says how."',
    '',
  ].join('\n'),
  'search/synonyms.yaml':
    'joins:\n  ml: [machine learning]\ngroups:\n  - [hire, recruit]\noneway:\n  airflow: [orchestration]\n',
  'collections/press.yaml':
    'title: Interviews\nsource: https://interviews.example/\nlicence: none\nrights: © Example Press\naddresses: |\n  2020-02-03 Ada https://interviews.example/ada/\n',
  'sites/bank.yaml': '# Banks.\nDE:\n  - money.example\nUS:\n  - cash.example\n  - pay.shop.example\n',
  'sites/health.yaml': 'CH:\n  - health.example\n',
  'sites/mail.yaml': 'FR:\n  - letters.example\n',
  'sites/chat.yaml': 'JP:\n  - talk.example\n',
  'sites/government.yaml': '"NO":\n  - taxes.example\nEU:\n  - union.example\n',
  'sites/private.yaml': 'CA:\n  - router.example\n',
  'pack.yaml':
    'id: sample\ntitle: Sample\nrevision: 1\nlicence: none\nsource: https://interviews.example/\nattribution: Example Press\n',
  'interviews/ada.md': [
    '---',
    'mentor: Ada Example',
    'role: Head of Data',
    'url: https://interviews.example/ada/',
    'date: 2020-02-03',
    'language: en',
    'rights: © Example Press 2020',
    'links:',
    '  blog: https://ada.example/',
    '---',
    '',
    '# Ada',
    '',
    'She is invented.',
    '',
    '## Whom do you hire?',
    '',
    'Hire slowly. Pay well.',
    '',
    '## How do you plan?',
    '',
    'Plan little.',
    '',
  ].join('\n'),
  'annotations/ada.yaml': [
    'interview: ada',
    'boundaries:',
    '  "1.1": ["Hire", "Pay"]',
    'quotes:',
    `  - id: ${hash('Hire slowly.')}-0`,
    '    opens: "Hire slowly"',
    '    keywords: patience, bar',
    '    ratings: { hiring: 3 }',
    `  - id: ${hash('Pay well.')}-0`,
    '    opens: "Pay"',
    '    keywords: ""',
    '    ratings: {}',
    `  - id: ${hash('Plan little.')}-0`,
    '    opens: "Plan little."',
    '    keywords: roadmap',
    '    ratings: { hiring: 1 }',
    '',
  ].join('\n'),
};

const made: string[] = [];

/** Makes a data folder from {@link GOOD} with some files replaced, or left out where null. */
export function dataFolder(changes: Readonly<Record<string, string | Uint8Array | null>> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'margin-mentor-data-'));
  made.push(folder);
  for (const [name, content] of Object.entries({ ...GOOD, ...changes })) {
    if (content === null) continue;
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});
