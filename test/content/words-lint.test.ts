/**
 * Words that the coach does not say: no promise, no odds, no label on anybody, no method, no shame. Where a guide that
 * does say one is quoted, the place is named below; a place that no longer needs it must go from the list.
 */
import { describe, expect, it } from '@jest/globals';

import { fill } from '../../src/core/words.js';
import type { Text } from './texts.js';
import { content } from './texts.js';

const NEVER: readonly RegExp[] = [
  // A promise, or odds: nobody can know.
  /\bguarantee\w*/i,
  /\bproven\b/i,
  /\bfor good\b/i,
  /\b(?:100|a hundred) ?(?:%|per ?cent)/i,
  /\b(?:odds|chances)\b/i,
  /\bsuccess rate/i,
  /\bw[io]n(?:ning)? (?:(?:him|her|them|Sam) )?back\b/i,
  /\bmak(?:e|es|ing) (?:him|her|them|Sam) (?:come|want|miss|love|like|jealous|return|stay|regret|chase|beg|write)\b/i,
  /\b(?:he|she|they|Sam) (?:will|are going to|is going to) (?:miss|come (?:back|round)|return|regret|want)\b/i,
  /\bmeant to be\b/i,
  // A label on anybody.
  /\bnarciss\w*/i,
  /\b(?:bipolar|borderline|psycho|psychotic|psychopath\w*|sociopath\w*)\b/i,
  /\btoxic\w*/i,
  /\bdepress(?:ed|ion|ive)\b/i,
  /\b(?:attachment (?:style|type|disorder)|(?:anxious|avoidant|secure)(?:ly)? attach(?:ed|ment))\b/i,
  /\bco-?dependen\w*/i,
  /\b(?:gaslight\w*|love.bomb\w*|trauma.bond\w*)/i,
  // Suicide: no crime, no success or failure, no method.
  /\bcommit(?:s|ted|ting)? suicide\b/i,
  /\b(?:failed|successful|unsuccessful|completed) (?:suicide|attempt)/i,
  /\b(?:overdos\w*|nooses?|razors?|pills)\b/i,
  // Shame.
  /\bfail(?:ed|ure|ures)\b/i,
  /\bweak(?:ness|ling)?\b/i,
  /\b(?:pathetic|needy|clingy|desperate)\b/i,
  /\bcheated on the count\b/i,
  /\bstreaks?\b/i,
  /\bback to zero\b/i,
  // A second message.
  /\bfollow(?:ed|ing)?[- ]up\b/i,
  // A raised voice.
  /!/,
];

/** Every place that says one of them all the same, with the word and the reason. `say` is any `say` of that step. */
const QUOTED: readonly (readonly [place: string, word: string, why: string])[] = [
  ['checklist/decided/why', 'chances', 'what guide 5 says; we promise nothing like it'],
  ['guides/g1/g1.2/g1.2.5/says', 'desperate', 'what guide 1 says'],
  ['guides/g3/g3.7/g3.7.1/says', 'chances', 'what guide 3 claims'],
  ['guides/g4/g4.9/g4.9.2/says', 'make sam jealous', 'guide 4 calls it a mistake'],
  ['guides/g4/title', 'for good', 'the title of guide 4'],
  ['guides/g5/g5.4/g5.4.1/says', 'chances', 'what guide 5 claims, with our note'],
  ['lines/hands_off_phone/line', 'desperate', 'what guide 1 says'],
  ['motives/say', 'chances', 'what guide 5 says; nobody can know'],
  ['space/rules/options/no_games', 'making them jealous', 'a rule against it'],
  ['space/say', 'desperate', 'what guide 1 says'],
  ['space/say', 'making sam jealous', 'one of the games to leave out'],
  ['stages/first-contact/first_one_only/tip', 'desperate', 'what guide 1 says'],
  ['start/say', 'odds', 'what guide 3 says; none are named here'],
];

function said({ place, text }: Text): readonly string[] {
  const shown = fill(text, { name: 'Sam', pronouns: 'they' });
  return NEVER.flatMap((word) => word.exec(shown) ?? []).map(
    (hit) => `${short(place)}: ${hit.toLowerCase()}`,
  );
}

/** Says have no id of their own, so their number would change with the next one that is written before them. */
function short(place: string): string {
  return place
    .replace(/\/say_\d+\/text$/, '/say')
    .replace(/^(\w+)\/\1\//, '$1/')
    .replaceAll(/\/(?:blocks|sections|items|tips)(?=\/)/g, '');
}

describe('the coach', () => {
  it('says none of these words but where it quotes', async () => {
    const { texts } = await content();
    expect(texts.flatMap(said).sort()).toEqual(QUOTED.map(([place, word]) => `${place}: ${word}`).sort());
  });

  it.each([
    ['It is guaranteed.', 'guaranteed'],
    ['A proven way.', 'proven'],
    ['to have {them} back for good', 'for good'],
    ['It works 100 % of the time.', '100 %'],
    ['Your odds are fair.', 'odds'],
    ['how to win {them} back', 'win them back'],
    ['It makes {name} miss you.', 'makes sam miss'],
    ['{They} will come round.', 'they will come round'],
    ['It was meant to be.', 'meant to be'],
    ['{name} is a narcissist.', 'narcissist'],
    ['You are depressed.', 'depressed'],
    ['an anxious attachment', 'anxious attachment'],
    ['who committed suicide', 'committed suicide'],
    ['a failed attempt', 'failed attempt', 'failed'],
    ['You were weak.', 'weak'],
    ['Your streak is lost.', 'streak'],
    ['Then follow up.', 'follow up'],
    ['Well done!', '!'],
  ])('would be caught saying: %s', (text, ...words) => {
    expect(said({ place: 'x', text })).toEqual(words.map((word) => `x: ${word}`));
  });
});
