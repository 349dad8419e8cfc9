/** The way is closed: for every answer that closes it, in every step that can be stood in then, nothing helps to write. */
import { describe, expect, it } from '@jest/globals';

import { checklist } from '../../src/commands/checklist.js';
import { draft } from '../../src/commands/draft.js';
import { closingFacts } from '../../src/core/screening.js';
import { somebody } from '../helpers/journeys.js';
import { fakePorts } from '../helpers/ports.js';
import { realPlaybook, realShelf } from '../helpers/real-content.js';

const PUSHING =
  /message them|reach(ing)? out|\bFrom: |first message|what to write|you could write|text them/i;
const FEARED: readonly string[] = ['afraid', 'frightening', 'court_order'];
const STAGES = ['first-contact', 'warm', 'apology', 'serious-talk', undefined];
const STEPS = ['let_go', 'feel', 'heal', 'space', 'reach_out', 'reconnect', 'address', 'dark', 'protected'];

/** Every question that can close the way, with each of its answers that does. */
const closings = closingFacts(realPlaybook()).flatMap((fact) => {
  const known = realPlaybook().facts[fact];
  return known?.kind === 'asked' ? known.lasts.map((value) => [fact, value] as const) : [];
});

it('knows them all', () => {
  expect(closings.map((pair) => pair.join(' '))).toEqual([
    'afraid yes', 'afraid unsure', 'frightening yes', 'frightening unsure', 'court_order yes', 'said_no yes',
    'new_partner yes', 'self_harm yes',
  ]); // prettier-ignore
});

it('is a stop also where the list has no line about it', async () => {
  const checklistOf = realShelf().checklist.filter((one) => one.weight !== 'stop');
  const state = somebody({ answers: { said_no: 'yes' } });
  const fake = fakePorts({ state, shelf: { ...realShelf(), checklist: checklistOf } });
  expect(await checklist(fake.ports, { json: true, exitCode: true })).toBe(11);
  expect(JSON.parse(fake.out())).toEqual({ version: 1, date: '2026-11-22', verdict: 'stop', criteria: [] });
});

describe.each(closings)('%s %s', (fact, value) => {
  const tips = realShelf().stages.flatMap((stage) => stage.tips.map(({ tip }) => tip.slice(0, 20)));

  it.each(STEPS)('in %s', async (step) => {
    const state = somebody({ step, answers: { [fact]: value, steady: 8 } });
    for (const stage of STAGES) {
      for (const json of [false, true]) {
        const fake = fakePorts({ state });
        await draft(fake.ports, { stage, json });
        const said = fake.out() + fake.talk();
        expect(said).not.toMatch(PUSHING);
        expect(tips.filter((tip) => said.includes(tip))).toEqual([]);
        if (!json) expect(said).toContain('coach support');
      }
    }
    for (const json of [false, true]) {
      const fake = fakePorts({ state });
      expect(await checklist(fake.ports, { json, exitCode: true })).toBe(11);
      const said = fake.out() + fake.talk();
      expect(said).not.toMatch(PUSHING);
      expect(tips.filter((tip) => said.includes(tip))).toEqual([]);
      expect([fake.asked(), fake.state()]).toEqual([[], state]);
    }
  });

  it('practical matters: only where they cannot be avoided, and never where there is fear', async () => {
    const asked = async (visited: readonly string[]): Promise<string> => {
      const state = somebody({ step: 'let_go', answers: { [fact]: value }, visited });
      const fake = fakePorts({ state, nobody: true });
      await draft(fake.ports, { stage: 'logistics' });
      return fake.out();
    };
    expect(await asked([])).not.toMatch(/From: /);
    expect(/From: /.test(await asked(['limited_contact']))).toBe(!FEARED.includes(fact));
  });
});
