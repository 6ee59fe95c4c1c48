import { Lexicon, type LexiconSource } from '../core/advice/lexicon';
import type { Plans } from '../core/advice/plans';
import { Library } from '../core/library';
import type { Pack } from '../core/model';
import lexiconSource from '../data/compiled/lexicon.json';
import packs from '../data/compiled/packs.json';
import plansSource from '../data/compiled/plans.json';

const bundled = packs as unknown as readonly Pack[];

/** The library of this page: the packs that come with the extension, and what is added to them. */
export const library = new Library(bundled);

/** Whether a pack comes with the extension. */
export const isBundled = (pack: string) => bundled.some(({ id }) => id === pack);

/** What good documents of each kind speak of. */
export const plans = plansSource as Plans;

let made: Lexicon | undefined;

/** The lexicon that comes with the extension, made when it is first needed. */
export const lexicon = (): Lexicon => (made ??= new Lexicon(lexiconSource as LexiconSource));
