import { describe, expect, it } from '@jest/globals';

import { guide } from '../../src/commands/guide.js';
import { advance } from '../../src/core/journey/advance.js';
import { emptyState } from '../../src/core/journey/state.js';
import type { State } from '../../src/core/journey/state.js';
import { CoachError } from '../../src/errors.js';
import type { FakeSetting } from '../helpers/ports.js';
import { fakePorts } from '../helpers/ports.js';
import { realPlaybook, realShelf } from '../helpers/real-content.js';

const playbook = realPlaybook();

/** Somebody who has walked as far as `feel`, with these answers. */
function stateWith(facts: Readonly<Record<string, string>>): State {
  const event = { type: 'begin' } as const;
  const begun = advance(playbook, emptyState, { event, today: '2026-11-20', newId: () => 'id' }).state;
  const journey = begun.journeys[playbook.name];
  if (journey === undefined) throw new Error('the walk has not begun');
  const given = Object.entries(facts).map(([fact, value]) => [fact, { value, on: '2026-11-20' }] as const);
  const answers = { ...journey.answers, ...Object.fromEntries(given) };
  const place = { step: 'feel', at: '', visit: null };
  return { ...begun, journeys: { [playbook.name]: { ...journey, place, answers } } };
}
const open = stateWith({});
const afraid = stateWith({ afraid: 'yes' });
const closings: readonly (readonly [string, State])[] = [
  ['afraid', afraid],
  ['unsure about fear', stateWith({ afraid: 'unsure' })],
  ['frightening', stateWith({ frightening: 'yes' })],
  ['under a court order', stateWith({ court_order: 'yes' })],
  ['told no', stateWith({ said_no: 'yes' })],
  ['replaced', stateWith({ new_partner: 'yes' })],
  ['in the dark', stateWith({ self_harm: 'yes' })],
];

