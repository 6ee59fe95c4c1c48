import type { Collection } from '../core/corpus/add/listed';
import compiled from '../data/compiled/collections.json';

/** The known collections: names, addresses and licences, no texts. */
export const collections = compiled as readonly Collection[];
