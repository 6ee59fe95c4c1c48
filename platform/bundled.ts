import { Lexicon, type LexiconSource } from '../core/advice/lexicon';
import { Library } from '../core/library';
import type { Pack } from '../core/model';
import lexiconSource from '../data/compiled/lexicon.json';
import packs from '../data/compiled/packs.json';

/** The packs that come with the extension. */
export const library = new Library(packs as unknown as readonly Pack[]);

let made: Lexicon | undefined;

/** The lexicon that comes with the extension, made when it is first needed. */
export const lexicon = (): Lexicon => (made ??= new Lexicon(lexiconSource as LexiconSource));
