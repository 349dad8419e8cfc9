import { describe, expect, it } from '@jest/globals';

import { excerpt, promisesOf, reasonsOf } from '../../../src/core/urge/own-words.js';
import { emptyState } from '../../../src/core/journey/state.js';
import { somebody } from '../../helpers/journeys.js';
import { realPlaybook, realShelf } from '../../helpers/real-content.js';
import { entry } from '../../store/samples.js';

const playbook = realPlaybook();
const { urge } = realShelf();

describe('own words', () => {
  it('are the newest writing to each question, in the order of the questions, two at most', () => {
    const entries = [
      entry('1', { prompt: 'b' }),
      entry('2', { prompt: 'a' }),
      entry('3', { prompt: 'b' }),
      entry('4', { prompt: 'z' }),
      entry('5', { prompt: 'c' }),
      entry('6', { prompt: 'd', text: ' \n' }),
    ];
    expect(reasonsOf(entries, ['d', 'a', 'b', 'c']).map(({ id }) => id)).toEqual(['2', '3']);
    expect(reasonsOf([], ['a'])).toEqual([]);
  });

  it.each([
    [' short \n', 'short'],
    ['a'.repeat(300), 'a'.repeat(300)],
    [`${'word '.repeat(59)}four four`, `${'word '.repeat(59)}four ...`],
  ])('are cut where they are long', (text, shown) => {
    expect(excerpt(text)).toBe(shown);
  });

  it('and what was picked, never what belongs to reaching out', () => {
    const state = somebody();
    const on = '2026-11-02';
    const commitments = {
      message_rules: { step: 'reach_out', options: ['sober'], on },
      no_pushing: { step: 'accept', options: ['begging'], on },
      rules: { step: 'space', options: ['no_texts', 'mute'], on },
    };
    const journey = state.journeys[playbook.name];
    if (journey === undefined) throw new Error('nobody');
    const chose = { ...state, journeys: { [playbook.name]: { ...journey, commitments } } };
    expect(promisesOf(playbook, chose, ['rules', 'message_rules', 'no_pushing'])).toEqual([
      {
        question: 'Which of these will you keep to?',
        options: ['I send no texts, not even short ones', 'I mute what would show me Robin by chance'],
      },
      { question: 'What will you stop trying to control?', options: ['Begging for another try'] },
    ]);
    expect(promisesOf(playbook, emptyState, ['rules'])).toEqual([]);
  });

  it('are asked for by questions and menus that the playbook has', () => {
    const blocks = playbook.steps.flatMap((step) => step.blocks);
    const ids = (kinds: readonly string[]): readonly string[] =>
      blocks.flatMap((block) => (kinds.includes(block.kind) ? [block.id] : []));
    expect(urge.reasons.filter((id) => !ids(['reflect', 'list']).includes(id))).toEqual([]);
    expect(urge.commitments.filter((id) => !ids(['pick']).includes(id))).toEqual([]);
  });
});
