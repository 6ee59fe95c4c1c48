/** The work under way in this page, by name. */
const underWay = new Map<string, Promise<unknown>>();

/** Does work when all earlier work of the same name is done, in this page and in every other of the extension. */
export function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  // Unit tests run where there are no locks, and no other page either.
  const locks = globalThis.navigator?.locks;
  const alone = async (): Promise<T> => (locks ? await locks.request(name, work) : await work());
  const mine = (underWay.get(name) ?? Promise.resolve()).then(alone);
  underWay.set(
    name,
    mine.catch(() => {}),
  );
  return mine;
}

/** The same for work of several names at once. */
export function inTurnOfAll<T>(names: readonly string[], work: () => Promise<T>): Promise<T> {
  // Everybody takes the names in the same order, so that no two wait for each other.
  return [...names].sort().reduceRight<() => Promise<T>>((inner, name) => () => inTurn(name, inner), work)();
}
