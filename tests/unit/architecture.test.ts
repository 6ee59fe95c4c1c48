import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ROOMS = ['core', 'platform', 'components', 'entrypoints', 'tools', 'tests/e2e/harness'];
const ENDINGS = ['', '.ts', '.tsx', '.d.ts', '/index.ts', '/index.tsx'];

interface Import {
  /** The file imported, from the root of the project, or the name of a package. */
  readonly to: string;
  readonly isPackage: boolean;
  /** Gone when the program runs. */
  readonly typeOnly: boolean;
}

interface Source {
  readonly name: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(name) : name;
  });
}

function* nodes(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  node.forEachChild((child) => {
    children.push(child);
  });
  for (const child of children) yield* nodes(child);
}

function resolved(from: string, specifier: string): Pick<Import, 'to' | 'isPackage'> {
  if (!specifier.startsWith('.')) {
    const [first = '', second = ''] = specifier.split('/');
    return { to: specifier.startsWith('@') ? `${first}/${second}` : first, isPackage: true };
  }
  const base = path.join(path.dirname(from), specifier.replace(/\?.*$/, ''));
  const isFile = (name: string) => existsSync(path.join(ROOT, name)) && statSync(path.join(ROOT, name)).isFile();
  return { to: ENDINGS.map((ending) => base + ending).find(isFile) ?? base, isPackage: false };
}

function importsOf(name: string, tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  for (const node of nodes(tree)) {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const clause = ts.isImportDeclaration(node) ? node.importClause : node;
      const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
      const names =
        bindings && (ts.isNamedImports(bindings) || ts.isNamedExports(bindings)) ? [...bindings.elements] : [];
      const hasDefault = ts.isImportDeclaration(node) && node.importClause?.name !== undefined;
      const typeOnly =
        clause?.isTypeOnly === true || (names.length > 0 && !hasDefault && names.every((one) => one.isTypeOnly));
      found.push({ ...resolved(name, (node.moduleSpecifier as ts.StringLiteral).text), typeOnly });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [what] = node.arguments;
      if (what && ts.isStringLiteral(what)) found.push({ ...resolved(name, what.text), typeOnly: false });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const { literal } = node.argument;
      if (ts.isStringLiteral(literal)) found.push({ ...resolved(name, literal.text), typeOnly: true });
    }
  }
  return found;
}

const sources = new Map<string, Source>(
  ROOMS.flatMap(filesBelow)
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const text = readFileSync(path.join(ROOT, name), 'utf-8');
      const tree = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
      return [name, { name, text, tree, imports: importsOf(name, tree) }];
    }),
);

const inRoom = (...rooms: string[]) =>
  [...sources.values()].filter(({ name }) => rooms.some((room) => name.startsWith(`${room}/`)));

/** Imports of a room that are not among those allowed, as "file: import". */
function forbidden(
  room: string,
  allowed: { readonly files: readonly string[]; readonly packages: readonly string[] | 'any' },
) {
  return inRoom(room).flatMap(({ name, imports }) =>
    imports
      .filter(({ to, isPackage }) =>
        isPackage
          ? allowed.packages !== 'any' && !allowed.packages.includes(to)
          : !allowed.files.some((file) => to === file || to.startsWith(`${file}/`)),
      )
      .map(({ to }) => `${name}: ${to}`),
  );
}

/** Everything that runs when a file runs. */
function reached(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const { to, typeOnly } of sources.get(name)?.imports ?? []) if (!typeOnly) reached(to, seen);
  return seen;
}

