/** Compiles `data/` into `data/compiled/` and says what is in it, or what is wrong with it. */
import { compiledData } from './compile/compile';
import { SourceError } from './compile/source';

try {
  const { packs, lexicon, plans, collections, sites } = compiledData();
  const count = (list: readonly { length: number }[]) => list.reduce((sum, { length }) => sum + length, 0);
  const interviews = packs.flatMap((pack) => pack.interviews);
  const phrases = count(lexicon.topics.flatMap(({ strong, medium, weak, asks }) => [strong, medium, weak, asks]));
  console.log(
    `${interviews.length} interview, ${count(interviews.map(({ exchanges }) => exchanges))} exchanges, ` +
      `${count(packs.map(({ quotes }) => quotes))} quotes, ${lexicon.topics.length} topics, ${phrases} phrases, ${plans.kinds.length} kinds of plans, ${count(collections.map(({ listed }) => listed))} addresses, ${count(Object.values(sites))} sites that are never read`,
  );
} catch (error) {
  if (!(error instanceof SourceError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
