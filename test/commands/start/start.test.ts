/** One evening: what is shown, in which order things are saved, and what each key does. */
import { describe, expect, it } from '@jest/globals';

import { start } from '../../../src/commands/start.js';
import { CoachError, LeaveNow } from '../../../src/errors.js';
import { realPlaybook } from '../../helpers/real-content.js';
import type { Kit, Script } from './kit.js';
import { interrupted, key, makeKit, safe, scripted, turns } from './kit.js';

const evening = (script: Script): Kit => makeKit({ answer: scripted(script) });
/** Asked, saved and appended, without what was said and read. */
const order = (kit: Kit): readonly string[] => kit.log.filter((one) => one !== 'say' && one !== 'ask more');
const all = (kit: Kit): string => kit.shown.join('\n');

async function stopped(kit: Kit): Promise<unknown> {
  return start(kit.ports, { input: true }).then(
    () => 'not stopped',
    (error: unknown) => error,
  );
}

describe('the first screen', () => {
  it('tells what is kept, where, who can read it, how to leave and to stop, and what leaving does not hide', async () => {
    const kit = evening({ more: interrupted() });
    await stopped(kit);
    const words = [
      '/home/me/.local/share/coach',
      'someone with access to this computer',
      'Ctrl-X',
      'shell history',
    ];
    for (const one of [...words, 'screen recorder', 'spyware', 'Ctrl-C', 'are kept']) {
      expect(all(kit)).toContain(one);
    }
  });

  it('saves nothing and promises nothing before it was read', async () => {
    const kit = evening({ more: interrupted() });
    expect(await stopped(kit)).toBeInstanceOf(CoachError);
    expect(order(kit)).toEqual([]);
    expect(all(kit)).not.toContain('Saved');
  });

  it('is shown once', async () => {
    const kit = evening({ ...safe, ex_name: interrupted() });
    await stopped(kit);
    kit.clear();
    await stopped(kit);
    expect(all(kit)).not.toContain('shell history');
  });
});

describe('saving', () => {
  it('comes after every answer and before the next question; writing goes to the journal before that', async () => {
    const kit = evening({
      ...safe,
      start_tonight: { kind: 'answer', value: 'I miss @home.' },
      enough: 'enough',
    });
    await start(kit.ports, { input: true });
    expect(order(kit)).toEqual([
      ...[
        'save',
        'ask ex_name',
        'save',
        'ask pronouns',
        'save',
        'ask ended_on',
        'save',
        'ask ended_by',
        'save',
      ],
      ...['ask start_tonight', 'append', 'save', 'ask enough'],
    ]);
    expect(kit.entries).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/u) as unknown,
        at: '2026-11-22T12:00:00+00:00',
        text: 'I miss @home.',
        mood: null,
        tags: ['home'],
        step: 'start',
        prompt: 'start_tonight',
      },
    ]);
    expect(kit.journey().place).toEqual({ step: 'safety', at: 'self_harm', visit: null });
  });

  it('is said only when it is true', async () => {
    const kit = evening({ ...safe, ended_on: interrupted() });
    expect(await stopped(kit)).toMatchObject({ kind: 'interrupted' });
    expect(kit.shown.at(-1)).toBe('Saved up to here.');
    const leaving = evening({ ...safe, ended_on: new LeaveNow() });
    expect(await stopped(leaving)).toBeInstanceOf(LeaveNow);
    expect(leaving.shown.at(-1)).not.toContain('Saved');
  });

  it('that fails ends the walk, with the answer neither counted nor called saved', async () => {
    let saves = 0;
    const full = new CoachError('failed', 'The disk is full.');
    const kit = makeKit({
      answer: scripted(safe),
      onSave: () => {
        if (++saves === 3) throw full;
      },
    });
    expect(await stopped(kit)).toBe(full);
    expect(kit.journey().place.at).toBe('pronouns');
    expect(all(kit)).not.toContain('Saved');
  });
});

