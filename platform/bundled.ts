import { Lexicon, type LexiconSource } from '../core/advice/lexicon';
import type { Plans } from '../core/advice/plans';
import { Library } from '../core/library';
import type { Pack } from '../core/model';
import lexiconSource from '../data/compiled/lexicon.json';
import packs from '../data/compiled/packs.json';
import plansSource from '../data/compiled/plans.json';

/** The packs that come with the extension. */
export const library = new Library(packs as unknown as readonly Pack[]);

/** What good documents of each kind speak of. */
export const plans = plansSource as Plans;

let made: Lexicon | undefined;

/** The lexicon that comes with the extension, made when it is first needed. */
export const lexicon = (): Lexicon => (made ??= new Lexicon(lexiconSource as LexiconSource));
