// Plain Node without dependencies: this runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Makes sure that the tools can run: Node is new enough and the dependencies are there.
 * @param {{ install: boolean }} choice whether missing dependencies may be installed
 */
export function setUp({ install }) {
  requireNode();
  if (!dependenciesAreMissing()) return;
  if (!install)
    stop('The dependencies are missing or out of date: please run "npm install" first (--no-install forbids it here).');
  console.log('Installing the dependencies into node_modules (npm install) ...');
  const started = Date.now();
  // Not `npm ci`: it refuses a lock file that lacks the binaries of other systems, as one made on a machine does whose
  // registry has only its own system's. The versions are pinned all the same.
  const { status } = npm(['install', '--no-audit', '--no-fund']);
  if (status !== 0) stop('The dependencies could not be installed: npm install failed, see above.');
  console.log(`Dependencies installed in ${seconds(started)} s.`);
}

/**
 * Runs a TypeScript tool of this folder with the arguments of this process and exits as it does.
 * @param {string} name file in tools/
 */
export function runTool(name) {
  const args = ['--import', 'tsx', `tools/${name}`, ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  // Ctrl+C reaches the tool directly, which ends its browsers and then itself; waiting for it keeps the prompt away till then.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

function requireNode() {
  const range = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')).engines.node;
  const wanted = range.replace(/[^\d.]/g, '');
  if (isOlder(process.versions.node, wanted)) {
    stop(
      `Node ${wanted} or newer is needed, and this is ${process.versions.node}: please install a newer one from nodejs.org.`,
    );
  }
}

function isOlder(version, wanted) {
  const [a, b] = [version, wanted].map((text) => text.split('.').map(Number));
  for (let part = 0; part < 3; part++) if (a[part] !== b[part]) return a[part] < b[part];
  return false;
}

function dependenciesAreMissing() {
  // npm writes this file at the end of an installation. The contents are compared, not the times: a checkout of an older
  // branch, or an `npm install`, leaves times that say nothing.
  const installedFile = `${ROOT}node_modules/.package-lock.json`;
  if (!existsSync(installedFile)) return true;
  const installed = packagesOf(installedFile);
  return Object.entries(packagesOf(`${ROOT}package-lock.json`)).some(([path, wanted]) => {
    const found = installed[path];
    // The first entry is the project itself; optional packages are for other systems, often.
    if (path === '' || (!found && (wanted.optional || wanted.devOptional))) return false;
    return found?.version !== wanted.version;
  });
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function npm(args) {
  // Under npm its own script is known, which also works on Windows, where npm itself is no program.
  const script = process.env.npm_execpath;
  const options = { cwd: ROOT, stdio: 'inherit' };
  if (script?.endsWith('.js')) return spawnSync(process.execPath, [script, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function seconds(started) {
  return ((Date.now() - started) / 1000).toFixed(1);
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