describe('stopping and coming back', () => {
  it('resumes at the same question with what leads up to it, and the title of the page', async () => {
    const kit = evening({ ...safe, ended_on: interrupted() });
    await stopped(kit);
    kit.clear();
    await stopped(kit);
    expect(kit.shown[0]?.trim()).toBe('Where you are now');
    expect(kit.shown[1]).toContain('Three ways lead on from here');
    expect(order(kit)).toEqual(['ask ended_on']);
  });

  it('offers enough for today at the end of a page, and names what comes next', async () => {
    const kit = evening({ ...safe, enough: 'enough' });
    expect(await start(kit.ports, { input: true })).toBe(0);
    expect(kit.shown).toContain('Go on: Is it safe, and is it open?');
    expect(kit.shown.at(-1)).toContain('Saved up to here.');
    expect(kit.shown.at(-1)).toContain('goes on with "Is it safe, and is it open?"');
    expect(all(kit)).not.toContain('A few plain questions come before everything else');
  });

  it('ends the evening where a page begins again for another day', async () => {
    const kit = evening({ ...safe, said_no: 'yes', after: 'rest' });
    await start(kit.ports, { input: true });
    expect(kit.asked().filter((id) => id === 'after')).toEqual(['after']);
    expect(kit.shown.at(-1)).toContain('brings "Let go with grace" again');
    expect(kit.journey().place.step).toBe('let_go');
  });

  it('refuses to ask nobody: nothing is saved or said', async () => {
    const kit = makeKit({ person: false, answer: () => new CoachError('usage', 'This needs a terminal.') });
    expect(await stopped(kit)).toMatchObject({ kind: 'usage' });
    expect(kit.log).toEqual(['ask more']);
    const still = evening(safe);
    expect(await start(still.ports, { input: false }).catch((error: unknown) => error)).toMatchObject({
      kind: 'usage',
    });
    expect(order(still)).toEqual([]);
  });

  it('prints where it came to with --json', async () => {
    const kit = evening({ ...safe, enough: 'enough' });
    await start(kit.ports, { input: true, json: true });
    expect(JSON.parse(kit.results.join(''))).toEqual({
      version: 1,
      step: 'safety',
      waitingFor: 'self_harm',
      visited: ['start', 'safety'],
      closed: [],
    });
  });
});

describe('keys', () => {
  it('back goes to the question before, with the earlier answer standing ready', async () => {
    const standing: unknown[] = [];
    const kit = evening({
      ...safe,
      pronouns: (asked) => {
        standing.push(asked.standing);
        return 'she';
      },
      ended_on: turns(key('back'), interrupted()),
    });
    await stopped(kit);
    expect(kit.asked().filter((id) => id !== 'more')).toEqual([
      'ex_name',
      'pronouns',
      'ended_on',
      'pronouns',
      'ended_on',
    ]);
    expect(standing).toEqual([undefined, 'she']);
  });

  it('back at the first question of a page says so', async () => {
    const kit = evening({ ...safe, ex_name: turns(key('back'), interrupted()) });
    await stopped(kit);
    expect(all(kit)).toContain('This is the first question of this page.');
  });

  it('why shows the items behind the question with the title of their guide, our own choice, and a study', async () => {
    const kit = evening({
      ...safe,
      ended_by: turns(key('why'), 'them'),
      frightening: turns(key('why'), interrupted()),
    });
    await stopped(kit);
    expect(all(kit)).toContain('How to Get Him Back After a Breakup');
    expect(all(kit)).toContain(
      'Did you both want it to end, or did one of you want to go more than the other?',
    );
    expect(all(kit)).toContain('our own choice');
    expect(all(kit)).toContain('(E11): Among 1,167 students');
  });

  it('help offers support lines, the page again, and what may have happened in this step', async () => {
    const menus: (readonly string[])[] = [];
    const kit = evening({
      ...safe,
      ex_name: turns(key('help'), 'Sam'),
      decision: turns(key('help'), interrupted()),
      help: (asked) => {
        menus.push((asked.choices ?? []).map((one) => one.label));
        return 'go_on';
      },
    });
    await stopped(kit);
    const [first = [], second = []] = menus;
    expect(first).toEqual([
      'Show people I can call or write to',
      'Read this page again',
      'Go on with the question',
    ]);
    const happened = [
      'Sam wrote to me, or called',
      'Sam said no, wants no contact, or blocked me',
      'Sam is with somebody new',
      'I am afraid of Sam, or I am not sure',
      'I may be frightening Sam, or I cannot leave her in peace',
      'I have thoughts of dying, or of hurting myself',
      'I wrote to Sam, or called',
      'I want to let go',
    ];
    expect(second.filter((label) => happened.includes(label))).toEqual(happened);
    expect(second).not.toContain('I want to look at whether it is good for both of us');
  });

  it('reads the page again from its beginning', async () => {
    const kit = evening({
      ...safe,
      pronouns: turns(key('help'), interrupted()),
      help: turns('read', 'go_on'),
    });
    await stopped(kit);
    const times = kit.shown.filter((text) => text.includes('This is a place for the time after a breakup.'));
    expect(times).toHaveLength(2);
  });

  it('what is said to have happened is saved and told at once: fear leads to help lines', async () => {
    const kit = evening({
      ...safe,
      decision: key('help'),
      help: 'event:fear',
      do_support: interrupted(),
    });
    await stopped(kit);
    expect(kit.journey().place).toEqual({ step: 'let_go', at: 'do_support', visit: null });
    const later = kit.shown.slice(kit.shown.findIndex((text) => text.trim() === 'Let go with grace'));
    expect(later.join('\n')).toContain('National Domestic Abuse Helpline');
    expect(order(kit).slice(-4)).toEqual(['ask decision', 'ask help', 'save', 'ask do_support']);
  });

  it('a message from them opens the page about it, and afterwards one is back at the same question', async () => {
    const kit = evening({
      ...safe,
      decision: turns(key('help'), interrupted()),
      help: 'event:they_wrote',
      reply: 'cold',
    });
    await stopped(kit);
    expect(
      kit
        .asked()
        .filter((id) => id !== 'more')
        .slice(-4),
    ).toEqual(['help', 'reply', 'enough', 'decision']);
    expect(all(kit)).toContain('Back to where you were.');
    expect(kit.journey().place).toEqual({ step: 'accept', at: 'decision', visit: null });
  });

  it('opening the help lines acknowledges a concern', async () => {
    const kit = evening({
      ...safe,
      ex_name: turns(key('help'), interrupted()),
      help: turns('support', 'go_on'),
    });
    await kit.ports.store.save({ ...kit.state(), concern: '2026-11-20' });
    await stopped(kit);
    expect(kit.state().concern).toBeNull();
  });
});