describe('who may import what', () => {
  it('is read from the files as it should be', () => {
    expect(inRoom('core').length).toBeGreaterThan(20);
    // Compiled data may not be there yet.
    for (const { name, imports } of sources.values())
      for (const { to, isPackage } of imports)
        if (!isPackage && !to.startsWith('data/compiled/'))
          expect(existsSync(path.join(ROOT, to)), `${name}: ${to}`).toBe(true);
    expect(sources.get('core/search/quote-index.ts')?.imports).toContainEqual({
      to: 'core/search/terms.ts',
      isPackage: false,
      typeOnly: false,
    });
    expect(sources.get('core/group.ts')?.imports).toEqual([]);
    expect(sources.get('core/corpus/hash.ts')?.imports).toEqual([]);
    expect(sources.get('core/corpus/recognise/piece.ts')?.imports).toContainEqual({
      to: 'core/model.ts',
      isPackage: false,
      typeOnly: true,
    });
  });

  it('core: core and small pure libraries', () => {
    const packages = ['minisearch', 'stemmer', 'htmlparser2', 'domhandler', 'markdown-it', 'valibot'];
    expect(forbidden('core', { files: ['core'], packages })).toEqual([]);
  });

  it('minisearch: only core/search', () => {
    const users = inRoom('core', 'platform', 'components', 'entrypoints').filter(({ imports }) =>
      imports.some(({ to }) => to === 'minisearch'),
    );
    expect(users.map(({ name }) => name)).toEqual(['core/search/term-index.ts']);
  });

  it('platform: core, data and the browser API', () => {
    const packages = ['webextension-polyfill', 'idb', 'valibot'];
    expect(forbidden('platform', { files: ['core', 'platform', 'data'], packages })).toEqual([]);
  });

  it('the database: only the shelf', () => {
    const users = [...sources.values()].filter(({ imports }) => imports.some(({ to }) => to === 'idb'));
    expect(users.filter(({ name }) => !name.startsWith('platform/shelf/')).map(({ name }) => name)).toEqual([]);
  });

  it('the browser API: only platform', () => {
    const users = [...sources.values()].filter(({ imports }) =>
      imports.some(({ to }) => to === 'webextension-polyfill'),
    );
    expect(users.filter(({ name }) => !name.startsWith('platform/')).map(({ name }) => name)).toEqual([]);
  });

  it('components: core, components and Preact', () => {
    // The English catalogue gives messages their names and types; it is data, not code.
    const files = ['core', 'components', 'public/_locales/en/messages.json'];
    expect(forbidden('components', { files, packages: ['preact'] })).toEqual([]);
  });

  it('entrypoints: all of these, and their own files', () => {
    const files = ['core', 'platform', 'components', 'data', 'entrypoints'];
    expect(forbidden('entrypoints', { files, packages: ['preact', 'wxt'] })).toEqual([]);
  });

  it('tools: core, and the browsers of the end-to-end tests', () => {
    const files = ['core', 'tools', 'tests/e2e/harness', 'package.json'];
    expect(forbidden('tools', { files, packages: 'any' })).toEqual([]);
  });

  it('entrypoints: nobody but themselves, each its own folder and the search that three of them show', () => {
    const entrypointOf = (name: string) => /^entrypoints\/[^/]+/.exec(name)?.[0];
    const users = [...sources.values()].flatMap(({ name, imports }) =>
      imports
        .filter(({ to }) => to.startsWith('entrypoints/') && entrypointOf(to) !== entrypointOf(name))
        .filter(({ to }) => !(to.startsWith('entrypoints/app/') && name.startsWith('entrypoints/')))
        .map(({ to }) => `${name}: ${to}`),
    );
    expect(users).toEqual([]);
  });

  it('only tools and tests run in Node', () => {
    const users = inRoom('core', 'platform', 'components', 'entrypoints').filter(({ imports }) =>
      imports.some(({ to, isPackage }) => isPackage && (to.startsWith('node:') || builtinModules.includes(to))),
    );
    expect(users.map(({ name }) => name)).toEqual([]);
  });

  it.each([
    'platform/reader-connection.ts',
    'platform/page-outline.ts',
    'platform/page-world.ts',
    'core/tips/rules.ts',
    'core/tips/settings.ts',
    'core/tips/wanted.ts',
    'entrypoints/reader/index.ts',
    'entrypoints/chip/index.ts',
    'entrypoints/caret/index.ts',
    'entrypoints/outline/index.ts',
  ])('%s brings no library into every page', (name) => {
    expect(sources.has(name)).toBe(true);
    const packages = [...reached(name)].filter((to) => !sources.has(to) && !to.startsWith('data/'));
    expect(packages.filter((to) => to !== 'wxt')).toEqual([]);
  });

  it('has no cycles', () => {
    const cycles = new Set<string>();
    const done = new Set<string>();
    const visit = (name: string, way: readonly string[]) => {
      if (way.includes(name)) cycles.add([...way.slice(way.indexOf(name)), name].join(' → '));
      if (done.has(name) || way.includes(name)) return;
      for (const { to } of sources.get(name)?.imports ?? []) visit(to, [...way, name]);
      done.add(name);
    };
    for (const name of sources.keys()) visit(name, []);
    expect([...cycles]).toEqual([]);
  });
});

