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
import { isDoubted, scoresOf, sureOf } from './weighed.js';
import type { Weighing } from './weighed.js';

/** Pure, and total: every text gives a reading. Spans are exact in the text as given. */
export function readDraft(text: string, stage: StageId, rules: DraftRules): Reading {
  const message = messageOf(text, stage, rules);
  const weighing: Weighing = { message, scores: scoresOf(message) };
  const problems = rules.labels.filter(({ weight }) => weight !== 'good');
  const found = yielded(problems.map((label) => ({ label, spans: spansOf(label, weighing) })));
  const labels = found.filter(({ spans }) => spans.length > 0).map(({ label }) => label);
  const verdict = verdictOf(labels);
  const findings = found.flatMap(({ label, spans }) => spans.map((span) => findingOf(label, span, text)));
  const good = verdict === 'ok' ? goodOf(weighing) : [];
  return {
    verdict,
    stage,
    labels: [...labels.map(({ id }) => id), ...new Set(good.map(({ label }) => label))],
    findings: [...findings].sort((a, b) => a.start - b.start || b.end - a.end),
    good: [...good].sort((a, b) => a.start - b.start || b.end - a.end),
  };
}

interface Found {
  readonly label: LabelRules;
  readonly spans: readonly Span[];
}

/** Takes back what a label that says more has found in the same words. */
function yielded(found: readonly Found[]): readonly Found[] {
  return found.map(({ label, spans }) => {
    const stronger = found
      .filter((other) => label.yields.includes(other.label.id))
      .flatMap((other) => other.spans);
    return { label, spans: spans.filter((span) => !stronger.some((other) => touches(span, other))) };
  });
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function verdictOf(labels: readonly LabelRules[]): Verdict {
  const asked = new Set(labels.map(({ weight }) => weight));
  return (['crisis', 'stop', 'revise'] as const).find((verdict) => asked.has(verdict)) ?? 'ok';
}

/** What all rules of a label find, without those that lie inside another, and what the weights make of it. */
function spansOf(label: LabelRules, weighing: Weighing): readonly Span[] {
  const { message } = weighing;
  if (isDoubted(label, weighing)) return [];
  const all = label.rules.flatMap((rule) => hitsOf(rule, label, message));
  const sorted = [...all].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  const apart = sorted.filter((span) => {
    if (span.end <= end) return false;
    end = span.end;
    return true;
  });
  return apart.length > 0 ? apart : sureOf(label, weighing);
}

function findingOf({ id, why, instead, sources }: LabelRules, { start, end }: Span, text: string): Finding {
  return { label: id, start, end, quote: text.slice(start, end), why, sources, instead };
}

function goodOf(weighing: Weighing): readonly Good[] {
  const { text, prepared } = weighing.message;
  const { labels } = prepared.rules;
  return labels
    .filter(({ weight }) => weight === 'good')
    .flatMap((label) =>
      spansOf(label, weighing).map(({ start, end }) => {
        const { id, why, sources } = label;
        return { label: id, start, end, quote: text.slice(start, end), why, sources };
      }),
    );
}
