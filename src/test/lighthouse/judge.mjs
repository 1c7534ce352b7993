// Part of bin/lighthouse: judge.mjs SITE TOOL OUT [PATH…]. Judges each page and prints what is missing.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const [site, tool, out, ...asked] = process.argv.slice(2);
const here = new URL('.', import.meta.url).pathname;
const lines = (name) => readFileSync(join(here, name), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
const paths = asked.length ? asked : lines('pages.txt');
const explained = lines('explained.tsv').map((line) => line.split('\t'));
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

const run = promisify(execFile);
let unexplained = 0;
let broken = 0;

console.log(`${'page'.padEnd(34)} ${CATEGORIES.map((name) => name.padStart(14)).join('')}`);
for (const path of paths) {
  await ask(path);
  let report = await judge(path);
  // A browser that starts slowly at times gives no trace to judge by. That says nothing of the page: once more.
  if (report.runtimeError) report = await judge(path);
  if (report.runtimeError) {
    console.log(`${path.padEnd(34)} could not be judged: ${report.runtimeError.message}`);
    broken += 1;
    continue;
  }
  const points = CATEGORIES.map((name) => Math.round(report.categories[name].score * 100));
  console.log(`${path.padEnd(34)} ${points.map((point) => String(point).padStart(14)).join('')}`);
  CATEGORIES.filter((name, place) => points[place] < 100).forEach((name) => missing(path, name, report).forEach(tell));
}
process.exitCode = broken ? 2 : unexplained ? 1 : 0;

/**
 * Asks for a page and its pictures once before. What they cost a phone is judged, not what the first asker after a start waits
 * for: a poster is printed then, and Lighthouse takes the time of the slowest answer for that of every one.
 */
async function ask(path) {
  const page = await (await fetch(site + path)).text();
  for (const [, picture] of page.matchAll(/<img[^>]* src="([^"]+)"/g)) await (await fetch(new URL(picture, site))).arrayBuffer();
}

async function judge(path) {
  const file = join(out, `${path.replaceAll('/', '_')}.json`);
  const flags = '--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking'
    + ' --disable-component-update --disable-sync';
  const command = [join(tool, 'node_modules/lighthouse/cli/index.js'), site + path, '--quiet', '--output=json',
    `--output-path=${file}`, `--only-categories=${CATEGORIES}`, `--chrome-flags=${flags}`, '--ignore-status-code',
    '--no-enable-error-reporting'];
  try {
    await run(process.execPath, command, { maxBuffer: 64 * 1024 * 1024 });
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (failed) {
    return { runtimeError: { message: String(failed.stderr || failed.message).split('\n').slice(-4).join(' ') } };
  }
}

/** The audits that count in a category and are not passed in full, with what each found first. */
function missing(path, name, report) {
  return report.categories[name].auditRefs
    .filter(({ id, weight }) => weight > 0 && report.audits[id].score !== null && report.audits[id].score < 1)
    .map(({ id }) => {
      const { title, displayValue = '', details, score } = report.audits[id];
      const first = details?.items?.[0];
      const found = first?.node?.snippet ?? first?.source?.url ?? first?.description ?? first?.url ?? '';
      return { path, name, id, score, text: `${title} ${displayValue} ${found}`.trim().replace(/\s+/g, ' ') };
    });
}

function tell({ path, name, id, score, text }) {
  const reason = explained.find(([pattern, audit]) => audit === id && new RegExp(`^(?:${pattern})$`).test(path))?.[2];
  console.log(`    ${name}: ${id} ${score}: ${text.slice(0, 200)}\n        ${reason ?? 'NOT EXPLAINED'}`);
  unexplained += reason ? 0 : 1;
}
