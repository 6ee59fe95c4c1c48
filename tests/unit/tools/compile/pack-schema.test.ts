import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packJsonSchema } from '../../../../tools/compile/pack-schema';

it('docs/pack.schema.json is what packs are checked by; “npm run schema” writes it', () => {
  expect(readFileSync('docs/pack.schema.json', 'utf-8')).toBe(packJsonSchema());
});
