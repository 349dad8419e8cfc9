/**
 * Every closing answer in every step of the playbook, none left out: told to the engine there, and standing there as
 * if it had been put into the file. From each of these states every command about reaching out is run, and none may
 * show a way to it.
 */
import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';

import { choosePage, openDesk } from '../../src/commands/journal-page.js';
import { checklist } from '../../src/commands/checklist.js';
import { draftList, draftShow } from '../../src/commands/draft-kept.js';
import { draftReplies } from '../../src/commands/draft-replies.js';
import { draftWrite } from '../../src/commands/draft-write.js';
import { draft } from '../../src/commands/draft.js';
import { signs } from '../../src/commands/signs.js';
import { start } from '../../src/commands/start.js';
import { stageIds } from '../../src/core/draft-tips.js';
import type { SavedDraft } from '../../src/core/drafts/saved.js';
import type { Value } from '../../src/core/graph/condition.js';
import { advance } from '../../src/core/journey/advance.js';
import { tell } from '../../src/core/journey/tell.js';
import type { State } from '../../src/core/journey/state.js';
import { whereOf } from '../../src/core/journey/where.js';
import { closingFacts } from '../../src/core/screening.js';
import { fill } from '../../src/core/words.js';
import { CoachError } from '../../src/errors.js';
import type { Ports } from '../../src/ports.js';
import { fewRules } from '../helpers/draft-rules.js';
import { somebody } from '../helpers/journeys.js';
import type { FakePorts, FakeSetting } from '../helpers/ports.js';
import { fakePorts } from '../helpers/ports.js';
import { realPlaybook, realShelf } from '../helpers/real-content.js';

const TODAY = '2026-11-22';
const playbook = realPlaybook();
const shelf = realShelf();
const steps = playbook.steps.map(({ id }) => id);
const feared: readonly string[] = ['afraid', 'frightening', 'court_order'];
const BEGGING = 'Please take me back, I beg you, haha. It was your fault!';

const closings = closingFacts(playbook).flatMap((fact) => {
  const known = playbook.facts[fact];
  return known?.kind === 'asked' ? known.lasts.map((value) => [fact, value] as const) : [];
});

const saved: SavedDraft = {
  id: 'draft-1',
  stage: 'warm',
  versions: [{ text: 'PRIVATE LINE', at: '2026-11-01T12:00:00+00:00', verdict: 'ok' }],
  heldUntil: '2026-11-02T12:00:00+00:00',
  why: 'PRIVATE LINE',
  decision: null,
};
const plans = Object.fromEntries(
  shelf.replies.map(({ id, closed }) => [id, { text: closed ? 'I ring Mia.' : 'PRIVATE LINE', on: TODAY }]),
);

/** Told where they stand, and found standing there: both with every step visited, so that nothing is shut for that. */
function statesIn(step: string, fact: string, value: Value): readonly State[] {
  const open = { step, visited: steps, answers: { steady: 8, they_join: 'yes' } } as const;
  const told = tell(playbook, somebody(open), { fact, value, today: TODAY, newId: randomUUID });
  const found = somebody({ ...open, answers: { ...open.answers, [fact]: value } });
  const settled = advance(playbook, found, {
    event: { type: 'open' },
    today: TODAY,
    newId: randomUUID,
  }).state;
  const closed = [told, found, settled].filter((one) => whereOf(playbook, one, TODAY).closed.length > 0);
  const different = new Map(closed.map((one) => [JSON.stringify(one.journeys), one]));
  return [...different.values()].map((one) => ({ ...one, drafts: [saved], replyPlans: plans }));
}

/** The first words of everything that helps to reach out, or could be read as hope. */
function forbidden(practical: boolean): readonly string[] {
  const who = { name: 'your ex', pronouns: 'she' } as const;
  const tips = shelf.stages
    .filter(({ id }) => !practical || id !== 'logistics')
    .flatMap(({ intro, tips: own }) => [intro, ...own.map(({ tip }) => tip)]);
  const others = [
    ...fewRules.labels.flatMap(({ instead }) => instead ?? []),
    ...shelf.checklist.flatMap(({ weight, why }) => (weight === 'stop' ? [] : [why])),
    ...shelf.signs.flatMap(({ sign, other, closed }) => (closed ? [] : [sign, other])),
    ...shelf.prompts.flatMap(({ closed, question }) => (closed ? [] : [question])),
    ...shelf.replies.flatMap(({ closed, hint }) => (closed ? [] : [hint])),
    ...playbook.steps
      .filter(({ id }) => playbook.roles.contact.includes(id))
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'say' ? [block.text] : []))),
  ];
  const all = practical ? [...tips, ...others.filter((one) => !isRule(one))] : [...tips, ...others];
  return [...all.map((text) => start24(fill(text, who))), 'PRIVATE LINE'];
}

function isRule(text: string): boolean {
  return fewRules.labels.some(({ instead }) => instead === text);
}

function start24(text: string): string {
  return text.trim().replace(/\s+/gu, ' ').slice(0, 40);
}

const PUSHING = /message them|reach(ing)? out|what to write|you could write|text them|days left/i;
/** What a reading says before another way to put it. */
const REWORDED = /Another way:|"instead": "|"findings": \[ \{/;

