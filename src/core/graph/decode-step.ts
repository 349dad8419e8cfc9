/** Decodes one file of steps/: the blocks in their order, and the ways out. */
import type { Cursor } from './cursor.js';
import {
  entries,
  has,
  isMapping,
  items,
  onlyKeys,
  optionalText,
  report,
  text,
  under,
  wholeNumber,
  word,
  yesNo,
} from './cursor.js';
import { condition, domain, exit, going, isExit, optionalCondition, writes } from './decode-parts.js';
import type { AskBlock, AskedFact, Block, Domain, Fact, Step } from './playbook.js';

type Facts = Readonly<Record<string, Fact>>;

const KINDS = ['say', 'ask', 'reflect', 'list', 'pick', 'rate', 'do', 'wait'] as const;
type Kind = (typeof KINDS)[number];
const COMMON = ['id', 'when', 'sources'];
const KEYS: Readonly<Record<Kind, readonly string[]>> = {
  say: [],
  ask: ['question', 'help', 'options', 'answers', 'skip', 'like'],
  reflect: ['question', 'hint'],
  list: ['question', 'hint', 'count'],
  pick: ['question', 'hint', 'options', 'most'],
  rate: ['question', 'low', 'high'],
  do: ['say'],
  wait: ['say', 'quiet', 'meanwhile'],
};

export function decodeStep(at: Cursor, facts: Facts): Step {
  onlyKeys(at, ['id', 'title', 'phase', 'on_arrival', 'blocks', 'next']);
  return {
    id: word(under(at, 'id')),
    title: text(under(at, 'title')),
    phase: word(under(at, 'phase')),
    onArrival: writes(under(at, 'on_arrival')),
    blocks: items(under(at, 'blocks')).map((block, index) => decodeBlock(block, index, facts)),
    next: items(under(at, 'next')).map(exit),
  };
}

function decodeBlock(at: Cursor, index: number, facts: Facts): Block {
  const kinds = KINDS.filter(
    (kind) => has(at, kind) && !(kind === 'say' && (has(at, 'do') || has(at, 'wait'))),
  );
  const [kind] = kinds;
  if (kind === undefined && isExit(at)) return exitBlock(at, index);
  if (kind === undefined || kinds.length > 1) {
    report(
      at,
      'shape',
      'a block needs exactly one kind',
      `begin it with one of: ${KINDS.join(', ')}, to, visit`,
    );
    return { kind: 'say', id: `say_${index}`, text: '', sources: [] };
  }
  onlyKeys(at, [kind, ...COMMON, ...KEYS[kind]]);
  return blockOf(kind, at, { index, facts });
}

function exitBlock(at: Cursor, index: number): Block {
  onlyKeys(at, ['to', 'visit', 'when', 'set', 'log']);
  return {
    kind: 'exit',
    id: `exit_${index}`,
    sources: [],
    ...going(at),
    ...optionalCondition(under(at, 'when')),
    ...writes(at),
  };
}

interface Setting {
  readonly index: number;
  readonly facts: Facts;
}

