/**
 * Placeholders in the coach's sentences. The name and the pronouns of the ex are the person's own, so content never
 * writes them: `{name} says that {they|are} busy and {their} week is full.`
 *
 * `{they} {them} {their} {theirs} {themself}`, each also with a capital, and `{they|VERB}` for a verb that changes
 * with the pronoun, written as after "they": `{they|are}`, `{They|write}`, `{they|do} not`.
 */
import type { Who } from './journey/who.js';

/** They, them, their, theirs, themself, in that order. */
const FORMS: Readonly<Record<Who['pronouns'], readonly string[]>> = {
  they: ['they', 'them', 'their', 'theirs', 'themself'],
  she: ['she', 'her', 'her', 'hers', 'herself'],
  he: ['he', 'him', 'his', 'his', 'himself'],
};

const PLACEHOLDER = /\{([^{}]*)\}/g;
const PARTS = /^([A-Za-z]+)(?:\|([a-z]+(?:n't)?))?$/;

/**
 * The text with every placeholder filled in. One that is not known stays as it is, so that a slip of a writer never
 * costs anybody their sentence; {@link placeholdersOf} is how the checks find it. A name at the start of a sentence
 * gets a capital ("Your ex writes"), and a name with braces in it is not read again.
 */
export function fill(text: string, who: Who): string {
  return text.replace(PLACEHOLDER, (whole, inner: string, at: number) => {
    if (inner === 'name') return startsSentence(text.slice(0, at)) ? capital(who.name) : who.name;
    return pronoun(inner, who.pronouns) ?? whole;
  });
}

export interface Placeholder {
  /** As it is written, braces included; a brace without its partner is one too. */
  readonly text: string;
  /** Where it begins, in UTF-16 units. */
  readonly at: number;
  readonly known: boolean;
}

/** Every placeholder of a text in reading order, and whether `fill` knows it. */
export function placeholdersOf(text: string): readonly Placeholder[] {
  return [...text.matchAll(/\{[^{}]*\}?|\}/g)].map((match) => {
    const [whole] = match;
    const inner = /^\{(.*)\}$/s.exec(whole)?.[1];
    const known = inner === 'name' || (inner !== undefined && pronoun(inner, 'they') !== undefined);
    return { text: whole, at: match.index, known };
  });
}

/** True when what stands before ends a sentence or a paragraph, or opens a list item. Dots in a row end nothing. */
export function startsSentence(before: string): boolean {
  const bare = before.replace(/[*_"'“‘([]+$/, '');
  if (bare.trim() === '' || /\n\s*\n\s*$/.test(bare)) return true;
  if (/(?:^|\n)\s*(?:[-*+>]|\d+\.|#+)\s+$/.test(bare)) return true;
  return /(?:(?<!\.)\.|[!?])[*_"'”’)\]]*\s+$/.test(bare);
}

function pronoun(inner: string, pronouns: Who['pronouns']): string | undefined {
  const [, word = '', verb] = PARTS.exec(inner) ?? [];
  const form = FORMS[pronouns][FORMS.they.indexOf(uncapital(word))];
  if (form === undefined || (verb !== undefined && uncapital(word) !== 'they')) return undefined;
  const shown = word === uncapital(word) ? form : capital(form);
  return verb === undefined ? shown : `${shown} ${pronouns === 'they' ? verb : thirdPerson(verb)}`;
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['are', 'is'],
  ['have', 'has'],
  ['do', 'does'],
  ['were', 'was'],
  ["aren't", "isn't"],
  ["haven't", "hasn't"],
  ["don't", "doesn't"],
  ["weren't", "wasn't"],
]);
const UNCHANGED = /^(?:can|could|may|might|must|shall|should|will|would|.*n't)$/;

/** "they write" -> "she writes": the third person singular of a verb in the present tense. */
function thirdPerson(verb: string): string {
  const irregular = IRREGULAR.get(verb);
  if (irregular !== undefined) return irregular;
  if (UNCHANGED.test(verb)) return verb;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function uncapital(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
