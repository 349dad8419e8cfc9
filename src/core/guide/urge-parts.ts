/** The texts of `coach urge` one by one, each with its name and its sources. */
import type { UrgeWords } from '../shelf.js';

export interface UrgePart {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly sources: readonly string[];
}

export function urgeParts({
  breathing,
  said,
  triggers,
  deeds,
  thens,
  calmNote,
}: UrgeWords): readonly UrgePart[] {
  const part = (
    id: string,
    name: string,
    one: { readonly say: string } & Pick<UrgePart, 'sources'>,
  ): UrgePart => ({
    id,
    name,
    text: one.say,
    sources: one.sources,
  });
  return [
    { id: 'breathing', name: 'Breathing', text: breathing.intro, sources: breathing.sources },
    part('honest', 'While the urge is there', said.honest),
    part('slip', 'After a message of yours', said.slip),
    part('safe', 'After a message of yours', said.safe),
    part('plan', 'A plan', said.plan),
    part('planned', 'A plan', said.planned),
    ...triggers.map(({ id, title, cue, sources }) => ({ id, name: title, text: cue, sources })),
    ...deeds.map(({ id, title, sources }) => ({ id, name: 'What was done', text: title, sources })),
    ...thens.map((one) => part(one.id, 'Then I will', one)),
    {
      id: 'calm_note',
      name: 'The note of your calm self',
      text: calmNote.question,
      sources: calmNote.sources,
    },
  ];
}
