import { describe, expect, it } from '@jest/globals';

import { supportPlan } from '../../src/commands/support-plan.js';
import { emptyState } from '../../src/core/journey/state.js';
import { CoachError } from '../../src/errors.js';
import type { FakeSetting } from '../helpers/ports.js';
import { fakePorts } from '../helpers/ports.js';
import { realShelf } from '../helpers/real-content.js';

const { parts, empty, kept } = realShelf().plan;
const skip = { key: 'skip' } as const;
const skipped = Object.fromEntries(parts.map(({ id }) => [`plan:${id}`, skip]));
const written = { ...emptyState, safetyPlan: { alone: 'Walk the dog.\nTea.', people: 'Kim' } };

describe('the safety plan', () => {
  it('is asked part by part, and each is kept before the next', async () => {
    const answers = {
      ...skipped,
      'plan:signs': 'No sleep.',
      'plan:people': new CoachError('interrupted', 'Stopped.'),
    };
    const fake = fakePorts({ answers });
    await expect(supportPlan(fake.ports, {})).rejects.toThrow('Stopped.');
    expect(fake.state().safetyPlan).toEqual({ signs: 'No sleep.' });
    expect(fake.asked()).toEqual(['plan:signs', 'plan:alone', 'plan:company', 'plan:people']);
  });

  it.each<[string, FakeSetting, string]>([
    ['all skipped', { answers: skipped }, empty],
    ['one written', { answers: { ...skipped, 'plan:safer': 'Kim keeps it.' } }, kept],
  ])('says what became of it: %s', async (_what, setting, said) => {
    const fake = fakePorts({ width: 1000, ...setting });
    expect(await supportPlan(fake.ports, {})).toBe(0);
    expect(fake.talk()).toContain(said.trim());
    expect(fake.unused()).toEqual([]);
  });

  it('is shown when there is one, the parts in their order', async () => {
    const fake = fakePorts({ state: written });
    await supportPlan(fake.ports, {});
    expect(fake.out()).toMatchInlineSnapshot(`
     "My safety plan

     What helps me when I am alone
     Walk the dog.
     Tea.

     Whom I can tell
     Kim

     Help at any hour: coach support. To change it: coach support plan --edit"
    `);
    expect(fake.asked()).toEqual([]);
  });

  it('is changed where it is asked for; what is skipped stays', async () => {
    const fake = fakePorts({ state: written, answers: { ...skipped, 'plan:people': 'Lee' } });
    await supportPlan(fake.ports, { edit: true });
    expect(fake.state().safetyPlan).toEqual({ ...written.safetyPlan, people: 'Lee' });
  });

  it('is told where nobody can be asked', async () => {
    const fake = fakePorts({ nobody: true, width: 1000 });
    expect(await supportPlan(fake.ports, {})).toBe(0);
    expect(fake.out()).toBe(empty.trim());
    await supportPlan(fake.ports, { json: true });
    expect(fake.out()).toContain('{"version":1,"plan":{}}');
  });
});
