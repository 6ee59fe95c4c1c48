import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserKind } from '../tests/e2e/harness/browser';

/** What to do when a browser is missing: whether it may be installed, and how to tell the person about it. */
export interface InstallChoice {
  install: boolean;
  say: (sentence: string) => void;
}

interface Places {
  /** Names on the PATH. */
  commands: string[];
  /** Paths below the folder where macOS keeps applications. */
  mac: string[];
  /** Paths below the folders where Windows keeps programs. */
  windows: string[];
}

/** In the order of preference. */
const PLACES: Record<BrowserKind, Places> = {
  chromium: {
    commands: [
      'google-chrome',
      'google-chrome-stable',
      'chromium',
      'chromium-browser',
      'microsoft-edge',
      'microsoft-edge-stable',
    ],
    mac: [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    windows: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    commands: ['firefox', 'firefox-esr'],
    mac: ['Firefox.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox\\firefox.exe'],
  },
};

const NAMES: Record<BrowserKind, { variable: string; people: string; debian: string }> = {
  chromium: { variable: 'MARGIN_MENTOR_CHROMIUM', people: 'Chrome, Chromium or Edge', debian: 'chromium' },
  firefox: { variable: 'MARGIN_MENTOR_FIREFOX', people: 'Firefox', debian: 'firefox-esr' },
};

const APT = '/usr/bin/apt-get';

/** Path of an installed browser, or null. A path in the environment wins, and must then be right. */
export function findBrowser(kind: BrowserKind): string | null {
  const { variable } = NAMES[kind];
  const wished = process.env[variable];
  if (wished) {
    if (!existsSync(wished)) throw new Error(`${variable} names ${wished}, which does not exist.`);
    return wished;
  }
  return candidates(PLACES[kind]).find((path) => existsSync(path)) ?? null;
}

/** Path of a browser that works, installing one where that is allowed and possible; an error in one sentence otherwise. */
export function ensureBrowser(kind: BrowserKind, choice: InstallChoice): string {
  const found = findBrowser(kind);
  if (found) return found;
  if (choice.install && canUseApt()) {
    installWithApt(NAMES[kind].debian, choice.say);
    const installed = findBrowser(kind);
    // Ubuntu's packages of these names only point to a snap, which containers can't run.
    if (installed && runs(installed)) return installed;
  }
  throw new Error(howToGet(kind));
}

function candidates({ commands, mac, windows }: Places): string[] {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
    return mac.flatMap((path) => folders.map((folder) => join(folder, path)));
  }
  if (process.platform === 'win32') {
    const folders = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA];
    return windows.flatMap((path) =>
      folders.filter((folder) => folder !== undefined).map((folder) => join(folder, path)),
    );
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

function canUseApt(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync(APT);
}

function installWithApt(name: string, say: InstallChoice['say']): void {
  say(`Installing ${name} with apt-get (outside the project), with fonts so that its text can be read ...`);
  // One after the other even if the first fails: a list of packages that is a little old is often good enough.
  apt(['update', '-qq']);
  const { status, output } = apt([
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    name,
    'fonts-dejavu-core',
    'fonts-liberation',
  ]);
  if (status !== 0) say(`apt-get could not install ${name}:\n${output.trim()}`);
}

function apt(args: string[]): { status: number | null; output: string } {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync(APT, args, { env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return { status, output: `${stdout}${stderr}` };
}

function runs(executable: string): boolean {
  return spawnSync(executable, ['--version'], { timeout: 30_000 }).status === 0;
}

function howToGet(kind: BrowserKind): string {
  const { variable, people } = NAMES[kind];
  return `No ${people} was found: please install it, or name its program in the environment variable ${variable}.`;
}
