import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface CommandResult {
  code: number;
  /** Standard output and errors, as they came. */
  output: string;
}

const WINDOWS = process.platform === 'win32';

/** Runs a command to its end. When this process is told to end, the command is too. */
export function run(command: string, args: string[], env: Record<string, string> = {}): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, shell: WINDOWS });
    const end = () => {
      child.kill();
    };
    process.once('SIGTERM', end);
    let output = '';
    const collect = (data: Buffer) => {
      output += data.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => {
      output += error.message;
    });
    child.on('close', (code) => {
      process.off('SIGTERM', end);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** A program that a dependency brings. */
export function bin(name: string): string {
  return join('node_modules', '.bin', WINDOWS ? `${name}.cmd` : name);
}

export type BuildTarget = 'chromium' | 'firefox';

export const BUILDS: Record<BuildTarget, { folder: string; args: string[] }> = {
  chromium: { folder: '.output/chrome-mv3', args: ['build'] },
  firefox: { folder: '.output/firefox-mv3', args: ['build', '-b', 'firefox', '--mv3'] },
};

export function build(target: BuildTarget): Promise<CommandResult> {
  return run(bin('wxt'), BUILDS[target].args);
}

export function secondsSince(start: number): string {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`;
}
