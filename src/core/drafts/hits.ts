/** What one rule finds: the stretches of the text as typed. */
import { addAt, firstWhere, itemAt } from '../at.js';
import { fits, isExcused, isNegated, stretchesIn } from './find.js';
import type { Stretch } from './line.js';
import type { Message } from './message.js';
import { questionsOf } from './questions.js';
import type { Excuses, LabelRules, LexiconRule, PhraseRule, Rule, TogetherRule } from './rules.js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Of phrases and crisis words, only those that begin in one of the places, where any are given. */
export function hitsOf(
  rule: Rule,
  label: LabelRules,
  message: Message,
  places: readonly Stretch[] = [{ from: 0, to: message.line.tokens.length }],
): readonly Span[] {
  switch (rule.kind) {
    case 'phrases':
      return phraseHits(rule, label, { message, places });
    case 'together':
      return togetherHits(rule, label, { message, places });
    case 'lexicon':
      return lexiconHits(rule, label, { message, places });
    case 'length': {
      const spans = [...message.text.matchAll(/\S+/gu)];
      const last = spans.at(-1);
      const over = last !== undefined && spans.length >= (rule.from[message.stage] ?? Infinity);
      return over ? [{ start: itemAt(spans, 0).index, end: last.index + last[0].length }] : [];
    }
    case 'questions': {
      const asked = questionsOf(message).map((one) => spanOf(one, message));
      return asked.length >= (rule.from[message.stage] ?? Infinity) ? asked : [];
    }
  }
}

/** A message, and where in it hits may begin. */
interface Sought {
  readonly message: Message;
  readonly places: readonly Stretch[];
}

function phraseHits(rule: PhraseRule, label: LabelRules, { message, places }: Sought): readonly Span[] {
  if (!rule.stages.includes(message.stage)) return [];
  const found = stretches(rule.phrases, { message, places }).filter(
    (hit) => stands(hit, [rule, label], message) && !(rule.negated && isNegated(hit, message)),
  );
  const hits = apart(found);
  if (hits.length < rule.atLeast) return [];
  if (rule.needs.length > 0 && !fits(rule.needs, message)) return [];
  return hits.map((hit) => spanOf(hit, message));
}

function stretches(phrases: readonly string[], { message, places }: Sought): readonly Stretch[] {
  const finder = message.prepared.finderOf(phrases);
  return places.flatMap((place) => stretchesIn(place, finder, message));
}

/** Of each sentence that has one of each list, the stretch from the first to the last; of a message, each by itself. */
function togetherHits(rule: TogetherRule, label: LabelRules, { message, places }: Sought): readonly Span[] {
  if (!rule.stages.includes(message.stage)) return [];
  const lists = rule.together.map((phrases) =>
    stretches(phrases, { message, places }).filter((hit) => stands(hit, [rule, label], message)),
  );
  if (rule.within === 'message') return (oneOfEach(lists) ?? []).map((hit) => spanOf(hit, message));
  const bySentence = lists.map((hits) => sentencesOf(hits, message));
  return message.line.sentences.flatMap((_, number) => {
    const found = oneOfEach(bySentence.map((hits) => hits.get(number) ?? []));
    if (found === null) return [];
    const from = Math.min(...found.map((hit) => hit.from));
    return [spanOf({ from, to: Math.max(...found.map((hit) => hit.to)) }, message)];
  });
}

/** Hits by the number of their sentence. */
function sentencesOf(hits: readonly Stretch[], { line }: Message): ReadonlyMap<number, readonly Stretch[]> {
  const found = new Map<number, Stretch[]>();
  for (const hit of hits) {
    addAt(found, itemAt(line.sentence, hit.from), hit);
  }
  return found;
}

/** The first of each list that lies over none of those before it; null where a list has none. */
function oneOfEach(lists: readonly (readonly Stretch[])[]): readonly Stretch[] | null {
  const found: Stretch[] = [];
  for (const hits of lists) {
    const hit = hits.find(({ from, to }) => found.every((other) => to <= other.from || other.to <= from));
    if (hit === undefined) return null;
    found.push(hit);
  }
  return found;
}

function lexiconHits(rule: LexiconRule, label: LabelRules, { message, places }: Sought): readonly Span[] {
  if (!rule.stages.includes(message.stage)) return [];
  return message.crisis().filter((one) => {
    if (one.label !== rule.label) return false;
    const hit = stretchOf(one, message);
    return (
      places.some(({ from, to }) => from <= hit.from && hit.from < to) && stands(hit, [rule, label], message)
    );
  });
}

/** Whether none of them takes the hit back. */
function stands(hit: Stretch, by: readonly { readonly unless: Excuses }[], message: Message): boolean {
  return by.every(({ unless }) => !isExcused(hit, unless, message));
}

/** Hits of which none lies over another. */
function apart(hits: readonly Stretch[]): readonly Stretch[] {
  let end = 0;
  return hits.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

function spanOf({ from, to }: Stretch, { line }: Message): Span {
  return { start: itemAt(line.tokens, from).start, end: itemAt(line.tokens, to - 1).end };
}

function stretchOf({ start, end }: Span, { line }: Message): Stretch {
  return {
    from: firstWhere(line.tokens, (token) => token.end > start),
    to: firstWhere(line.tokens, (token) => token.start >= end),
  };
}
