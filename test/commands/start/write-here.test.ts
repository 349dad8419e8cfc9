/** Where the walk hands over a message, it may be written and read on the spot. The walk stays where it is. */
import { expect, it } from '@jest/globals';

import { start } from '../../../src/commands/start.js';
import type { State } from '../../../src/core/journey/state.js';
import { somebody } from '../../helpers/journeys.js';
import { interrupted, makeKit, scripted, turns } from './kit.js';

it('is written, read and kept; then the walk goes on from there', async () => {
  const state: State = somebody({ step: 'limited_contact', at: 'practical' });
  const block = 'practical';
  const kit = makeKit({
    state,
    today: '2026-11-01',
    answer: scripted({
      [block]: turns('write', interrupted()),
      do_practical: turns('write', interrupted()),
      'draft:': 'Keys on Saturday at ten, at the door?',
      draft_next: 'keep',
    }),
  });
  await start(kit.ports, { input: true }).catch(() => undefined);
  expect(kit.state().drafts).toMatchObject([
    { stage: 'logistics', versions: [{ text: 'Keys on Saturday at ten, at the door?' }] },
  ]);
  expect(kit.journey().place.step).toBe('limited_contact');
  expect(kit.state().contacts).toEqual([]);
});