describe('writing', () => {
  const upToIt: Script = { ...safe, start_tonight: interrupted() };

  it('that sounds heavy is saved first; then the calm panel is shown and the concern is kept', async () => {
    const kit = evening({ ...upToIt, start_tonight: 'I do not want to live any more.', enough: 'enough' });
    await start(kit.ports, { input: true });
    const panel = kit.shown.findIndex((text) => text.includes('You do not have to carry this alone.'));
    expect(panel).toBeGreaterThan(0);
    const from = kit.log.indexOf('ask start_tonight');
    expect(kit.log.slice(from, from + 4)).toEqual(['ask start_tonight', 'append', 'save', 'say']);
    expect(kit.state().concern).toBe('2026-11-22');
  });

  it('that is harmless shows no panel', async () => {
    const kit = evening({ ...upToIt, start_tonight: 'I am dying to see the sea.', enough: 'enough' });
    await start(kit.ports, { input: true });
    expect(all(kit)).not.toContain('You do not have to carry this alone.');
    expect(kit.state().concern).toBeNull();
  });

  it('that was interrupted is put aside, offered again, and forgotten once it is in the journal', async () => {
    const standing: unknown[] = [];
    const typing: Script = {
      ...safe,
      start_tonight: (asked) => {
        standing.push(asked.standing);
        asked.keep?.('Half a sen');
        return standing.length === 1 ? interrupted() : { kind: 'answer', value: 'Half a sentence.' };
      },
      enough: 'enough',
    };
    const kit = evening(typing);
    await stopped(kit);
    expect(kit.recovery()).toEqual({ question: 'start_tonight', text: 'Half a sen' });
    expect(kit.shown.at(-1)).toBe('Saved up to here.');
    await start(kit.ports, { input: true });
    expect(standing).toEqual([undefined, 'Half a sen']);
    expect(kit.recovery()).toBeNull();
    expect(kit.entries.map((entry) => entry.text)).toEqual(['Half a sentence.']);
  });

  it('that could not be put aside is not called saved', async () => {
    const kit = evening({
      ...safe,
      start_tonight: (asked) => {
        asked.keep?.('Half a sen');
        return interrupted();
      },
    });
    kit.ports.store.recovery.write = () => {
      throw new CoachError('failed', 'The disk is full.');
    };
    await stopped(kit);
    expect(all(kit)).not.toContain('Saved');
  });

  it('of another question that waits is kept in the journal, not overwritten', async () => {
    const kit = makeKit({
      answer: scripted({ ...upToIt, start_tonight: 'New.', enough: 'enough' }),
      recovery: { question: 'journal:week', text: 'Old.' },
    });
    await start(kit.ports, { input: true });
    expect(kit.entries.map(({ text, prompt }) => ({ text, prompt }))).toEqual([
      { text: 'Old.', prompt: 'week' },
      { text: 'New.', prompt: 'start_tonight' },
    ]);
  });

  it('that is left empty is passed over', async () => {
    const kit = evening({ ...upToIt, start_tonight: key('skip'), enough: 'enough' });
    await start(kit.ports, { input: true });
    expect(kit.entries).toEqual([]);
    expect(kit.journey().place.step).toBe('safety');
  });
});

