import { toJsonSchema } from '@valibot/to-json-schema';
import { packSchema } from '../../core/corpus/pack';

/** The form of a pack file as JSON Schema, for docs/pack.schema.json. */
export function packJsonSchema(): string {
  // What is done to texts after they are read has no place in a schema.
  const schema = toJsonSchema(packSchema, { typeMode: 'input', errorMode: 'ignore' });
  return `${JSON.stringify({ title: 'A pack of interviews for Margin Mentor', ...schema }, null, 2)}\n`;
}
