/**
 * A list of phrases as one machine over words. It is made step by step as texts need it, and what was made is kept: a
 * place of a text costs as many steps as the longest phrase, however many phrases there are.
 */
import { itemAt } from '../at.js';
import { endsOf, isEdge } from './match.js';
import type { Line, Stretch, Token } from './match.js';
import type { Node } from './phrase.js';

type Edge = 'begin' | 'end' | 'question';
type Asks = { readonly edge: Edge } | { readonly guard: Node };

/** A point between two words of a phrase, and where it leads. */
interface Point {
  readonly word?: ReadonlySet<string>;
  readonly asks?: Asks;
  /** Any word leads on. */
  readonly gap?: boolean;
  readonly to: readonly number[];
}

/** All points at which the phrases may be. */
interface State {
  readonly points: readonly number[];
  readonly asks: readonly Asks[];
  readonly settled: Map<string, Settled>;
  /** Where it asks nothing. */
  plain?: Settled;
}

/** A state of which it is known what its questions about the place have for an answer. */
interface Settled {
  readonly done: boolean;
  readonly ahead: readonly Point[];
  /** By the word. */
  readonly next: Map<string, State | null>;
}

export interface Machine {
  readonly points: readonly Point[];
  readonly states: Map<string, State>;
  readonly start: State;
  readonly first: ReadonlySet<string>;
}

const DONE = 0;
/** So many states may be kept; then it begins anew. */
const MOST = 40_000;

export function makeMachine(nodes: readonly Node[], first: ReadonlySet<string>): Machine {
  const points: Point[] = [{ to: [] }];
  const starts = nodes.map((node) => build(node, DONE, points));
  const states = new Map<string, State>();
  return { points, states, start: stateOf(starts, { points, states }), first };
}

function build(node: Node, to: number, points: Point[]): number {
  const add = (point: Point): number => points.push(point) - 1;
  switch (node.kind) {
    case 'word':
      return add({ word: node.words, to: [to] });
    case 'seq':
      return node.parts.reduceRight((next, part) => build(part, next, points), to);
    case 'any': {
      const ways = node.ways.map((way) => build(way, to, points));
      return add({ to: node.optional ? [...ways, to] : ways });
    }
    case 'gap': {
      let next = to;
      for (let left = node.most; left > 0; left--) next = add({ to: [to, add({ gap: true, to: [next] })] });
      return next;
    }
    case 'not':
      return add({ asks: { guard: node.node }, to: [to] });
    case 'edge':
      return add({ asks: { edge: node.edge }, to: [to] });
  }
}

function stateOf(found: readonly number[], { points, states }: Pick<Machine, 'points' | 'states'>): State {
  const all = reach(found, points, () => false);
  const key = all.join(' ');
  let state = states.get(key);
  if (state === undefined) {
    const asks = all.flatMap((at) => points[at]?.asks ?? []);
    state = { points: all, asks, settled: new Map() };
    if (states.size > MOST) states.clear();
    states.set(key, state);
  }
  return state;
}

/** Every point that is come to without a word; through one that asks, only where `holds` says so. */
function reach(from: readonly number[], points: readonly Point[], holds: (asks: Asks) => boolean): number[] {
  const seen = new Set<number>();
  const open = [...from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const point = points[at];
    if (point === undefined || point.word !== undefined || point.gap === true) continue;
    if (point.asks === undefined || holds(point.asks)) open.push(...point.to);
  }
  return [...seen].sort((a, b) => a - b);
}

/** The place after the longest phrase that begins at `from`, in its sentence; `from` itself where none does. */
export function longestFrom(machine: Machine, line: Line, from: number): number {
  let state: State | null = machine.start;
  const end = itemAt(line.sentences, itemAt(line.sentence, from)).to;
  let longest = from;
  for (let at = from; ; at++) {
    const settled = settle(state, machine, line, at);
    if (settled.done) longest = at;
    const token = line.tokens[at];
    if (token === undefined || at === end || settled.ahead.length === 0) return longest;
    state = step(settled, token, machine);
    if (state === null) return longest;
  }
}

/** Whether a phrase begins and ends just there; both lie in one sentence. */
export function reaches(machine: Machine, { from, to }: Stretch, line: Line): boolean {
  let state: State | null = machine.start;
  for (let at = from; at < to; at++) {
    const token = line.tokens[at];
    if (token === undefined) return false;
    const settled = settle(state, machine, line, at);
    state = step(settled, token, machine);
    if (state === null) return false;
  }
  return settle(state, machine, line, to).done;
}

function settle(state: State, machine: Machine, line: Line, at: number): Settled {
  if (state.asks.length === 0) return (state.plain ??= settledOf(state.points, machine));
  const answers = state.asks.map((asks) => answer(asks, line, at));
  const key = answers.map(Number).join('');
  let settled = state.settled.get(key);
  if (settled === undefined) {
    const holds = (asks: Asks): boolean => answers[state.asks.indexOf(asks)] ?? answer(asks, line, at);
    settled = settledOf(reach(state.points, machine.points, holds), machine);
    state.settled.set(key, settled);
  }
  return settled;
}

function settledOf(all: readonly number[], { points }: Machine): Settled {
  const ahead = all.flatMap((one) => {
    const point = points[one];
    return point !== undefined && (point.word !== undefined || point.gap === true) ? [point] : [];
  });
  return { done: all.includes(DONE), ahead, next: new Map() };
}

function answer(asks: Asks, line: Line, at: number): boolean {
  return 'edge' in asks ? isEdge(asks.edge, line, at) : endsOf(asks.guard, line, at).length === 0;
}

function step({ ahead, next }: Settled, token: Token, machine: Machine): State | null {
  const known = next.get(token.key);
  if (known !== undefined) return known;
  const { word, tag } = token;
  const leads = ({ word: words }: Point): boolean =>
    words === undefined || words.has(word) || (tag !== undefined && words.has(tag));
  const to = ahead.filter(leads).flatMap((point) => point.to);
  const state = to.length === 0 ? null : stateOf(to, machine);
  if (next.size > MOST) next.clear();
  next.set(token.key, state);
  return state;
}
