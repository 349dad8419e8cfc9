/** `start --answers FILE`: checked as a whole first, then all or nothing. */
import { describe, expect, it } from '@jest/globals';

import { start } from '../../../src/commands/start.js';
import type { State } from '../../../src/core/journey/state.js';
import { AnswersEnd, CoachError } from '../../../src/errors.js';
import { realPlaybook } from '../../helpers/real-content.js';
import type { Asked, Given, Kit } from './kit.js';
import { makeKit } from './kit.js';

type File = Readonly<Record<string, unknown>>;

/** As the asking side answers from a file. */
function fromFile(file: File): (asked: Asked) => Given {
  const turn = new Map<string, number>();
  return (asked) => {
    if (asked.kind === 'more') return { kind: 'skip' };
    const given = file[asked.id];
    const at = turn.get(asked.id) ?? 0;
    turn.set(asked.id, at + 1);
    const value: unknown = Array.isArray(given) && asked.kind !== 'many' ? given[at] : given;
    if (value === undefined && asked.kind === 'writing') return { kind: 'skip' };
    if (value === undefined) throw new AnswersEnd(asked.id);
    if (value === null && !asked.skip) throw new CoachError('usage', 'It cannot be skipped.');
    return value === null ? { kind: 'skip' } : (value as Given);
  };
}

function filed(file: File, state?: State, today?: string): Kit {
  return makeKit({
    person: false,
    answer: fromFile(file),
    ...(state === undefined ? {} : { state }),
    ...(today === undefined ? {} : { today }),
  });
}

async function run(kit: Kit, file: File, more: { to?: string; restart?: boolean } = {}): Promise<unknown> {
  return start(kit.ports, { input: false, json: true, answers: file, ...more }).catch(
    (error: unknown) => error,
  );
}

const result = (kit: Kit): unknown => JSON.parse(kit.results.at(-1) ?? 'null');

const start1 = { ex_name: 'Sam', pronouns: 'she', ended_on: '2026-09-20', ended_by: 'them' };
const safety = {
  ...{
    self_harm: 'no',
    afraid: 'no',
    frightening: 'no',
    court_order: 'no',
    said_no: 'no',
    new_partner: 'no',
  },
  ...{ must_contact: 'no', cheating: 'no' },
};

