/** Decodes playbook.yaml: facts, groups, stops, events, and what must never or must always be possible. */
import type { Cursor } from './cursor.js';
import {
  entries,
  has,
  isMapping,
  items,
  itemsOrOne,
  onlyKeys,
  optionalText,
  text,
  under,
  wholeNumber,
  word,
  words,
  yesNo,
} from './cursor.js';
import {
  answered,
  condition,
  domain,
  exit,
  going,
  optionalCondition,
  triggers,
  value,
  writes,
} from './decode-parts.js';
import type { Closing, Fact, GraphEvent, Never, Playbook, Possible, Roles, Stop } from './playbook.js';

const HEAD_KEYS = [
  'name', 'version', 'title', 'first', 'ends', 'roles', 'groups', 'reopen', 'facts', 'background', 'stops', 'events',
  'never', 'possible', 'renamed', 'closings',
]; // prettier-ignore

/** `stepIds` are the steps of the playbook in reading order: group names and `except` are spelt out with them. */
export function decodeHead(at: Cursor, stepIds: readonly string[]): Omit<Playbook, 'steps'> {
  onlyKeys(at, HEAD_KEYS);
  const groups = groupsOf(under(at, 'groups'));
  const spell = (list: Cursor): readonly string[] => spelt(words(list, 'a step or a group'), groups);
  const where = (one: Cursor, key: string): readonly string[] => {
    if (has(one, key)) return spell(under(one, key));
    if (!has(one, 'except')) return key === 'from' ? stepIds : [];
    const except = spell(under(one, 'except'));
    return stepIds.filter((id) => !except.includes(id));
  };
  return {
    name: word(under(at, 'name')),
    version: wholeNumber(under(at, 'version')),
    title: text(under(at, 'title')),
    first: word(under(at, 'first')),
    ends: spell(under(at, 'ends')),
    roles: rolesOf(under(at, 'roles'), spell),
    groups,
    reopen: spell(under(at, 'reopen')),
    facts: Object.fromEntries(entries(under(at, 'facts')).map(([id, fact]) => [id, factOf(fact)])),
    background: {
      facts: words(under(under(at, 'background'), 'facts'), 'a fact'),
      from: where(under(at, 'background'), 'from'),
    },
    stops: items(under(at, 'stops')).map((one) => stopOf(one, where(one, 'in'))),
    events: Object.fromEntries(
      entries(under(at, 'events')).map(([id, one]) => [id, eventOf(id, one, where(one, 'from'))]),
    ),
    never: items(under(at, 'never')).map((one) => neverOf(one, where(one, 'in'))),
    possible: items(under(at, 'possible')).map((one) => possibleOf(one, where(one, 'in'))),
    renamed: Object.fromEntries(entries(under(at, 'renamed')).map(([old, now]) => [old, word(now)])),
    closings: items(under(at, 'closings')).map(closingOf),
  };
}

function groupsOf(at: Cursor): Record<string, readonly string[]> {
  return Object.fromEntries(entries(at).map(([id, list]) => [id, words(list, 'a step')]));
}

function spelt(
  names: readonly string[],
  groups: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  return [...new Set(names.flatMap((name) => groups[name] ?? [name]))];
}

const ROLE_WORDS = [
  'closed', 'wait', 'count', 'ended', 'mine', 'first_message', 'attempts', 'begun', 'rest', 'name', 'pronouns',
  'wrote', 'slip', 'refusal', 'mood',
] as const; // prettier-ignore

function rolesOf(at: Cursor, spell: (list: Cursor) => readonly string[]): Roles {
  onlyKeys(at, [...ROLE_WORDS, 'planned', 'contact', 'quiet']);
  const named = ROLE_WORDS.filter((role) => has(at, role)).map((role) => [role, word(under(at, role))]);
  return {
    ...(Object.fromEntries(named) as Partial<Record<(typeof ROLE_WORDS)[number], string>>),
    planned: words(under(at, 'planned')),
    contact: spell(under(at, 'contact')),
    quiet: spell(under(at, 'quiet')),
  };
}

function factOf(at: Cursor): Fact {
  if (!isMapping(at.value)) return { kind: 'asked', domain: domain(at), skip: false, lasts: [] };
  if (has(at, 'when')) return { kind: 'when', when: condition(under(at, 'when')) };
  if (has(at, 'times')) return { kind: 'times', mark: word(under(at, 'times')) };
  if (has(at, 'days_since')) return clockOf(at);
  onlyKeys(at, ['is', 'skip', 'lasts', 'starts', 'default', 'mark']);
  return {
    kind: 'asked',
    domain: domain(under(at, 'is')),
    skip: yesNo(under(at, 'skip'), false),
    lasts: words(under(at, 'lasts'), 'a value'),
    ...(has(at, 'starts') ? { starts: value(under(at, 'starts')) } : {}),
    ...(has(at, 'default') ? { default: wholeNumber(under(at, 'default')) } : {}),
    ...(has(at, 'mark') ? { mark: word(under(at, 'mark')) } : {}),
  };
}

function clockOf(at: Cursor): Fact {
  onlyKeys(at, ['days_since', 'else']);
  const otherwise = has(at, 'else') ? { otherwise: word(under(at, 'else')) } : {};
  return { kind: 'days_since', marks: words(under(at, 'days_since'), 'a mark'), ...otherwise };
}

function stopOf(at: Cursor, where: readonly string[]): Stop {
  onlyKeys(at, ['id', 'in', 'except', 'when', 'to', 'visit']);
  return { id: word(under(at, 'id')), in: where, when: condition(under(at, 'when')), ...going(at) };
}

function eventOf(id: string, at: Cursor, from: readonly string[]): GraphEvent {
  onlyKeys(at, ['from', 'except', 'set', 'log', 'forget', 'next', 'label']);
  const label = optionalText(under(at, 'label'));
  return {
    id,
    from,
    forget: yesNo(under(at, 'forget'), false),
    next: items(under(at, 'next')).map(exit),
    ...writes(at),
    ...(label === undefined ? {} : { label }),
  };
}

function neverOf(at: Cursor, where: readonly string[]): Never {
  onlyKeys(at, ['id', 'in', 'except', 'doing', 'when', 'once', 'until', 'answer', 'more_than']);
  return {
    id: word(under(at, 'id')),
    in: where,
    doing: words(under(at, 'doing')),
    ...optionalCondition(under(at, 'when')),
    once: triggers(under(at, 'once')),
    until: triggers(under(at, 'until')),
    counted: has(at, 'answer') ? answered(under(at, 'answer')) : [],
    moreThan: has(at, 'more_than') ? wholeNumber(under(at, 'more_than')) : 0,
  };
}

function possibleOf(at: Cursor, where: readonly string[]): Possible {
  onlyKeys(at, ['id', 'in', 'when', 'once', 'until']);
  return {
    id: word(under(at, 'id')),
    in: where,
    ...optionalCondition(under(at, 'when')),
    once: triggers(under(at, 'once')),
    until: triggers(under(at, 'until')),
  };
}

function closingOf(at: Cursor): Closing {
  onlyKeys(at, ['id', 'when', 'say', 'sources']);
  return {
    id: word(under(at, 'id')),
    when: condition(under(at, 'when')),
    say: text(under(at, 'say')),
    sources: itemsOrOne(under(at, 'sources')).map((source) => text(source, 'a source')),
  };
}
