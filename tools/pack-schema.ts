/** Writes docs/pack.schema.json: `npm run schema`. A test says when it is out of date. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { packJsonSchema } from './compile/pack-schema';

writeFileSync(path.resolve(import.meta.dirname, '../docs/pack.schema.json'), packJsonSchema());
