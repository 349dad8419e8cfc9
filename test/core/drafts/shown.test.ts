import { expect, it } from '@jest/globals';

import type { Finding, Reading } from '../../../src/core/drafts/reading.js';
import { shownReading } from '../../../src/core/drafts/shown.js';
import { realDraftRules } from '../../helpers/real-content.js';

const finding = (label: string): Finding => ({
  label,
  start: 0,
  end: 2,
  quote: 'Hi',
  why: 'Why.',
  sources: ['coach'],
  instead: 'Instead.',
});

it.each<[Reading['verdict'], readonly string[], readonly (readonly [string, string | null])[]]>([
  ['crisis', ['begging', 'intimidation', 'self-harm'], [['self-harm', null]]],
  ['stop', ['begging', 'intimidation'], [['intimidation', null]]],
  ['revise', ['begging', 'blame'], [['begging', 'Instead.'], ['blame', 'Instead.']]],
])('%s', (verdict, labels, shown) => {
  const reading = { verdict, stage: 'warm', labels, alike: [], findings: labels.map(finding), good: [] } as const;
  const seen = shownReading(reading, realDraftRules());
  expect(seen.findings.map(({ label, instead }) => [label, instead])).toEqual(shown);
  expect(seen.labels).toEqual(labels);
}); // prettier-ignore
