import { describe, expect, it } from '@jest/globals';

import { stepOf } from '../../src/core/graph/playbook.js';
import { loadPlaybook } from '../../src/content/load.js';

const playbook = await loadPlaybook();

/** To the proof a page of help lines is a page like any other: that it comes first is held here. */
describe('support comes first', () => {
  it.each(['screen_again', 'protected', 'dark'])('in %s, before anything is asked', (id) => {
    const first = stepOf(playbook, id).blocks.find((block) => block.kind !== 'say');
    expect(first).toMatchObject({ kind: 'do', feature: 'support' });
    expect(first).not.toHaveProperty('when');
  });

  it('in let_go, for who is afraid, frightens, or has thoughts of dying', () => {
    expect(stepOf(playbook, 'let_go').blocks[0]).toMatchObject({
      kind: 'do',
      feature: 'support',
      when: {
        kind: 'any',
        of: [
          { kind: 'is', fact: 'feared', values: ['yes'] },
          { kind: 'is', fact: 'self_harm', values: ['yes'] },
        ],
      },
    });
  });

  it.each([
    ['self_harm', 'self_harm'],
    ['feared', 'court_order'],
  ])('in safety, right after the answer that makes %s true', (fact, question) => {
    const { blocks } = stepOf(playbook, 'safety');
    const asked = blocks.findIndex((block) => block.id === question);
    const help = blocks.findIndex(
      (block) => block.kind === 'do' && JSON.stringify(block.when).includes(`"${fact}"`),
    );
    const between = blocks.slice(asked + 1, help).filter((block) => block.kind === 'ask');
    expect(help).toBeGreaterThan(asked);
    expect(between).toEqual([]);
  });
});
