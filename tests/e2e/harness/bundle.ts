import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const NAME = 'bundled';

/** A module of the project with all that it imports, as an expression that gives its exports in any page. */
export async function bundledExpression(path: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL(`../../../${path}`, import.meta.url)), formats: ['iife'], name: NAME },
    },
  });
  const first = Array.isArray(built) ? built[0] : built;
  const code = first && 'output' in first ? first.output[0].code : null;
  if (!code) throw new Error(`${path} could not be bundled`);
  return `(() => { ${code}; return ${NAME}; })()`;
}
