/** Decodes support.yaml (where help is, by country) and crisis.yaml (the words that show it). */
import { itemAt } from './at.js';
import { isDay } from './contact/day.js';
import { kindOf, listed, onlyOnce } from './decode-shelf-parts.js';
import type { Cursor } from './graph/cursor.js';
import {
  entries,
  has,
  items,
  oneOf,
  onlyKeys,
  optionalText,
  report,
  text,
  under,
  word,
  yesNo,
} from './graph/cursor.js';
import type { Crisis, HelpLine, Support } from './shelf.js';

const SUPPORT_KEYS = [
  'checked_on', 'live_checked', 'note', 'kinds', 'international', 'countries', 'anywhere', 'steady', 'missing',
]; // prettier-ignore
/** Ways to reach a line, in the order in which they are shown. */
const WAYS = ['number', 'text', 'chat', 'email', 'url', 'whatsapp'];

export function supportOf(at: Cursor): Support {
  onlyKeys(at, SUPPORT_KEYS);
  const kinds = Object.fromEntries(entries(under(at, 'kinds')).map(([kind, words]) => [kind, text(words)]));
  const lines = (list: Cursor): readonly HelpLine[] =>
    items(list).map((one) => lineOf(one, Object.keys(kinds)));
  forWritersOnly(at);
  return {
    checkedOn: dayOf(under(at, 'checked_on')),
    note: text(under(at, 'note')),
    kinds,
    international: lines(under(at, 'international')),
    countries: countriesOf(under(at, 'countries'), lines),
    anywhere: text(under(at, 'anywhere')),
    steady: text(under(at, 'steady')),
  };
}

function countriesOf(at: Cursor, lines: (list: Cursor) => readonly HelpLine[]): Support['countries'] {
  const countries = items(at).map((one) => {
    onlyKeys(one, ['code', 'name', 'lines']);
    return {
      code: codeOf(under(one, 'code')),
      name: text(under(one, 'name')),
      lines: lines(under(one, 'lines')),
    };
  });
  onlyOnce(items(at).map((one, index) => [itemAt(countries, index).code, under(one, 'code')] as const));
  return countries;
}

/** What the file tells whoever keeps it up to date; looked at here and shown to nobody. */
function forWritersOnly(at: Cursor): void {
  yesNo(under(at, 'live_checked'), false);
  for (const one of items(under(at, 'missing'))) text(one);
}

function lineOf(at: Cursor, kinds: readonly string[]): HelpLine {
  onlyKeys(at, ['kind', 'name', ...WAYS, 'hours', 'note', 'source', 'source_date']);
  const ways = WAYS.filter((by) => has(at, by));
  if (ways.length === 0)
    report(at, 'shape', 'there is no way to reach this line', `add one of: ${WAYS.join(', ')}`);
  const hours = optionalText(under(at, 'hours'));
  const note = optionalText(under(at, 'note'));
  return {
    kind: oneOf(under(at, 'kind'), kinds, 'a kind of help line'),
    name: text(under(at, 'name')),
    source: text(under(at, 'source'), 'where it was read'),
    ...(has(at, 'source_date') ? { sourceDate: partOfDay(under(at, 'source_date')) } : {}),
    ...(hours === undefined ? {} : { hours }),
    ...(note === undefined ? {} : { note }),
    reach: ways.map((by) => ({ by, at: text(under(at, by), 'a number or an address') })),
  };
}

function dayOf(at: Cursor): string {
  if (typeof at.value === 'string' && isDay(at.value)) return at.value;
  report(at, 'shape', 'expected a day', 'write it like 2026-11-22');
  return '';
}

/** A page often carries a year or a month only. */
function partOfDay(at: Cursor): string {
  const given = typeof at.value === 'string' ? at.value : '';
  if (/^\d{4}(?:-\d{2}){0,2}$/.test(given) && isDay(`${given}-01-01`.slice(0, 10))) return given;
  report(at, 'shape', 'expected a year, a month or a day', 'write it in quotes, like "2024-04"');
  return '';
}

function codeOf(at: Cursor): string {
  if (typeof at.value === 'string' && /^[A-Z]{2}$/.test(at.value)) return at.value;
  report(at, 'shape', 'expected a country', 'write its two capital letters, like GB');
  return '';
}

export function crisisOf(at: Cursor): Crisis {
  onlyKeys(at, ['panel', 'labels', 'cues', 'harmless']);
  const phrases = (list: Cursor): readonly string[] => items(list).map((one) => text(one, 'a phrase'));
  const cues = under(at, 'cues');
  const names = entries(cues).map(([name]) => name);
  const cueOf = (one: Cursor): string => kindOf(one, names, 'a cue');
  return {
    panel: text(under(at, 'panel')),
    labels: listed(under(at, 'labels'), (one) => {
      onlyKeys(one, ['id', 'phrases', 'together']);
      const together = items(under(one, 'together')).map((names) => items(names).map(cueOf));
      return { id: word(under(one, 'id')), phrases: phrases(under(one, 'phrases')), together };
    }),
    cues: Object.fromEntries(entries(cues).map(([name, list]) => [name, phrases(list)])),
    harmless: phrases(under(at, 'harmless')),
  };
}