describe('what no file may hold', () => {
  it('any', () => {
    const users = [...sources.values()].filter(({ tree }) =>
      [...nodes(tree)].some(({ kind }) => kind === ts.SyntaxKind.AnyKeyword),
    );
    expect(users.map(({ name }) => name)).toEqual([]);
  });

  it('suppressed type errors', () => {
    const users = [...sources.values()].filter(({ text }) => /@ts-(?:ignore|nocheck|expect-error)/.test(text));
    expect(users.map(({ name }) => name)).toEqual([]);
  });

  it('nothing but what it passes on', () => {
    const barrels = [...sources.values()].filter(
      ({ tree, name }) =>
        !name.endsWith('.d.ts') &&
        tree.statements.length > 0 &&
        tree.statements.every((one) => ts.isImportDeclaration(one) || ts.isExportDeclaration(one)) &&
        tree.statements.some((one) => ts.isExportDeclaration(one)),
    );
    expect(barrels.map(({ name }) => name)).toEqual([]);
  });

  it('a name that says nothing', () => {
    const vague = [...sources.keys()].filter((name) =>
      /(?:^|\/)(?:utils?|helpers?|misc|common)(?:\/|\.tsx?$)/.test(name),
    );
    expect(vague).toEqual([]);
  });

  it.each([
    ['innerHTML', /\b(?:inner|outer)HTML\b/],
    ['dangerouslySetInnerHTML', /dangerouslySetInnerHTML/],
    ['insertAdjacentHTML', /insertAdjacentHTML/],
    ['document.write', /document\.write/],
    ['eval(', /\beval\s*\(/],
    ['new Function', /\bnew\s+Function\b/],
    ['fetch(', /\bfetch\s*\(/],
    ['XMLHttpRequest', /XMLHttpRequest/],
    ['WebSocket', /\bWebSocket\b/],
    ['EventSource', /\bEventSource\b/],
    ['sendBeacon', /sendBeacon/],
  ])('%s in what is shipped', (_, pattern) => {
    const users = inRoom('core', 'platform', 'components', 'entrypoints').filter(({ text }) => pattern.test(text));
    // The one place that may ask the network, for what a person has chosen.
    const mayAsk = pattern.source.startsWith('\\bfetch') ? ['platform/fetching.ts'] : [];
    expect(users.map(({ name }) => name)).toEqual(mayAsk);
  });

  it('in core: the page, the browser, the clock or chance', () => {
    const outside = new Set([
      'document',
      'window',
      'globalThis',
      'chrome',
      'browser',
      'process',
      'performance',
      'localStorage',
      'Date',
    ]);
    const users = inRoom('core').flatMap(({ name, tree }) =>
      [...nodes(tree)].flatMap((node) => {
        if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
          const what = `${node.expression.text}.${node.name.text}`;
          if (outside.has(node.expression.text) || what === 'Math.random') return [`${name}: ${what}`];
        }
        const isNewDate = ts.isNewExpression(node) && node.expression.getText(tree) === 'Date';
        return isNewDate ? [`${name}: new Date`] : [];
      }),
    );
    expect(users).toEqual([]);
  });

  it('in components: the browser API or storage', () => {
    const users = inRoom('components').filter(({ text }) =>
      /\b(?:browser|chrome)\.(?:runtime|storage|tabs|action|i18n)\b|\blocalStorage\b|\bsessionStorage\b/.test(text),
    );
    expect(users.map(({ name }) => name)).toEqual([]);
  });
});
