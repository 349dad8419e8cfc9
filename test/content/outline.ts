/** A playbook without its words: what is asked, waited for and done, in which order, and where it leads, a line each. */
import { conditionWords } from '../../src/core/graph/condition-words.js';
import type { Condition } from '../../src/core/graph/condition.js';
import type { Block, Exit, Fact, Playbook, Step, Stop, Writes } from '../../src/core/graph/playbook.js';

/** Everything that a mutant of scripts/mutants changes stands in one of these lines. */
export function outlineOf({ facts, stops, background, reopen, steps }: Playbook): readonly string[] {
  return [
    ...Object.entries(facts).map(([id, fact]) => `fact ${id}: ${factLine(fact)}`),
    `background ${background.facts.join(' ')} from ${background.from.join(' ')}`,
    `reopen ${reopen.join(' ')}`,
    ...stops.map(stopLine),
    ...steps.flatMap(stepLines),
  ];
}

function factLine(fact: Fact): string {
  switch (fact.kind) {
    case 'when':
      return conditionWords(fact.when);
    case 'times':
      return `times ${fact.mark}`;
    case 'days_since':
      return `days since ${fact.marks.join(' ')}${fact.otherwise === undefined ? '' : `, else ${fact.otherwise}`}`;
    case 'asked': {
      const { skip, lasts, starts, default: otherwise, mark } = fact;
      const rest = { skip, lasts, starts, otherwise, mark };
      return `asked ${JSON.stringify(fact.domain)} ${JSON.stringify(rest)}`;
    }
  }
}

function stopLine({ id, in: steps, when, go, target }: Stop): string {
  return `stop ${id} in ${steps.join(' ')}${whenWords(when)}: ${go} ${target}`;
}

function stepLines(step: Step): readonly string[] {
  return [
    `step ${step.id}${writesWords(step.onArrival)}`,
    ...step.blocks.flatMap((block) => blockLine(block)).map((line) => `  ${line}`),
    ...step.next.map((exit) => `  ${exitLine(exit)}`),
  ];
}

function blockLine(block: Block): readonly string[] {
  const when = whenWords(block.when);
  switch (block.kind) {
    case 'say':
      return [];
    case 'exit':
      return [exitLine(block)];
    case 'ask':
      return [`ask ${block.id}${block.local ? ' here' : ''}${block.skip ? ' may be skipped' : ''}${when}`];
    case 'wait':
      return [`wait ${block.id} until ${conditionWords(block.until)}${when}`];
    case 'do':
      return [`do ${block.id} ${block.feature}${when}`];
    default:
      return [`${block.kind} ${block.id}${when}`];
  }
}

function exitLine(exit: Exit): string {
  return `${exit.go} ${exit.target}${whenWords(exit.when)}${writesWords(exit)}`;
}

function whenWords(when: Condition | undefined): string {
  return when === undefined ? '' : ` when ${conditionWords(when)}`;
}

function writesWords({ set, log }: Writes): string {
  const sets = Object.entries(set).map(([fact, value]) => ` set ${fact}=${String(value)}`);
  return [...sets, ...log.map((mark) => ` log ${mark}`)].join('');
}
