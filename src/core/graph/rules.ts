/**
 * The checks of a playbook, one named rule each, and the proof. All of them run, and everything is collected: whoever
 * writes mends in one go.
 */
import { under } from './cursor.js';
import type { Finding } from './finding.js';
import type { Proof } from './proof/prove.js';
import { prove } from './proof/prove.js';
import { badComparisons } from './rules/bounds.js';
import { closedQuestions } from './rules/closed.js';
import type { CheckInput, Rule } from './rules/context.js';
import { contextOf, finding } from './rules/context.js';
import { duplicateIds, renamedIds, reservedWords } from './rules/ids.js';
import { circularFacts } from './rules/known.js';
import { unknownFacts, unknownOthers, unknownSteps } from './rules/names.js';
import { unusedQuestions } from './rules/reads.js';
import { findingsOf } from './rules/proved.js';
import { strayMarks, wrongRoles } from './rules/roles.js';
import { sourceCounts, unknownSources, unusedItems } from './rules/sources.js';
import { longSays, promises, unknownPlaceholders, wrongOptions } from './rules/texts.js';
import { countedTooFar, emptyDomains, unknownValues } from './rules/values.js';
import { lastWays, silentCircles, unreachableSteps, waysOut } from './rules/ways.js';

export type { CheckInput };

/** What the proof takes for granted: with a finding of these nothing can be walked. */
const GROUND: readonly Rule[] = [
  duplicateIds,
  reservedWords,
  unknownSteps,
  unknownFacts,
  unknownOthers,
  unknownValues,
  emptyDomains,
  badComparisons,
  countedTooFar,
  circularFacts,
];

const OTHERS: readonly Rule[] = [
  renamedIds,
  wrongRoles,
  strayMarks,
  unusedQuestions,
  lastWays,
  waysOut,
  unreachableSteps,
  silentCircles,
  closedQuestions,
  wrongOptions,
  promises,
  unknownPlaceholders,
  longSays,
  sourceCounts,
  unknownSources,
  unusedItems,
];

export interface Checked {
  /** Findings of shape first, then by rule, then those of the proof. */
  readonly findings: readonly Finding[];
  /** Null where the playbook is not sound enough to be walked. */
  readonly proof: Proof | null;
}

/** Runs the rules, and the proof where they leave it something to walk. Throws nothing. */
export function checkPlaybook(input: CheckInput): Checked {
  const { findings, provable } = checkRules(input);
  if (!provable) return { findings, proof: null };
  try {
    const proof = prove(input.decoded.playbook);
    const known = new Set(findings.map(placeOf));
    const proved = findingsOf(proof, input).filter((one) => !known.has(placeOf(one)));
    return { findings: [...findings, ...proved], proof };
  } catch (error) {
    return { findings: [...findings, faultOf(input, error)], proof: null };
  }
}

/** The rules alone: quick. `provable` is false where the proof would rest on nothing. */
export function checkRules(input: CheckInput): { findings: readonly Finding[]; provable: boolean } {
  const context = contextOf(input);
  const ground = [...input.decoded.findings, ...GROUND.flatMap((rule) => rule(context))];
  const others = [...(input.shelf?.findings ?? []), ...OTHERS.flatMap((rule) => rule(context))];
  return { findings: [...ground, ...others], provable: ground.length === 0 };
}

function placeOf({ rule, file, line, column }: Finding): string {
  return `${rule} ${file}:${line}:${column}`;
}

/** The walk cannot even begin. */
function faultOf(input: CheckInput, error: unknown): Finding {
  const message = error instanceof Error ? error.message : 'the walk cannot begin';
  const mend = 'make sure that the first step leads to a question or a page';
  return finding(under(contextOf(input).head, 'first'), 'stuck', [message, mend]);
}
