/** A message that was read: its words with what was found in them, each finding with its reason, and what is good. */
import type { Tips } from '../../core/draft-tips.js';
import type { ApologyReading } from '../../core/drafts/apology-parts.js';
import type { Finding, Good, Reading } from '../../core/drafts/reading.js';
import type { Theme } from '../../ports.js';
import { wrap } from '../wrap.js';
import { crisisWords, gateWords, lastWords, verdictWords } from './draft-words.js';
import { apologyText } from './apology.js';
import { inline } from './inline.js';
import { labelWords } from './label-words.js';
import { markedMessage } from './marked-message.js';
import { sourceWords } from './sources.js';

export interface ReadingPage {
  readonly gate: Tips;
  /** Why the way is closed, drawn already; null where it is open, and where no reason is known. */
  readonly reason: string | null;
  /** Title of the stage that it was read for. */
  readonly stage: string;
  readonly text: string;
  /** What may be shown of the reading. */
  readonly reading: Reading;
  /** The parts of an apology; null where it is none, and where nothing may help to write. */
  readonly apology: ApologyReading | null;
  /** Nothing is drawn: what is found is quoted in words. */
  readonly plain: boolean;
}

export function readingView(page: ReadingPage, theme: Theme, width: number): string {
  const drawn = (text: string): string => wrap(inline(text, theme), width);
  const { gate, reading } = page;
  const crisis = reading.verdict === 'crisis' ? [crisisWords] : [];
  if (gate === 'closed' || gate === 'quiet') return [...crisis, ...gateWords(page)].map(drawn).join('\n\n');
  if (reading.verdict === 'crisis') return crisis.map(drawn).join('\n\n');
  const { title, words } = verdictWords(reading.verdict);
  const parts = [
    ...gateWords(page).map(drawn),
    ...messageParts(page, theme, width),
    ...[theme.title(title), words].map(drawn),
    ...groupsOf(page).map((group) => wrap(groupText(group, theme), width)),
    ...(page.apology === null ? [] : [wrap(apologyText(page.apology, theme), width)]),
    ...(reading.good.length === 0 ? [] : [wrap(goodText(reading.good, theme), width)]),
    drawn(theme.muted(lastWords(page.stage, reading.verdict))),
  ];
  return parts.join('\n\n');
}

/** In plain mode the quotes in words are enough: a row of signs says nothing when it is read aloud. */
function messageParts(page: ReadingPage, theme: Theme, width: number): readonly string[] {
  if (page.plain) return [];
  const { text, reading } = page;
  const marks = reading.findings.map(({ start, end }, index) => ({ start, end, number: index + 1 }));
  const under = marks.filter((mark) => !isWhole(mark, text));
  return [[theme.strong('Your message'), ...markedMessage(text, under, width)].join('\n')];
}

/** A finding about the whole message needs no line under all of it. */
function isWhole({ start, end }: Pick<Finding, 'start' | 'end'>, text: string): boolean {
  return text.slice(0, start).trim() === '' && text.slice(end).trim() === '';
}

interface Numbered extends Finding {
  readonly number: number;
  readonly whole: boolean;
  /** Found by likeness. */
  readonly alike: boolean;
}

/** Findings of one label stand together, so that the reason is said once. */
function groupsOf({ reading, text }: ReadingPage): readonly (readonly Numbered[])[] {
  const all = reading.findings.map((one, index) => ({
    ...one,
    number: index + 1,
    whole: isWhole(one, text),
    alike: reading.alike.includes(one.label),
  }));
  const labels = [...new Set(all.map(({ label }) => label))];
  return labels.map((label) => all.filter((one) => one.label === label));
}

/** The person's own words are left as they are; marks are read in ours only. */
function groupText(group: readonly Numbered[], theme: Theme): string {
  const ours = (text: string): string => inline(oneLine(text), theme);
  const quotes = group.map(({ number, quote, whole }) => {
    const long = whole && quote.length > LONGEST_QUOTE;
    return `  ${number}. ${long ? 'The whole message' : quoted(quote)}`;
  });
  return group
    .slice(0, 1)
    .flatMap(({ label, why, sources, instead, alike }) => [
      theme.strong(labelWords(label)),
      ...quotes,
      `  ${ours(alike ? `${LIKENESS} ${why}` : why)}`,
      `  ${theme.muted(`From: ${sourceWords(sources)}.`)}`,
      ...(instead === null ? [] : [`  ${theme.help(`Another way: ${ours(instead)}`)}`]),
    ])
    .join('\n');
}

function goodText(good: readonly Good[], theme: Theme): string {
  const labels = [...new Set(good.map(({ label }) => label))];
  const lines = labels.flatMap((label) => {
    const found = good.filter((one) => one.label === label);
    const quotes = found.map(({ quote }) => quoted(quote)).join(', ');
    return found
      .slice(0, 1)
      .flatMap(({ why, sources }) => [
        `- ${labelWords(label)}: ${quotes}`,
        `  ${inline(oneLine(why), theme)}`,
        `  ${theme.muted(`From: ${sourceWords(sources)}.`)}`,
      ]);
  });
  return [theme.strong('What is good in it'), ...lines].join('\n');
}

/** No set words gave it away, so the coach may be wrong. */
const LIKENESS = 'It may not be meant so, but it sounds like this:';

const LONGEST_QUOTE = 80;
const ENDS = 36;

/** A long quote keeps its two ends; the message above has all of it. */
function quoted(quote: string): string {
  const line = oneLine(quote);
  const short =
    line.length > LONGEST_QUOTE ? `${line.slice(0, ENDS).trim()} ... ${line.slice(-ENDS).trim()}` : line;
  return `"${short}"`;
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/gu, ' ');
}
