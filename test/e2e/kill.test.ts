/** `coach start` killed at a hundred random moments: what was acknowledged is there, and the walk goes on from it. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, expect, it } from '@jest/globals';

import type { Journey, State } from '../../src/core/journey/state.js';
import { endAll } from '../helpers/pty.js';
import { playbook, sit, stateIn } from './robot.js';
import { open } from './walk.answers.js';

const LANES = 4;
const KILLS = 25;
/** A life is taken after so many prompts at the latest, and within the time that a start took: on any machine alike. */
const MOST_PROMPTS = 8;
const homes: string[] = [];
/** Every page is written on. */
const written = playbook.steps
  .flatMap(({ blocks }) => blocks)
  .filter(({ kind }) => kind === 'reflect' || kind === 'list')
  .map((block) => ['id' in block ? block.id : '', 'Some words of my own.']);
const answers = { ...open, ...Object.fromEntries(written) } as typeof open;

afterEach(() => {
  endAll();
  for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true });
});

function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'coach-kill-'));
  homes.push(home);
  return home;
}

/** What a home holds: the state, and how many whole entries the journal has. */
interface Kept {
  readonly state: State;
  readonly entries: number;
}

function keptIn(home: string): Kept {
  const folder = join(home, '.local/share/coach/journal');
  const months = existsSync(folder) ? readdirSync(folder) : [];
  const lines = months.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
  return { state: stateIn(home), entries: lines.filter((line) => line.endsWith('}')).length };
}

interface Tally {
  readonly kills: number;
  readonly answered: number;
  readonly lost: readonly string[];
}

/** One life after the other in the same home; a new home where the walk came to its end for the day. */
async function lane(): Promise<Tally> {
  let home = newHome();
  let tally: Tally = { kills: 0, answered: 0, lost: [] };
  let startMs = 500;
  while (tally.kills < KILLS) {
    const before = keptIn(home);
    const questions: Kept[] = [];
    const { code } = await sit({
      home,
      day: '2026-10-01',
      answers,
      env: { ACCESSIBLE: '1' },
      kill: { prompts: Math.floor(Math.random() * (MOST_PROMPTS + 1)), ms: Math.random() * startMs },
      onStarted: (ms) => (startMs = ms),
      onQuestion: () => questions.push(keptIn(home)),
    });
    const [first = before, last = before] = [questions[0], questions.at(-1)];
    const lost = [...missing(before, first), ...missing(last, keptIn(home))];
    const answered = countOf(last) - countOf(before);
    tally = {
      kills: tally.kills + (code === 137 ? 1 : 0),
      answered: tally.answered + answered,
      lost: [...tally.lost, ...lost],
    };
    if (code === 0) home = newHome();
  }
  return tally;
}

/** What `then` no longer has of what was acknowledged. The place may be further on, never back. */
function missing(acknowledged: Kept, then: Kept): readonly string[] {
  const [was, is] = [journeyOf(acknowledged), journeyOf(then)];
  if (was === undefined) return [];
  // What a step alone knows is forgotten when it is left; `past` holds every answer that was ever given.
  const answers = Object.entries(was.past).filter(
    ([id, { value }]) => is?.past[id] === undefined || is.past[id].value !== value,
  );
  const entries = then.entries < acknowledged.entries ? ['entries of the journal'] : [];
  const steps = was.visited.filter(({ step }) => is?.visited.some((one) => one.step === step) !== true);
  return [...entries, ...answers.map(([id]) => `answer ${id}`), ...steps.map(({ step }) => `step ${step}`)];
}

function journeyOf({ state }: Kept): Journey | undefined {
  return state.journeys[playbook.name];
}

function countOf(kept: Kept): number {
  return Object.keys(journeyOf(kept)?.past ?? {}).length + kept.entries;
}

it(`keeps every acknowledged answer through ${LANES * KILLS} kills`, async () => {
  const tallies = await Promise.all(Array.from({ length: LANES }, lane));
  expect(tallies.flatMap(({ lost }) => lost)).toEqual([]);
  expect(tallies.reduce((sum, { kills }) => sum + kills, 0)).toBe(LANES * KILLS);
  // Kills that all come too early would prove nothing.
  expect(tallies.reduce((sum, { answered }) => sum + answered, 0)).toBeGreaterThan(LANES * KILLS);
}, 300_000);