function blockOf(kind: Kind, at: Cursor, { index, facts }: Setting): Block {
  const common = (id: string): { id: string; sources: readonly string[] } => ({
    id: has(at, 'id') ? word(under(at, 'id')) : id,
    sources: items(under(at, 'sources')).map((source) => text(source, 'a source')),
    ...optionalCondition(under(at, 'when')),
  });
  const named = kind === 'say' || kind === 'wait' ? '' : word(under(at, kind));
  const question = (): string => text(under(at, 'question'), 'a question');
  const hint = optionalKey(at, 'hint');
  switch (kind) {
    case 'say':
      return { kind, ...common(`say_${index}`), text: text(under(at, 'say')) };
    case 'ask':
      return askBlock(at, named, { ...common(named), facts });
    case 'reflect':
      return { kind, ...common(named), question: question(), ...hint };
    case 'list':
      return {
        kind,
        ...common(named),
        question: question(),
        ...hint,
        count: has(at, 'count') ? wholeNumber(under(at, 'count')) : 3,
      };
    case 'pick': {
      const most = has(at, 'most') ? { most: wholeNumber(under(at, 'most')) } : {};
      return {
        kind,
        ...common(named),
        question: question(),
        ...hint,
        options: optionsOf(under(at, 'options')),
        ...most,
      };
    }
    case 'rate':
      return {
        kind,
        ...common(named),
        question: question(),
        low: text(under(at, 'low')),
        high: text(under(at, 'high')),
      };
    case 'do':
      return { kind, ...common(`do_${named}`), feature: named, text: optionalText(under(at, 'say')) ?? '' };
    case 'wait':
      return {
        kind,
        ...common(`wait_${index}`),
        until: condition(under(at, 'wait')),
        text: text(under(at, 'say')),
        quiet: yesNo(under(at, 'quiet'), false),
        meanwhile: items(under(at, 'meanwhile')).map((step) => word(step, 'the id of a step')),
      };
  }
}

function optionalKey(at: Cursor, key: 'hint' | 'help'): { hint?: string; help?: string } {
  const found = optionalText(under(at, key));
  return found === undefined ? {} : { [key]: found };
}

function optionsOf(at: Cursor): Readonly<Record<string, string>> {
  return Object.fromEntries(entries(at).map(([value, label]) => [value, text(label)]));
}

/**
 * A question with `answers` of its own is known in its step only; else its id is a fact and it sets that.
 * `like` takes words and options over from the question it names: the second pass is in {@link takeLikes}.
 */
function askBlock(
  at: Cursor,
  named: string,
  common: { id: string; sources: readonly string[]; facts: Facts },
): AskBlock & { like?: string } {
  const { facts, ...rest } = common;
  const fact = facts[named];
  const asked = fact?.kind === 'asked' ? fact : undefined;
  const local = has(at, 'answers');
  if (!local && asked === undefined) {
    report(
      under(at, 'ask'),
      'unknown-fact',
      `\`${named}\` is not a fact that is asked`,
      'declare it in facts:, or give this question its own answers:',
    );
  }
  const own: Domain = local ? domain(under(at, 'answers')) : (asked?.domain ?? { kind: 'text' });
  const like = has(at, 'like') ? { like: word(under(at, 'like')) } : {};
  return {
    kind: 'ask',
    ...rest,
    id: named,
    question: has(at, 'like') ? '' : text(under(at, 'question'), 'a question'),
    ...optionalKey(at, 'help'),
    domain: own,
    options: optionsOf(under(at, 'options')),
    skip: yesNo(under(at, 'skip'), asked?.skip ?? false),
    local,
    ...defaultOf(asked),
    ...like,
  };
}

function defaultOf(asked: AskedFact | undefined): { default?: number } {
  return asked?.default === undefined ? {} : { default: asked.default };
}

/** Gives every question that is `like` another that one's words; the labels only of the values it has. */
export function takeLikes(steps: readonly Step[]): readonly Step[] {
  const asks = new Map<string, AskBlock>();
  for (const step of steps)
    for (const block of step.blocks)
      if (block.kind === 'ask' && block.question !== '') asks.set(block.id, block);
  return steps.map((step) => ({ ...step, blocks: step.blocks.map((block) => taken(block, asks)) }));
}

function taken(block: Block, asks: ReadonlyMap<string, AskBlock>): Block {
  if (block.kind !== 'ask' || !('like' in block)) return block;
  const { like, ...own } = block as AskBlock & { like: string };
  const other = asks.get(like);
  if (other === undefined) return own;
  const help = other.help === undefined ? {} : { help: other.help };
  const sources = own.sources.length > 0 ? own.sources : other.sources;
  return { ...own, question: other.question, options: other.options, ...help, sources };
}

/** The step ids of files that are not decoded yet: groups are spelt out with them. */
export function stepIdOf(data: unknown): string | undefined {
  return isMapping(data) && typeof data['id'] === 'string' ? data['id'] : undefined;
}
