/** The texts of the hard hour one by one, each with its name and its sources. */
import type { Hour } from '../shelf.js';

export interface HourPart {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly sources: readonly string[];
}

export function hourParts({ breathing, said, triggers, deeds, calmNote }: Hour): readonly HourPart[] {
  const part = (
    id: string,
    name: string,
    one: { readonly say: string } & Pick<HourPart, 'sources'>,
  ): HourPart => ({
    id,
    name,
    text: one.say,
    sources: one.sources,
  });
  return [
    { id: 'breathing', name: 'Breathing', text: breathing.intro, sources: breathing.sources },
    part('promise', 'What is promised', said.promise),
    part('slip', 'After a message of yours', said.slip),
    part('safe', 'After a message of yours', said.safe),
    part('plan', 'A plan', said.plan),
    part('planned', 'A plan', said.planned),
    ...triggers.map(({ id, label, cue, sources }) => ({ id, name: label, text: cue, sources })),
    ...deeds.map((one) => part(one.id, 'Then I will', one)),
    {
      id: 'calm_note',
      name: 'The note of your calm self',
      text: calmNote.question,
      sources: calmNote.sources,
    },
  ];
}
