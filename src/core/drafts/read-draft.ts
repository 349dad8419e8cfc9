/**
 * Reads a message before anybody sends it: what is in it that a guide warns of, where, and what is good. It follows
 * written rules, and sums of weights that point at a sentence, so that each finding can say why.
 */
import type { StageId } from '../draft-tips.js';
import { hitsOf } from './hits.js';
import type { Span } from './hits.js';
import { messageOf } from './message.js';
import type { Finding, Good, Reading, Verdict } from './reading.js';
import type { DraftRules, LabelRules } from './rules.js';
import { heardIn, placesFor, sureOf } from './weighed.js';
import type { Weighing } from './weighed.js';

/** Pure, and total: every text gives a reading. Spans are exact in the text as given. */
export function readDraft(text: string, stage: StageId, rules: DraftRules): Reading {
  const message = messageOf(text, stage, rules);
  const weighing: Weighing = { message, heard: heardIn(message) };
  const problems = rules.labels.filter(({ weight }) => weight !== 'good');
  const found = yielded(problems.map((label) => foundOf(label, weighing)));
  const labels = found.filter(({ spans }) => spans.length > 0).map(({ label }) => label);
  const verdict = verdictOf(labels);
  const findings = found.flatMap((one) => one.spans.map((span) => findingOf(one, span, text)));
  const good = verdict === 'ok' ? goodOf(weighing) : [];
  return {
    verdict,
    stage,
    labels: [...labels.map(({ id }) => id), ...new Set(good.map(({ label }) => label))],
    alike: found.flatMap(({ label, spans, by }) => (by === 'likeness' && spans.length > 0 ? [label.id] : [])),
    findings: [...findings].sort((a, b) => a.start - b.start || b.end - a.end),
    good: [...good].sort((a, b) => a.start - b.start || b.end - a.end),
  };
}

interface Found {
  readonly label: LabelRules;
  readonly spans: readonly Span[];
  readonly by: 'words' | 'likeness';
}

/** Takes back what a label that says more has found in the same words. Likeness is of a whole sentence, and stays. */
function yielded(found: readonly Found[]): readonly Found[] {
  const worded = found.filter(({ by }) => by === 'words');
  return found.map((one) => {
    if (one.by === 'likeness') return one;
    const stronger = worded
      .filter((other) => one.label.yields.includes(other.label.id))
      .flatMap((other) => other.spans);
    return { ...one, spans: one.spans.filter((span) => !stronger.some((other) => touches(span, other))) };
  });
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function verdictOf(labels: readonly LabelRules[]): Verdict {
  const asked = new Set(labels.map(({ weight }) => weight));
  return (['crisis', 'stop', 'revise'] as const).find((verdict) => asked.has(verdict)) ?? 'ok';
}

/** What the rules of a label find; where they find nothing, what the weights are sure of. */
function foundOf(label: LabelRules, weighing: Weighing): Found {
  const places = placesFor(label, weighing);
  // Most labels are far from most messages: then no rule need even be made ready.
  const rules = places?.length === 0 ? [] : label.rules;
  const spans = apart(rules.flatMap((rule) => hitsOf(rule, label, weighing.message, places)));
  if (spans.length > 0) return { label, spans, by: 'words' };
  return { label, spans: sureOf(label, weighing), by: 'likeness' };
}

/** Without those that lie inside another. */
function apart(spans: readonly Span[]): readonly Span[] {
  let end = -1;
  return [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span) => {
      if (span.end <= end) return false;
      end = span.end;
      return true;
    });
}

function findingOf({ label }: Found, { start, end }: Span, text: string): Finding {
  const { id, why, instead, sources } = label;
  return { label: id, start, end, quote: text.slice(start, end), why, sources, instead };
}

function goodOf(weighing: Weighing): readonly Good[] {
  const { text, prepared } = weighing.message;
  const { labels } = prepared.rules;
  return labels
    .filter(({ weight }) => weight === 'good')
    .flatMap((label) =>
      foundOf(label, weighing).spans.map(({ start, end }) => {
        const { id, why, sources } = label;
        return { label: id, start, end, quote: text.slice(start, end), why, sources };
      }),
    );
}
