/**
 * The whole walk without its words, as it was last decided. The proof tells that every way is safe; it cannot tell that
 * somebody is no longer asked, that help is no longer shown, or that a way is simply gone. Whoever changes the playbook
 * sees here everything that the change changes, and decides it by writing the snapshot anew (`npm test -- -u`).
 */
import { expect, test } from '@jest/globals';

import { mutantsOf } from '../../scripts/mutants/judge.js';
import { realPlaybook } from '../helpers/real-content.js';
import { outlineOf } from './outline.js';

test('nothing is asked, waited for, done, written or led to but this', () => {
  expect(outlineOf(realPlaybook())).toMatchSnapshot();
});

test('every small breakage of the playbook shows in it', () => {
  const sound = outlineOf(realPlaybook()).join('\n');
  const mutants = mutantsOf(realPlaybook());
  expect(mutants.length).toBeGreaterThan(1000);
  const unseen = mutants.filter(({ playbook }) => outlineOf(playbook).join('\n') === sound);
  expect(unseen.map(({ id }) => id).filter((id) => !id.startsWith('event '))).toEqual([]);
});