describe('an answers file', () => {
  it('is walked until an answer is missing; that is saved, exit code 0', async () => {
    const file = { ...start1, start_tonight: 'A line.' };
    const kit = filed(file);
    expect(await run(kit, file)).toBe(0);
    expect(result(kit)).toEqual({
      version: 1,
      step: 'safety',
      waitingFor: 'self_harm',
      visited: ['start', 'safety'],
      closed: [],
    });
    expect(kit.entries.map((entry) => entry.text)).toEqual(['A line.']);
    expect(kit.shown.at(-1)?.trim()).toBe('Saved up to here.');
  });

  it('saves once, at the end', async () => {
    const kit = filed(start1);
    await run(kit, start1);
    expect(kit.log.filter((one) => one === 'save')).toEqual(['save']);
    expect(kit.log.lastIndexOf('ask self_harm')).toBeLessThan(kit.log.indexOf('save'));
  });

  it('goes on from where the last one ended, on a later day too, without the question about contact', async () => {
    const first = filed(start1);
    await run(first, start1);
    const kit = filed(safety, first.state(), '2026-11-25');
    expect(await run(kit, safety)).toBe(0);
    expect(result(kit)).toMatchObject({ step: 'accept', waitingFor: 'no_pushing' });
    expect(kit.asked()).not.toContain('since');
    const since = { since: 'i_wrote', no_pushing: ['begging'] };
    const third = filed(since, kit.state(), '2026-11-27');
    expect(await run(third, since)).toBe(0);
    expect(third.state().contacts).toMatchObject([{ by: 'me', on: '2026-11-27' }]);
    expect(result(third)).toMatchObject({ step: 'space', waitingFor: 'wait_days' });
  });

  it('closes the way like anybody, and shows help lines whoever answers', async () => {
    const file = { ...start1, ...safety, afraid: 'unsure', must_contact_afraid: false };
    const kit = filed({ ...file, must_contact_afraid: 'no' });
    expect(await run(kit, file)).toBe(0);
    expect(result(kit)).toMatchObject({ step: 'let_go', closed: ['fear'] });
    expect(kit.shown.join('\n')).toContain('National Domestic Abuse Helpline');
    expect(kit.shown.join('\n')).not.toContain('A few plain questions come before everything else');
  });

  it('shows the panel for a heavy text once it is saved', async () => {
    const file = { ...start1, start_tonight: 'I want to die.' };
    const kit = filed(file);
    await run(kit, file);
    expect(kit.state().concern).toBe('2026-11-22');
    const said = kit.log.lastIndexOf('save');
    expect(kit.log.slice(said)).toEqual(['save', 'say', 'say', 'result']);
    expect(kit.shown.at(-2)).toContain('You do not have to carry this alone.');
  });

  it('begins a page again at once only where a list of answers asks for it', async () => {
    const stays = { ...start1, ...safety, said_no: 'yes', after: 'rest', goodbye: 'Farewell.' };
    const kit = filed(stays);
    expect(await run(kit, stays)).toBe(0);
    expect(kit.asked().filter((id) => id === 'after')).toHaveLength(1);
    expect(kit.entries).toHaveLength(1);
    const listed = { ...stays, after: ['rest', 'rest'], goodbye: null };
    const again = filed(listed);
    expect(await run(again, listed)).toBe(0);
    expect(again.asked().filter((id) => id === 'after')).toHaveLength(3);
    expect(result(again)).toMatchObject({ step: 'let_go', waitingFor: 'after' });
  });

  const bad: readonly (readonly [file: File, words: RegExp])[] = [
    [{ ...start1, ex_nam: 'Sam' }, /"ex_nam".*"ex_name"/su],
    [{ ...start1, pronouns: 'it' }, /they, she, he/u],
    [{ ...start1, ended_on: '2026-02-30' }, /2026-11-22/u],
    [{ ...start1, ended_on: '2026-11-23' }, /still to come/u],
    [{ ...start1, ended_on: ['2026-09-20', 'soon'] }, /real day/u],
    [{ ...start1, wait_days: 7 }, /14 to 90/u],
    [{ ...start1, wait_days: 20.5 }, /14 to 90/u],
    [{ ...start1, steady: 'six' }, /1 to 10/u],
    [{ ...start1, mood: 11 }, /1 to 10/u],
    [{ ...start1, rules: ['no_texts', 'no_sleep'] }, /one of/u],
    [{ ...start1, ready_habits: ['routine', 'movement', 'pastime', 'own_goal'] }, /at most 3/u],
    [{ ...start1, ex_name: { first: 'Sam' } }, /few words/u],
    [{ ...start1, start_tonight: { text: 'x' } }, /text/u],
    [{ ...start1, since: 'maybe' }, /rather_not_say/u],
    [{ ...start1, ended_by: null }, /me, them, both/u],
    [{ ...start1, do_support: 'go_on' }, /not a question/u],
  ];
  it.each(bad)('with %j is refused before anything is saved', async (file, words) => {
    const kit = filed(file);
    const error = await run(kit, file);
    expect(error).toMatchObject({ kind: 'usage' });
    expect(`${(error as CoachError).message} ${(error as CoachError).hint}`).toMatch(words);
    expect(kit.log).toEqual([]);
  });

  it('takes what YAML makes of yes and no, and an answer to pass a question over', async () => {
    const file = { ...start1, ...safety, self_harm: false, afraid: null };
    const kit = filed({ ...file, self_harm: 'no' });
    expect(await run(kit, file)).toBe(0);
    expect(kit.journey().answers['afraid']?.value).toBeNull();
  });

  it('whose value will not do at its question saves nothing at all', async () => {
    const late = { ...start1, pronouns: null };
    const kit = filed(late);
    kit.ports.ask.choice = (question) =>
      Promise.reject(new CoachError('usage', `The answer to "${question.id}" will not do.`));
    const error = await start(kit.ports, { input: false, answers: { ...start1 } }).catch(
      (one: unknown) => one,
    );
    expect(error).toMatchObject({ kind: 'usage' });
    expect(kit.log).not.toContain('save');
    expect(kit.log).not.toContain('append');
  });

  it('changes one old answer with --to, and leaves the others as they are', async () => {
    const file = { ...start1, ...safety, no_pushing: [], wait_days: 28 };
    const first = filed(file);
    await run(first, file);
    const change = { wait_days: 60 };
    const kit = filed(change, first.state());
    expect(await run(kit, change, { to: 'space' })).toBe(0);
    expect(kit.journey().answers['wait_days']?.value).toBe(60);
    expect(kit.journey().place).toEqual(first.journey().place);
    expect(kit.asked().filter((id) => id !== 'more')).toEqual(['wait_days']);
  });

  it('begins again with --restart where it says so', async () => {
    const first = filed(start1);
    await run(first, start1);
    const file = { restart: true, ex_name: 'Kim' };
    const kit = filed(file, first.state());
    expect(await run(kit, file, { restart: true })).toBe(0);
    expect(result(kit)).toMatchObject({ step: 'start', waitingFor: 'pronouns' });
  });

  it('stops where only time is missing', async () => {
    const blocks = realPlaybook().steps.flatMap((step) => step.blocks);
    const passed = blocks.flatMap(({ kind, id }) => (kind === 'pick' || kind === 'rate' ? [[id, null]] : []));
    const file = {
      ...Object.fromEntries(passed),
      ...start1,
      ...safety,
      wait_days: 28,
      motive: 'love',
    } as File;
    const kit = filed(file);
    expect(await run(kit, file)).toBe(0);
    expect(result(kit)).toMatchObject({ step: 'readiness', waitingFor: 'wait_week' });
  });
});
