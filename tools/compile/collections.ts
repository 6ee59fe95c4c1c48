import path from 'node:path';
import { type Collection, readListed } from '../../core/corpus/add/listed';
import { filesIn } from './lexicon';
import { readSource, Yaml } from './source';

/**
 * Reads the known collections of a data folder: lists of addresses, no texts.
 * @throws SourceError where something is missing or a list has no https address or another kind
 */
export function compileCollections(data: string): Collection[] {
  return filesIn(path.join(data, 'collections'), '.yaml').map((file) => {
    const source = new Yaml(file, readSource(file));
    source.allowOnly(['title', 'source', 'licence', 'rights', 'addresses']);
    const listed = readListed(source.text('addresses'));
    if (listed.length === 0) throw source.error(['addresses'], 'the list has no address');
    const other = listed.find(({ address }) => !address.startsWith('https://'));
    if (other)
      throw source.error(['addresses'], `only https addresses are fetched, and this is none: ${other.address}`);
    return {
      id: path.basename(file, '.yaml'),
      title: source.text('title'),
      source: source.text('source'),
      licence: source.text('licence'),
      rights: source.text('rights'),
      listed,
    };
  });
}