describe('kinds of questions', () => {
  it('a day of the end that is still to come, and a name as long as a story, are refused', async () => {
    const refused: (string | null | undefined)[] = [];
    const kit = evening({
      ...safe,
      ex_name: (asked) => {
        refused.push(asked.refuse?.('Sam'), asked.refuse?.('x'.repeat(61)));
        return 'Sam';
      },
      ended_on: (asked) => {
        refused.push(asked.refuse?.('2026-11-22'), asked.refuse?.('2026-11-23'));
        return interrupted();
      },
    });
    await stopped(kit);
    expect(refused).toEqual([null, 'A few words are enough here.', null, 'That day is still to come.']);
  });

  it('a menu becomes a commitment, a scale a measure, and the last number is told after the next one', async () => {
    const kit = evening({
      ...safe,
      rules: ['no_texts', 'sober'],
      mood: 4,
      enough: (asked) =>
        asked.choices?.[0]?.label.includes('Look after yourself') === true ? 'enough' : 'go_on',
    });
    await start(kit.ports, { input: true });
    expect(kit.journey().commitments['rules']).toEqual({
      step: 'space',
      options: ['no_texts', 'sober'],
      on: '2026-11-22',
    });
    expect(kit.state().measures).toEqual([{ id: 'mood', value: 4, at: '2026-11-22T12:00:00+00:00' }]);
    kit.clear();
    await start(kit.ports, { input: true, to: 'feel' });
    expect(all(kit)).toContain('Last time it was 4.');
  });

  it('a hand-over shows what to keep in mind, and that nothing is sent', async () => {
    const kit = evening({ ...safe, must_contact: 'yes', do_practical: 'enough' });
    await start(kit.ports, { input: true });
    expect(all(kit)).toContain('`coach draft --stage logistics`');
    expect(all(kit)).toContain('The coach sends nothing.');
    expect(kit.journey().place.at).toBe('do_practical');
  });

  it('every feature of the playbook is known', () => {
    const features = realPlaybook().steps.flatMap((step) =>
      step.blocks.flatMap((block) => (block.kind === 'do' ? [block.feature] : [])),
    );
    const known = ['support', 'draft', 'note', 'answer', 'apology', 'practical', 'plans'];
    expect([...new Set(features)].filter((feature) => !known.includes(feature))).toEqual([]);
  });
});

describe('a page that is entered again', () => {
  it('tells only what depends on how things stand now, and where the rest can be read', async () => {
    const kit = evening({
      ...safe,
      decision: turns(key('help'), interrupted()),
      help: 'event:i_let_go',
      after: turns('grieve', interrupted()),
    });
    await stopped(kit);
    kit.clear();
    const again = makeKit({
      state: kit.state(),
      answer: scripted({ ...safe, pronouns: interrupted() }),
    });
    again.ports.ask.confirm = () => Promise.resolve(true);
    await start(again.ports, { input: true, restart: true }).catch(() => undefined);
    const texts = again.shown.join('\n');
    expect(texts).toContain('Where you are now');
    expect(texts).not.toContain('This is a place for the time after a breakup.');
    expect(texts).toContain('`coach guide start` shows all of it again.');
  });
});
