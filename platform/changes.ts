import type { Changes } from './carry-out';
import { askBackground } from './messaging';
import { ShelfError } from './shelf/shelf-error';

/**
 * Has a change carried out in the background: a popup may be closed in the next moment, and nothing is to be lost by that.
 * @returns what the change gives
 * @throws ShelfError where the library cannot be changed
 */
export async function change<Name extends keyof Changes>(
  name: Name,
  ...args: Parameters<Changes[Name]>
): Promise<Awaited<ReturnType<Changes[Name]>>> {
  const changed = await askBackground('change', { name, args }).catch(async (error: unknown) => {
    // What was not heard, or is too long for a message, can be done here. Anything else may have been done already.
    if (!/establish connection|receiving end|length exceeded/i.test(String(error))) throw error;
    // Hardly ever needed, and much code: the tip is to be there at once.
    const { carryOut } = await import('./carry-out');
    return carryOut({ name, args });
  });
  if ('problem' in changed) throw new ShelfError(changed.problem);
  return changed.value as Awaited<ReturnType<Changes[Name]>>;
}
