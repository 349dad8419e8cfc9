/** What of a reading may be shown: where nothing should be sent, nothing helps to word it. */
import type { Reading } from './reading.js';
import type { DraftRules } from './rules.js';

/**
 * A crisis and a stop keep the findings that make them so, with no other way to say it; the labels all stay. Anything
 * else is shown as it is.
 */
export function shownReading(reading: Reading, { labels }: Pick<DraftRules, 'labels'>): Reading {
  const { verdict } = reading;
  if (verdict !== 'crisis' && verdict !== 'stop') return reading;
  const heavy = labels.filter(({ weight }) => weight === verdict).map(({ id }) => id);
  const findings = reading.findings
    .filter(({ label }) => heavy.includes(label))
    .map((finding) => ({ ...finding, instead: null }));
  return { ...reading, findings, good: [] };
}
