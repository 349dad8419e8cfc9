/** How well the rules read the labelled messages of one file: the numbers that `npm run drafts` prints. */
import { readFileSync } from 'node:fs';

import { readDrafts } from '../../src/content/read-drafts.js';
import { readDraft } from '../../src/core/drafts/read-draft.js';
import type { Reading } from '../../src/core/drafts/reading.js';
import type { StageId } from '../../src/core/draft-tips.js';

export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly stage: StageId;
  readonly verdict: string;
  readonly labels: readonly string[];
}

interface Measured extends Labelled {
  readonly reading: Reading;
}

interface Measuring {
  readonly content: string;
  readonly file: string;
  readonly misses: boolean;
  readonly only?: string | undefined;
}

export function measure({ content, file, misses, only }: Measuring): readonly string[] {
  const { rules, findings } = readDrafts(content);
  if (findings.length > 0) return findings.map(({ file: at, line, message }) => `${at}:${line} ${message}`);
  const all = readLabelled(file).map((one): Measured => ({
    ...one,
    reading: readDraft(one.text, one.stage, rules),
  }));
  return [...totals(all), ...(misses ? all.flatMap((one) => missOf(one, only)) : [])];
}

export function readLabelled(file: string): readonly Labelled[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Labelled);
}

interface Counts {
  readonly hit: number;
  readonly said: number;
  readonly due: number;
}

function totals(all: readonly Measured[]): readonly string[] {
  const labels = [...new Set(all.flatMap((one) => [...one.labels, ...one.reading.labels]))].sort();
  const rows = labels.map((label) => ({ label, ...countsOf(all, label) }));
  const problems = sum(rows.filter(({ label }) => !label.startsWith('good-')));
  const good = sum(rows.filter(({ label }) => label.startsWith('good-')));
  const right = all.filter((one) => one.verdict === one.reading.verdict).length;
  const harmless = all.filter((one) => one.verdict === 'ok');
  const alarms = harmless.filter((one) => one.reading.verdict !== 'ok').length;
  return [
    `${all.length} messages, verdict ${share(right, all.length)}, false alarms ${share(alarms, harmless.length)}`,
    ...['crisis', 'stop', 'revise'].map((verdict) => verdictLine(all, verdict)),
    row('problems', problems),
    row('good', good),
    ...rows.map(({ label, ...counts }) => row(label, counts)),
  ];
}

function countsOf(all: readonly Measured[], label: string): Counts {
  const counted = label.startsWith('good-') ? all.filter((one) => one.verdict === 'ok') : all;
  const said = counted.filter((one) => one.reading.labels.includes(label));
  return {
    said: said.length,
    due: counted.filter((one) => one.labels.includes(label)).length,
    hit: said.filter((one) => one.labels.includes(label)).length,
  };
}

function sum(rows: readonly Counts[]): Counts {
  const total = (key: keyof Counts): number => rows.reduce((so, one) => so + one[key], 0);
  return { hit: total('hit'), said: total('said'), due: total('due') };
}

function row(name: string, { hit, said, due }: Counts): string {
  const f1 = said + due === 0 ? 1 : (2 * hit) / (said + due);
  return `${name.padEnd(22)} precision ${share(hit, said)}  recall ${share(hit, due)}  F1 ${f1.toFixed(3)}`;
}

function verdictLine(all: readonly Measured[], verdict: string): string {
  const due = all.filter((one) => one.verdict === verdict);
  const hit = due.filter((one) => one.reading.verdict === verdict).length;
  const said = all.filter((one) => one.reading.verdict === verdict).length;
  return `verdict ${verdict.padEnd(14)} precision ${share(hit, said)}  recall ${share(hit, due.length)}`;
}

function share(part: number, whole: number): string {
  const ratio = whole === 0 ? 1 : part / whole;
  return `${(100 * ratio).toFixed(1).padStart(5)} % (${part}/${whole})`;
}

function missOf(
  { text, stage, verdict, labels, reading }: Measured,
  only: string | undefined,
): readonly string[] {
  const problems = (list: readonly string[]): readonly string[] =>
    list.filter((label) => !label.startsWith('good-') || (verdict === 'ok' && reading.verdict === 'ok'));
  const [due, said] = [problems(labels), problems(reading.labels)];
  const missing = due.filter((label) => !said.includes(label));
  const extra = said.filter((label) => !due.includes(label));
  const shown =
    only === undefined ? missing.length + extra.length > 0 : [...missing, ...extra].includes(only);
  if (!shown) return [];
  const quotes = reading.findings
    .filter(({ label }) => extra.includes(label))
    .map(({ label, quote }) => `${label}: "${quote}"`);
  return [
    `[${stage}] ${verdict}/${reading.verdict} -${missing.join(',')} +${extra.join(',')} | ${text} | ${quotes.join('; ')}`,
  ];
}
