// npm test: every check there is, in order, with a count of what passed and what failed as the last line.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browsers';
import { BUILDS, type BuildTarget, bin, build, type CommandResult, run, secondsSince } from './commands';

const OUT = '.work/test';

interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
  /** Shown when something failed. */
  output: string;
}

interface TestStep {
  name: string;
  title: string;
  /** Steps without which this one makes no sense. */
  needs: string[];
  run: () => Promise<Outcome>;
}

const STEPS: TestStep[] = [
  { name: 'check', title: 'Format, lint, types, dead code', needs: [], run: () => asOne(npmCheck()) },
  { name: 'unit', title: 'Unit tests', needs: [], run: () => vitest('unit') },
  { name: 'build-chromium', title: 'Build for Chromium', needs: [], run: () => asOne(build('chromium')) },
  { name: 'build-firefox', title: 'Build for Firefox', needs: [], run: () => asOne(build('firefox')) },
  {
    name: 'web-ext',
    title: "Mozilla's linter on the Firefox build",
    needs: ['build-firefox'],
    run: () => asOne(webExt()),
  },
  { name: 'size', title: 'Size budgets', needs: ['build-chromium'], run: () => asOne(run(bin('size-limit'), [])) },
  endToEnd('chromium'),
  endToEnd('firefox'),
];

function endToEnd(target: BuildTarget): TestStep {
  return {
    name: `e2e-${target}`,
    title: `End to end in ${target === 'chromium' ? 'Chromium' : 'Firefox'}`,
    needs: [`build-${target}`],
    run: async () => {
      try {
        ensureBrowser(target, { install: !process.argv.includes('--no-install'), say: console.log });
      } catch (error) {
        return { passed: 0, failed: 1, skipped: 0, output: String(error) };
      }
      return vitest(`e2e-${target}`);
    },
  };
}

async function main(): Promise<number> {
  const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`No step is called ${unknown.join(', ')}; there are: ${STEPS.map((step) => step.name).join(', ')}`);
    return 1;
  }
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });

  const outcomes = new Map<string, Outcome>();
  const rows: string[] = [];
  const total = { passed: 0, failed: 0, start: Date.now() };
  for (const step of STEPS) {
    if (wanted.length > 0 && !wanted.includes(step.name)) continue;
    console.log(`\n== ${step.title} (${step.name})`);
    const start = Date.now();
    const missing = step.needs.find((name) => (outcomes.get(name)?.failed ?? 0) > 0);
    const outcome = missing ? notRun(missing) : await step.run();
    outcomes.set(step.name, outcome);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    if (outcome.failed > 0) console.log(outcome.output.trimEnd());
    const line = row(step.name, outcome, secondsSince(start));
    rows.push(line);
    console.log(line);
  }
  console.log(
    `\n${['step'.padEnd(16), 'passed', 'failed', 'skipped', 'time'.padStart(8)].join('  ')}\n${rows.join('\n')}`,
  );
  console.log(`Total time ${secondsSince(total.start)}\n`);
  // The last line is read by programs.
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}

function row(name: string, { passed, failed, skipped }: Outcome, time: string): string {
  const numbers = [String(passed).padStart(6), String(failed).padStart(6), String(skipped).padStart(7)];
  return [name.padEnd(16), ...numbers, time.padStart(8)].join('  ');
}

function notRun(missing: string): Outcome {
  return { passed: 0, failed: 1, skipped: 0, output: `Not run, because ${missing} failed.` };
}

async function asOne(command: Promise<CommandResult>): Promise<Outcome> {
  const { code, output } = await command;
  return code === 0
    ? { passed: 1, failed: 0, skipped: 0, output }
    : { passed: 0, failed: 1, skipped: 0, output: `${output}\nExit code ${code}` };
}

function npmCheck(): Promise<CommandResult> {
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['run', '-s', 'check']);
}

function webExt(): Promise<CommandResult> {
  // Without its look for a newer version of itself: tests should not depend on the network.
  const args = ['lint', '--source-dir', BUILDS.firefox.folder, '--no-config-discovery'];
  return run(bin('web-ext'), args, { NO_UPDATE_NOTIFIER: '1' });
}

async function vitest(project: string): Promise<Outcome> {
  const file = `${OUT}/${project}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code, output } = await run(bin('vitest'), ['run', '--project', project, ...reporters], { NO_COLOR: '1' });
  return countTests(file, code, output);
}

/** The parts of vitest's JSON report that are counted. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

function countTests(file: string, code: number, output: string): Outcome {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, output };
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  // A file that could not be loaded has no tests to count.
  const broken = report.testResults.filter((test) => test.status === 'failed' && test.assertionResults.length === 0);
  const failed = report.numFailedTests + broken.length;
  return {
    passed: report.numPassedTests,
    // Vitest also fails for errors outside tests, and where there is no test at all.
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
    output,
  };
}

process.exitCode = await main();
