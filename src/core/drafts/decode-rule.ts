/** One rule about messages: parsed YAML -> {@link Rule}. Collects every finding. */
import { kindOf } from '../decode-shelf-parts.js';
import { stageIds } from '../draft-tips.js';
import type { StageId } from '../draft-tips.js';
import type { Cursor } from '../graph/cursor.js';
import {
  entries,
  has,
  items,
  itemsOrOne,
  onlyKeys,
  report,
  text,
  under,
  wholeNumber,
  yesNo,
} from '../graph/cursor.js';
import type { Excuses, Rule } from './rules.js';

/** Whether a phrase can be read: reports where it cannot. */
export type Check = (at: Cursor) => string;

export function stagesOf(at: Cursor, otherwise: readonly StageId[]): readonly StageId[] {
  if (at.value === undefined) return otherwise;
  return itemsOrOne(at).map((one) => kindOf(one, stageIds, 'a stage'));
}

export function excusesOf(at: Cursor, check: Check): Excuses {
  if (at.value !== undefined) onlyKeys(at, ['before', 'over', 'sentence', 'message']);
  const list = (key: string): readonly string[] => items(under(at, key)).map((one) => check(one));
  return { before: list('before'), over: list('over'), sentence: list('sentence'), message: list('message') };
}

const KINDS = ['phrases', 'together', 'length', 'questions', 'lexicon'] as const;

const REACHES = ['sentence', 'message'] as const;

interface Around {
  readonly stages: readonly StageId[];
  readonly check: Check;
}

export function ruleOf(at: Cursor, { stages, check }: Around): Rule {
  onlyKeys(at, [
    'id',
    'stages',
    'phrases',
    'together',
    'within',
    'at_least',
    'needs',
    'negated',
    'unless',
    'length',
    'questions',
    'lexicon',
  ]);
  const id = text(under(at, 'id'), 'an id');
  const kind = KINDS.find((one) => has(at, one));
  const unless = excusesOf(under(at, 'unless'), check);
  const own = stagesOf(under(at, 'stages'), stages);
  if (kind === 'length' || kind === 'questions') {
    const from = entries(under(at, kind)).map(([stage, value]) => [stage, wholeNumber(value)] as const);
    return { kind, id, from: Object.fromEntries(from) };
  }
  if (kind === 'lexicon') return { kind, id, stages: own, label: text(under(at, 'lexicon')), unless };
  if (kind === 'together')
    return {
      kind,
      id,
      stages: own,
      together: items(under(at, kind)).map((list) => items(list).map((one) => check(one))),
      within: has(at, 'within') ? kindOf(under(at, 'within'), REACHES, 'sentence or message') : 'sentence',
      unless,
    };
  if (kind === undefined) report(at, 'shape', 'the rule finds nothing', 'give it `phrases:`');
  return {
    kind: 'phrases',
    id,
    stages: own,
    phrases: items(under(at, 'phrases')).map((one) => check(one)),
    atLeast: has(at, 'at_least') ? wholeNumber(under(at, 'at_least')) : 1,
    needs: items(under(at, 'needs')).map((one) => check(one)),
    negated: yesNo(under(at, 'negated'), true),
    unless,
  };
}
