/** What a look through a playbook found: each finding with its place and its mend, or a page of what holds. */
import type { Finding } from '../../core/graph/finding.js';
import type { Proof } from '../../core/graph/proof/prove.js';
import type { Theme } from '../../ports.js';
import { wrap } from '../wrap.js';

export interface CheckedPage {
  readonly findings: readonly Finding[];
  readonly proof: Proof | null;
  readonly seconds: number;
}

export function checkedView(page: CheckedPage, theme: Theme, width: number): string {
  const { findings, proof } = page;
  const parts =
    findings.length > 0 || proof === null
      ? [...findings.map((one) => findingLines(one, theme)), ending(findings.length, proof)]
      : [summary(page, proof, theme), held(proof, theme), walked(proof, theme)];
  return wrap(parts.join('\n\n'), width);
}

function findingLines({ file, line, column, rule, message, mend }: Finding, theme: Theme): string {
  const place = `${theme.strong(`${file}:${line}:${column}`)}  ${theme.muted(rule)}`;
  return `${place}\n  ${sentence(message)}\n  ${theme.help(sentence(mend))}`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;
}

function ending(count: number, proof: Proof | null): string {
  const [found, mended] = count === 1 ? ['1 finding', 'it is'] : [`${count} findings`, 'they are'];
  return proof === null ? `${found}. The states are walked once ${mended} mended.` : `${found}.`;
}

function summary({ seconds }: CheckedPage, proof: Proof, theme: Theme): string {
  const { steps, states, moves } = proof;
  return [
    theme.title('Nothing found: the playbook holds.'),
    `  ${steps} steps, all of them reached`,
    `  ${number(states)} states and ${number(moves)} moves, all of them walked in ${seconds.toFixed(1)} s`,
  ].join('\n');
}

function held({ holds }: Proof, theme: Theme): string {
  return [
    theme.title('It holds in every state'),
    ...holds.map(({ id }) => `  - ${id.replaceAll('_', ' ')}`),
  ].join('\n');
}

function walked({ domains }: Proof, theme: Theme): string {
  const lines = Object.entries(domains).map(([id, classes]) => `  - ${id}: ${classes.join('; ')}`);
  return [theme.title('Walked in these values; "a|b" are alike to every condition'), ...lines].join('\n');
}

function number(count: number): string {
  return count.toLocaleString('en-GB');
}
