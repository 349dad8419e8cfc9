/** Parsed YAML -> {@link DraftRules}. Collects every finding; every phrase is read once, to see that it can be. */
import { kindOf, sourcesOf } from '../decode-shelf-parts.js';
import { stageIds } from '../draft-tips.js';
import type { Cursor } from '../graph/cursor.js';
import { entries, has, items, onlyKeys, report, text, top, under } from '../graph/cursor.js';
import type { Finding, Source } from '../graph/finding.js';
import type { Crisis } from '../shelf.js';
import { excusesOf, ruleOf, stagesOf } from './decode-rule.js';
import type { Check } from './decode-rule.js';
import { firstWords, PhraseError } from './phrase.js';
import { phraseReader } from './phrasebook.js';
import type { DraftRules, LabelRules, Words } from './rules.js';
import { weights } from './rules.js';

/** The labels in the order of the taxonomy: each is a file drafts/LABEL.yaml. */
export const labelIds = [
  'begging',
  'pressure',
  'guilt-trip',
  'blame',
  'ultimatum',
  'jealousy-bait',
  'heavy-talk-early',
  'weak-apology',
  'over-apology',
  'love-too-early',
  'interrogation',
  'wall-of-text',
  'reply-demand',
  'surveillance',
  'go-between',
  'intimacy-push',
  'heavy-nostalgia',
  'late-or-drunk',
  'new-partner',
  'intimidation',
  'persistence-after-no',
  'self-harm',
  'threat-of-harm',
  'good-light',
  'good-specific',
  'good-low-pressure',
  'good-interest',
  'good-apology',
  'good-respects-answer',
] as const;

export interface DraftSources {
  readonly words: Source;
  readonly labels: readonly Source[];
  readonly crisis: Omit<Crisis, 'panel'>;
}

export interface DecodedDrafts {
  readonly rules: DraftRules;
  readonly findings: readonly Finding[];
}

export function decodeDrafts(sources: DraftSources): DecodedDrafts {
  const findings: Finding[] = [];
  const words = wordsOf(top(sources.words, findings));
  const check = checkOf(words);
  for (const [name, list] of entries(under(top(sources.words, findings), 'classes')))
    if (name !== '') items(list).forEach((one) => check(one));
  const labels = sources.labels.map((source) => labelOf(top(source, findings), check));
  return { rules: { words, labels, crisis: sources.crisis, weights: null }, findings };
}

function wordsOf(at: Cursor): Words {
  onlyKeys(at, ['spelling', 'pictures', 'classes', 'real']);
  const texts = (from: Cursor): Readonly<Record<string, string>> =>
    Object.fromEntries(entries(from).map(([key, value]) => [key, text(value)]));
  const spelling = Object.entries(texts(under(at, 'spelling'))).flatMap(([whole, ways]) =>
    ways.split(/\s*,\s*/).map((way) => [way, whole] as const),
  );
  return {
    spelling: Object.fromEntries(spelling),
    pictures: texts(under(at, 'pictures')),
    classes: Object.fromEntries(
      entries(under(at, 'classes')).map(([name, list]) => [
        name,
        items(list).map((one) => text(one, 'a phrase')),
      ]),
    ),
    real: has(at, 'real') ? text(under(at, 'real')).split(/\s+/) : [],
  };
}

function checkOf(words: Words): Check {
  const read = phraseReader(words);
  return (at) => {
    const phrase = text(at, 'a phrase');
    if (phrase === '') return phrase;
    try {
      if (firstWords(read(phrase)) === null)
        report(
          at,
          'phrase',
          'a phrase may not begin with a gap or with something optional',
          'begin it with a word',
        );
    } catch (error) {
      if (!(error instanceof PhraseError)) throw error;
      report(
        at,
        'phrase',
        `the phrase cannot be read: ${error.message}`,
        'write it as the head of words.yaml tells',
      );
    }
    return phrase;
  };
}

function labelOf(at: Cursor, check: Check): LabelRules {
  onlyKeys(at, ['id', 'weight', 'stages', 'why', 'instead', 'sources', 'unless', 'yields', 'rules']);
  const stages = stagesOf(under(at, 'stages'), stageIds);
  const folded = (key: string): string => text(under(at, key)).replace(/\s+/g, ' ');
  return {
    id: kindOf(under(at, 'id'), labelIds, 'a label'),
    weight: kindOf(under(at, 'weight'), weights, 'crisis, stop, revise or good'),
    why: folded('why'),
    instead: has(at, 'instead') ? folded('instead') : null,
    sources: sourcesOf(at),
    unless: excusesOf(under(at, 'unless'), check),
    yields: items(under(at, 'yields')).map((one) => kindOf(one, labelIds, 'a label')),
    rules: items(under(at, 'rules')).map((one) => ruleOf(one, { stages, check })),
  };
}