async function page(words: readonly string[], setting: FakeSetting = {}): Promise<string> {
  const { ports, out, log } = fakePorts({ width: 1000, ...setting });
  expect(await guide(ports, { words })).toBe(0);
  expect(log).toEqual(['result']);
  expect(out()).not.toMatch(/\{(name|they|them|their)/i);
  return out();
}
async function document(words: readonly string[], state: State): Promise<Record<string, unknown>> {
  const { ports, out } = fakePorts({ state });
  await guide(ports, { words, json: true });
  return JSON.parse(out()) as Record<string, unknown>;
}

describe('looking up', () => {
  it('nothing gives every guide, section and step', async () => {
    const text = await page([]);
    for (const one of realShelf().guides) {
      expect(text).toContain(one.title);
      for (const section of one.sections) expect(text).toContain(`(\`${section.id}\`)`);
    }
    for (const step of playbook.steps) expect(text).toContain(`(\`${step.id}\`)`);
  });

  it('an item stands beside each block that cites it', async () => {
    const text = await page(['g1.2.1']);
    const citing = playbook.steps
      .flatMap((step) => step.blocks)
      .filter((block) => block.sources.includes('g1.2.1'));
    expect(citing.length).toBeGreaterThan(0);
    expect(text.match(/^### Step: /gm)).toHaveLength(citing.length);
    expect(text).toContain('Guide 1 says, in our words:');
  });

  it('an item is shown with our note, or why it is left out', async () => {
    expect(await page(['g1.1.6'])).toContain('**Our note.** Do it for your own clarity.');
    expect(await page(['g4.3.1'])).toContain('**Left out.** An advert');
  });

  it.each([
    ['a guide', 'g3', 'g3.2.4'],
    ['a section', 'g3.2', 'g3.2.4'],
    ['a step', 'heal', 'Look after yourself'],
    ['an answer', 'how_long', 'between 14 and 90 days'],
    ['an id in capitals', 'G3.2', 'g3.2.4'],
    ['a study, with what it cannot say', 'E14', '**How firm that is.** One experiment, about cigarettes.'],
    ['where a study is cited', 'e14', '### Instead of writing: Watch the urge like a wave'],
  ])('%s', async (_what, id, expected) => {
    expect(await page([id])).toContain(expected);
  });

  it('words give the best answer in full and name the rest', async () => {
    const text = await page(['new', 'haircut']);
    expect(text).toMatch(/^# Does a new haircut or new clothes help\?/);
    expect(text).toContain('From: g2.7.2');
    expect(text).toContain('## Also');
  });

  it('words that are nowhere', async () => {
    expect(await page(['xylophone'])).toContain('Nothing here speaks of that.');
  });

  it.each(['g9.9.9', 'E99'])('an id that is nowhere: %s', async (id) => {
    const { ports, log } = fakePorts();
    await expect(guide(ports, { words: [id] })).rejects.toThrow(expect.objectContaining({ kind: 'usage' }));
    expect(log).toEqual([]);
  });

  it('every item of every guide has a page', async () => {
    for (const one of realShelf()
      .guides.flatMap((each) => each.sections)
      .flatMap((section) => section.items)) {
      expect(await page([one.id])).toContain(`# ${one.id} (`);
    }
  });

  it.each([
    ['nothing', [], { kind: 'overview', guides: expect.any(Array), studies: expect.any(Array) }],
    ['a guide', ['g3'], { kind: 'guide', id: 'g3', sections: expect.any(Array) }],
    ['a section', ['g3.2'], { kind: 'section', guide: 'g3', id: 'g3.2', items: expect.any(Array) }],
    ['an item with our note', ['g1.1.6'], { kind: 'item', item: { note: expect.any(String) } }],
    ['a step', ['heal'], { kind: 'step', id: 'heal' }],
    ['an answer', ['how_long'], { kind: 'answer', id: 'how_long' }],
    ['words', ['new', 'haircut'], { kind: 'words', hits: expect.any(Array) }],
  ])('for scripts: %s', async (_what, words, found) => {
    expect(await document(words, open)).toMatchObject({ version: 1, ...found });
  });

  it('every study has a page, for people and for scripts', async () => {
    for (const { id, who } of realShelf().studies) {
      expect(await page([id])).toContain(`# ${id}: ${who}`);
      expect(await document([id], open)).toMatchObject({ kind: 'study', id, who });
      expect(((await document([id], open))['uses'] as readonly unknown[]).length).toBeGreaterThan(0);
    }
  });

  it('names the ex as the person does', async () => {
    const text = await page(['reflect'], { state: stateWith({ ex_name: 'Robin', pronouns: 'she' }) });
    expect(text).toContain('Robin');
    expect(text).toMatch(/\bshe\b|\bher\b/);
  });

  it('works although the journey cannot be read', async () => {
    const { ports, out } = fakePorts();
    const read = (): never => {
      throw new CoachError('damaged', 'The file is damaged.');
    };
    expect(await guide({ ...ports, store: { ...ports.store, read } }, { words: ['heal'] })).toBe(0);
    expect(out()).toContain('Look after yourself');
  });
});

describe('while the way to contact is closed', () => {
  const contact = ['readiness', ...playbook.roles.contact];
  const answers = realShelf()
    .answers.filter((one) => one.open === true)
    .map((one) => one.id);

  it('a study that is cited only where the way leads on', async () => {
    const shelf = realShelf();
    const study = { id: 'E99', who: 'Nobody', found: 'Nothing.', firm: 'Not at all.' };
    const answers = shelf.answers.map((one) => (one.open === true ? { ...one, sources: ['E99'] } : one));
    const setting = { shelf: { ...shelf, answers, studies: [...shelf.studies, study] } };
    expect(await page(['e99'], { ...setting, state: open })).toContain('# E99: Nobody');
    expect(await page(['e99'], { ...setting, state: afraid })).not.toContain('Nobody');
  });

  it('there is something to close', () => {
    expect(contact.length).toBeGreaterThan(5);
    expect(answers).toEqual(
      expect.arrayContaining(['what_to_say_first', 'memories', 'when_to_apologise', 'they_wrote_first']),
    );
  });

  it.each(closings)('%s: pages that lead there are not shown', async (_what, state) => {
    for (const id of [...contact, ...answers]) {
      expect(await document([id], state)).toMatchObject({ kind: 'closed' });
      expect(await page([id], { state })).toContain('so it is not shown now');
      expect(await document([id], open)).not.toMatchObject({ kind: 'closed' });
    }
  });

  it.each(closings)(
    '%s: they are not found by words, and no text of theirs is beside an item',
    async (_what, state) => {
      const shut = playbook.steps.filter((step) => contact.includes(step.id)).flatMap((step) => step.blocks);
      const texts = shut.flatMap((block) =>
        block.kind === 'say' ? [block.text.trim().split('\n')[0] ?? ''] : [],
      );
      const seen: string[] = [];
      for (const words of [
        ['first', 'message'],
        ['sorry', 'apology'],
        ['happy', 'memories'],
        ['text', 'hello'],
      ]) {
        const { hits } = (await document(words, state)) as unknown as { hits: readonly { id: string }[] };
        expect(hits.map((hit) => hit.id).filter((id) => [...contact, ...answers].includes(id))).toEqual([]);
        seen.push(await page(words, { state }));
      }
      for (const id of ['g1.4.3', 'g1.4.4', 'g5.8.2', 'g1.2.1', 'g1']) seen.push(await page([id], { state }));
      for (const text of texts) expect(seen.join('\n')).not.toContain(text);
    },
  );

  it('an item that is said only there is not shown; one that is said elsewhere too is, without those blocks', async () => {
    expect(await document(['g1.4.4'], afraid)).toMatchObject({ kind: 'closed' });
    expect(await document(['g1.4.4'], open)).toMatchObject({ kind: 'item' });
    const shown = (await document(['g2.10.1'], afraid)) as unknown as { uses: readonly { id: string }[] };
    expect(shown.uses.map((use) => use.id).filter((id) => contact.includes(id))).toEqual([]);
    expect(shown.uses.length).toBeGreaterThan(0);
  });

  it('what care there is stays open', async () => {
    for (const [, state] of closings) {
      for (const id of ['feel', 'heal', 'let_go', 'is_it_final', 'afraid_but_in_touch']) {
        expect(await document([id], state)).not.toMatchObject({ kind: 'closed' });
      }
    }
  });

  it('the overview leaves the steps out', async () => {
    const text = await page([], { state: afraid });
    for (const id of contact) expect(text).not.toContain(`(\`${id}\`)`);
    expect(text).toContain('(`heal`)');
  });
});
