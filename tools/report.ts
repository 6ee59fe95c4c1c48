import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Step } from './demonstrate';

/** One page that shows the steps and their pictures in order. Returns its path. */
export function writeReport(folder: string, steps: Step[], browser: string): string {
  const file = join(folder, 'report.html');
  writeFileSync(
    file,
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Margin Mentor: what happened</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222; }
  figure { margin: 1rem 0 2rem; }
  img { max-width: 100%; border: 1px solid #ccc; }
  .problem { color: #a00; font-weight: bold; }
</style>
<h1>Margin Mentor: what happened</h1>
<p>${escapeHtml(browser)}</p>
${steps.map(section).join('\n')}
</html>
`,
  );
  return file;
}

function section({ title, happened, problems, pictures, time }: Step): string {
  return `<h2>${escapeHtml(title)} <small>(${time})</small></h2>
${happened.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
${problems.map((problem) => `<p class="problem">Not as it should be: ${escapeHtml(problem)}</p>`).join('\n')}
${pictures.map(({ file, caption }) => `<figure><figcaption>${escapeHtml(caption)}</figcaption><img src="${encodeURIComponent(basename(file))}" alt=""></figure>`).join('\n')}`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
