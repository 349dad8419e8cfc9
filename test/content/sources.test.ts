/** Every piece of advice can be traced, and nothing that the guides teach is lost. */
import { beforeAll, describe, expect, it } from '@jest/globals';

import { EXCLUDED } from '../../src/core/decode-shelf-guides.js';
import { urgeParts } from '../../src/core/guide/urge-parts.js';
import type { Item, Study } from '../../src/core/shelf.js';
import { content } from './texts.js';

interface Citing {
  readonly place: string;
  readonly sources: readonly string[];
}

const MOST = 6;

let items: readonly Item[] = [];
let studies: readonly Study[] = [];
let blocks: readonly Citing[] = [];
let all: readonly Citing[] = [];

beforeAll(async () => {
  const { playbook, shelf } = await content();
  studies = shelf.studies;
  items = shelf.guides.flatMap(({ sections }) => sections.flatMap((section) => section.items));
  const saying = playbook.steps.flatMap(({ id, blocks: own }) =>
    own.filter(({ kind }) => kind !== 'exit').map((block) => citing(id, block)),
  );
  blocks = [...saying, ...playbook.closings.map((one) => citing('closings', one))];
  const { prompts, checklist, signs, answers, urges, lines, stages, urge, replies } = shelf;
  const lists = {
    prompts,
    checklist,
    signs,
    answers,
    urges,
    lines,
    replies,
    tips: stages.flatMap(({ tips }) => tips),
    urge: urgeParts(urge),
  };
  all = [...blocks, ...Object.entries(lists).flatMap(([part, list]) => list.map((one) => citing(part, one)))];
});

function citing(place: string, one: { readonly id: string; readonly sources: readonly string[] }): Citing {
  return { place: `${place}/${one.id}`, sources: one.sources };
}

const places = (wrong: (one: Citing) => boolean): readonly string[] =>
  all.filter(wrong).map(({ place }) => place);

describe('sources', () => {
  it('are the items of the five guides: 337 used, 9 left out with the reason', () => {
    const excluded = items.filter(({ kind }) => kind === EXCLUDED);
    expect([items.length, excluded.length]).toEqual([346, 9]);
    expect(excluded.filter(({ reason }) => reason === undefined)).toEqual([]);
  });

  it('use every live item somewhere', () => {
    const cited = new Set(all.flatMap(({ sources }) => sources));
    expect(items.filter(({ id, kind }) => kind !== EXCLUDED && !cited.has(id)).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it('are studies that are told of, each of them cited', () => {
    const cited = new Set(all.flatMap(({ sources }) => sources));
    expect(studies.filter(({ id }) => !cited.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('exist, and are none of those left out', () => {
    const known = new Set([
      'coach',
      ...studies.map(({ id }) => id),
      ...items.filter(({ kind }) => kind !== EXCLUDED).map(({ id }) => id),
    ]);
    expect(
      all.flatMap(({ place, sources }) =>
        sources.filter((id) => !known.has(id)).map((id) => `${place}: ${id}`),
      ),
    ).toEqual([]);
  });

  it('stand at everything that says something, one to six of them, none twice', () => {
    expect(all.length).toBeGreaterThan(600);
    expect(places(({ sources }) => sources.length === 0 || sources.length > MOST)).toEqual([]);
    expect(places(({ sources }) => new Set(sources).size < sources.length)).toEqual([]);
  });
});
