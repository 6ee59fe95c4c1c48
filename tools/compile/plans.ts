import path from 'node:path';
import type { Plan, Plans } from '../../core/advice/plans';
import type { TopicId } from '../../core/model';
import { checkedPhrases, filesIn } from './lexicon';
import { readSource, Yaml } from './source';

/** The plan for documents of no particular kind: it has no signs, and must be there. */
const GENERAL = 'general';

/**
 * Reads the plans of a data folder.
 * @throws SourceError where a topic is unknown or stands twice, a reason or a sign is missing, a sign cannot be read or
 * is another plan's, or there is no general plan
 */
export function compilePlans(data: string, topics: ReadonlySet<TopicId>): Plans {
  const folder = path.join(data, 'plans');
  const generalFile = path.join(folder, `${GENERAL}.yaml`);
  const general = compilePlan(new Yaml(generalFile, readSource(generalFile)), topics);
  /** Each sign with the plan that has it. */
  const seen = new Map<string, string>();
  const kinds = filesIn(folder, '.yaml')
    .filter((file) => file !== generalFile)
    .map((file) => {
      const source = new Yaml(file, readSource(file));
      const plan = compilePlan(source, topics);
      plan.signs.forEach((sign, index) => {
        const other = seen.get(sign);
        if (other) throw source.error(['signs', index], `“${sign}” is a sign of ${other} already`);
        seen.set(sign, plan.id);
      });
      return plan;
    });
  return { kinds, general };
}

function compilePlan(source: Yaml, topics: ReadonlySet<TopicId>): Plan {
  const id = path.basename(source.file, '.yaml');
  source.allowOnly(id === GENERAL ? ['label', 'topics'] : ['label', 'signs', 'topics']);
  const signs = id === GENERAL ? [] : checkedPhrases(source, ['signs'], {});
  if (id !== GENERAL && signs.length === 0)
    throw source.error(['signs'], 'a kind of plan needs signs to be recognised by');
  if (source.count('topics') === 0) throw source.error(['topics'], 'a plan needs topics');
  const seen = new Set<TopicId>();
  const planTopics = Array.from({ length: source.count('topics') }, (_, index) => {
    const at = ['topics', index] as const;
    source.allowOnly(['topic', 'why'], ...at);
    const topic = source.text(...at, 'topic');
    if (!topics.has(topic)) throw source.error([...at, 'topic'], `there is no topic “${topic}” in data/topics`);
    if (seen.has(topic)) throw source.error([...at, 'topic'], `the topic “${topic}” stands here twice`);
    seen.add(topic);
    const why = source.text(...at, 'why').trim();
    if (why === '') throw source.error([...at, 'why'], `it must say why a good plan has the topic “${topic}”`);
    return { topic, why };
  });
  const label = source.text('label').trim();
  if (label === '') throw source.error(['label'], 'the label is empty');
  return { id, label, signs, topics: planTopics };
}
