/** The language of phrases: what each sign finds, and what is said where one cannot be read. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from '@jest/globals';

import { readDrafts } from '../../../src/content/read-drafts.js';
import { formsOf } from '../../../src/core/drafts/phrase.js';
import { readDraft } from '../../../src/core/drafts/read-draft.js';
import type { DraftRules } from '../../../src/core/drafts/rules.js';
import { fewRules } from '../../helpers/draft-rules.js';

function rulesOf(phrase: string, classes: DraftRules['words']['classes'] = {}): DraftRules {
  const [label] = fewRules.labels;
  const [rule] = label?.rules ?? [];
  if (label === undefined || rule?.kind !== 'phrases') throw new Error('no rule to write with');
  const words = { ...fewRules.words, classes };
  return { ...fewRules, words, labels: [{ ...label, rules: [{ ...rule, phrases: [phrase] }] }] };
}

function found(phrase: string, text: string): readonly string[] {
  const rules = rulesOf(phrase, { kin: ['mum', 'my dad'] });
  return readDraft(text, 'warm', rules).findings.map(({ quote }) => quote);
}

describe('a phrase', () => {
  test.each<readonly [phrase: string, text: string, quotes: readonly string[]]>([
    ['come back', 'Do come back. Come home.', ['come back']],
    ['come back', 'I will come. Back then it was so.', []],
    ['miss~ you', 'I missed you, missing you', ['missed you', 'missing you']],
    ['(come|go) home', 'go home', ['go home']],
    ['come [right|quickly] home', 'come home. come right home', ['come home', 'come right home']],
    ['tell <kin>', 'tell my dad, tell mum, tell them', ['tell my dad', 'tell mum']],
    ['come .. home', 'come with me home. come with all of us home', ['come with me home']],
    ['come ... home', 'come with all of us home', ['come with all of us home']],
    [
      'come .... home',
      'come with all of us and them and me home',
      ['come with all of us and them and me home'],
    ],
    ['tell @', 'please tell Jana. tell him', ['tell Jana']],
    ['at #', 'at 7 or at eight', ['at 7']],
    ['^ why', 'why not. and why', ['why']],
    ['stop $', 'please stop. stop it', ['stop']],
    ['free $?', 'are you free? you are free.', ['free']],
    ['come !(back|home)', 'come back. come over', ['come']],
    ['come !(.. late)', 'come too late. come early', ['come']],
    ['come !(a bit late|not [very] late)', 'come a bit late. come not late. come on', ['come']],
    ['come !($)', 'come. come on', ['come']],
  ])('%s in %j', (phrase, text, quotes) => {
    expect(found(phrase, text)).toEqual(quotes);
  });

  test.each([
    ['miss', ['miss', 'misses', 'missed', 'missing']],
    ['beg', ['beg', 'begs', 'begged', 'begging']],
    ['leave', ['leave', 'leaves', 'leaved', 'leaving']],
    ['try', ['try', 'tries', 'tried', 'trying']],
  ])('the forms of %s', (word, forms) => {
    expect(formsOf(word)).toEqual(forms);
  });
});

describe('content that cannot be read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coach-drafts-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function messagesOf(rule: string): readonly string[] {
    mkdirSync(join(folder, 'drafts'), { recursive: true });
    writeFileSync(join(folder, 'crisis.yaml'), 'panel: p\nlabels: []\nharmless: []\n');
    writeFileSync(
      join(folder, 'drafts/words.yaml'),
      'spelling: {you: u}\npictures: {laugh: "😂"}\nclasses: {loop: ["<loop>"], fine: [ok]}\nreal: their\n',
    );
    writeFileSync(
      join(folder, 'drafts/begging.yaml'),
      `id: begging\nweight: revise\nwhy: w\nsources: [coach]\nrules:\n  - ${rule}\n`,
    );
    return readDrafts(folder)
      .findings.filter(({ file }) => file === 'drafts/begging.yaml')
      .map(({ message }) => message);
  }

  test.each([
    ['{id: a, phrases: ["come (back"]}', 'the phrase cannot be read: a `)` is missing'],
    ['{id: a, phrases: ["come back)"]}', 'the phrase cannot be read: a `)` closes nothing'],
    ['{id: a, phrases: ["come & go"]}', 'the phrase cannot be read: `&` means nothing in a phrase'],
    ['{id: a, phrases: ["come ? go"]}', 'the phrase cannot be read: a `?` is out of place'],
    [
      '{id: a, phrases: ["tell <nobody>"]}',
      'the phrase cannot be read: no class of words is called `nobody`',
    ],
    ['{id: a, phrases: ["tell <loop>"]}', 'the phrase cannot be read: the class `loop` calls itself'],
    ['{id: a, phrases: [".. back"]}', 'a phrase may not begin with a gap or with something optional'],
    ['{id: a, phrases: ["[come] [back]"]}', 'a phrase may not begin with a gap or with something optional'],
    ['{id: a}', 'the rule finds nothing'],
    ['{id: a, together: [[come], ["(go"]]}', 'the phrase cannot be read: a `)` is missing'],
  ])('%s', (rule, message) => {
    expect(messagesOf(rule)).toEqual([message]);
  });

  test.each([
    '{id: a, together: [[come], [back, home]], within: message, stages: [warm]}',
    '{id: a, questions: {warm: 3}}',
    '{id: a, phrases: ["<fine> (now)?"], at_least: 2, needs: [come], negated: no, unless: {before: [not]}}',
  ])('what is well written is taken: %s', (rule) => {
    expect(messagesOf(rule)).toEqual([]);
  });
});

describe('things that count together', () => {
  const [label] = fewRules.labels;
  const rule = {
    kind: 'together',
    id: 'a',
    stages: ['warm'],
    together: [['come'], ['please', 'come back']],
    unless: label?.unless,
  } as const;
  const read = (
    text: string,
    within: 'sentence' | 'message',
    stage: 'warm' | 'apology' = 'warm',
  ): readonly string[] => {
    if (label === undefined) return [];
    const unless = { before: [], over: ['come in'], sentence: [], message: [] };
    const rules: DraftRules = { ...fewRules, labels: [{ ...label, rules: [{ ...rule, within, unless }] }] };
    return readDraft(text, stage, rules).findings.map(({ quote }) => quote);
  };

  test.each([
    ['Please do come. Come.', 'sentence', ['Please do come']],
    ['Come. Please.', 'sentence', []],
    ['Come. Please.', 'message', ['Come', 'Please']],
    ['Come back.', 'message', []],
    ['please come in', 'message', []],
  ] as const)('%j, in one %s', (text, within, quotes) => {
    expect(read(text, within)).toEqual(quotes);
  });

  test('only in its stages', () => {
    expect(read('please come', 'sentence', 'apology')).toEqual([]);
  });
});