interface Seen {
  readonly what: string;
  readonly said: string;
}

async function run(setting: FakeSetting, command: (ports: Ports) => Promise<unknown>): Promise<FakePorts> {
  const stop = new CoachError('interrupted', 'stopped');
  const fake = fakePorts({ otherwise: stop, draftRules: fewRules, ...setting });
  await command(fake.ports).catch((error: unknown) => {
    if (!(error instanceof CoachError)) throw error;
    fake.ports.say.talk(`${error.message} ${error.hint}`);
  });
  return fake;
}

function breaches({ what, said }: Seen, words: readonly string[]): readonly string[] {
  const flat = said.replace(/\s+/gu, ' ');
  const found = words.filter((one) => flat.includes(one));
  const pushing = [PUSHING, REWORDED].flatMap((pattern) => pattern.exec(flat)?.[0] ?? []);
  return [...found, ...pushing].map((one) => `${what}: ${one}`);
}

/** Every command with what it shows in that state. */
async function seenIn(state: State, practical: boolean): Promise<readonly (Seen & { practical: boolean })[]> {
  const seen: (Seen & { practical: boolean })[] = [];
  const look = async (
    what: string,
    command: (ports: Ports) => Promise<unknown>,
    own = false,
  ): Promise<void> => {
    const fake = await run({ state }, command);
    seen.push({ what, said: fake.out() + fake.talk(), practical: own && practical });
  };
  for (const stage of [...stageIds, undefined]) {
    const here = state.journeys[playbook.name]?.place.step;
    const own = (stage ?? (here === 'limited_contact' ? 'logistics' : '')) === 'logistics';
    for (const json of [false, true]) {
      await look(`draft ${stage} ${json}`, (ports) => draft(ports, { stage, json }), own);
      await look(`draft ${stage} ${json} text`, (ports) => draft(ports, { stage, json, text: BEGGING }), own);
    }
  }
  for (const json of [false, true]) {
    await look(`checklist ${json}`, (ports) => checklist(ports, { json }));
    await look(`signs ${json}`, (ports) => signs(ports, { json }));
    await look(`replies ${json}`, (ports) => draftReplies(ports, { json }));
    await look(`list ${json}`, (ports) => draftList(ports, { json }));
    await look(`show ${json}`, (ports) => draftShow(ports, { id: saved.id, json }));
  }
  await look('write', (ports) => draftWrite(ports, { id: saved.id }));
  return seen;
}

/** A practical message is read in full where it cannot be avoided. */
function isNoReading(breach: string): boolean {
  return !/(Another way:|"instead": "|"findings": \[ \{)$/.test(breach);
}

const words = { all: [] as readonly string[], practical: [] as readonly string[] };
beforeAll(() => {
  words.all = forbidden(false);
  words.practical = forbidden(true);
});

it('are all there: eight closing answers, every step, and each of them closes', () => {
  expect(closings.length).toBe(8);
  const open = closings.flatMap(([fact, value]) =>
    steps
      .filter((step) => statesIn(step, fact, value).length === 0)
      .map((step) => `${fact} ${value} ${step}`),
  );
  expect(open).toEqual([]);
});

describe.each(closings)('%s %s', (fact, value) => {
  const practical = !feared.includes(fact);

  it('draft, checklist and signs show no way to reach out, in any step', async () => {
    const wrong: string[] = [];
    for (const step of steps) {
      for (const state of statesIn(step, fact, value)) {
        const seen = await seenIn(state, practical);
        const found = seen.flatMap((one) =>
          one.practical ? breaches(one, words.practical).filter(isNoReading) : breaches(one, words.all),
        );
        wrong.push(...found.map((one) => `${step} ${one}`));
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('the page of the day is one for a closed way', async () => {
    for (const step of steps) {
      for (const state of statesIn(step, fact, value)) {
        const desk = await openDesk(fakePorts({ state }).ports);
        expect([step, choosePage(desk, undefined, null)?.closed]).toEqual([step, true]);
        const shut = desk.prompts.filter(({ closed }) => !closed).map(({ id }) => id);
        for (const id of shut) expect(() => choosePage(desk, id, null)).toThrow(CoachError);
      }
    }
  });

  it('start --to opens no step of the way to contact', async () => {
    const way = [...playbook.roles.contact, 'readiness'];
    for (const step of steps) {
      for (const state of statesIn(step, fact, value)) {
        for (const to of steps) {
          const fake = fakePorts({ state, otherwise: new CoachError('interrupted', 'stopped') });
          const ended = await start(fake.ports, { to, input: true }).catch((error: unknown) => error);
          if (way.includes(to))
            expect([to, ended]).toEqual([to, expect.objectContaining({ kind: 'closed' })]);
          const kind = ended instanceof CoachError ? ended.message : '';
          const said = `${fake.talk()} ${kind}`;
          const contact = breaches({ what: to, said }, words.all).filter(
            (one) => !/reach(ing)? out/i.test(one),
          );
          expect(contact.map((one) => `${step} ${one}`)).toEqual([]);
        }
      }
    }
  }, 240_000);
});
