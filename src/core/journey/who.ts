import type { Playbook } from '../graph/playbook.js';
import type { State } from './state.js';

/** How the ex is spoken of: what the person said, "they" and "your ex" until told. */
export interface Who {
  readonly name: string;
  readonly pronouns: 'they' | 'she' | 'he';
}

const PRONOUNS: readonly string[] = ['they', 'she', 'he'] satisfies Who['pronouns'][];

export function whoOf(playbook: Playbook, state: State): Who {
  const answers = state.journeys[playbook.name]?.answers ?? {};
  const name = answers[playbook.roles.name ?? '']?.value;
  const pronouns = answers[playbook.roles.pronouns ?? '']?.value;
  return {
    name: typeof name === 'string' && name.trim() !== '' ? name.trim() : 'your ex',
    pronouns: PRONOUNS.includes(String(pronouns)) ? (pronouns as Who['pronouns']) : 'they',
  };
}
