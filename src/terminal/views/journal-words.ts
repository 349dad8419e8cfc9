/** What the journal says around a page, so that one place is read when the wording changes. */
export const words = {
  nothingKept: 'Nothing was kept.',
  nothingToCount: 'There is nothing to count.',
  putAside: 'Put aside for next time.',
  kept: (id: string): string => `Kept. coach journal show ${id} shows it.`,

  much: `You have written three long pages today. In a trial with 90 separated people, drawn by lot, those who searched for a meaning and wrote long about their feelings were worse off months later (E4). It is one small trial, so take it as a hint: this may be enough for today.`,
  writeOn: 'Write one more page?',
  tomorrow: 'Then until tomorrow. For a single line there is always coach journal add.',
  long: (minutes: number): string =>
    `That was ${minutes} minutes. Sessions in the studies took 15 to 30 (E6), and longer searching did not help (E4); both are small. This may be enough for today.`,
  circling: `Your last three entries turn round the question why. In one small trial by lot, people who kept searching for a meaning in what they wrote did worse (E4), so the page for today is something to do.`,

  fate: 'What becomes of the letter?',
  fateHelp: 'It is not sent in any case. Until you choose, it is put aside and nothing is lost.',
  keepIt: 'Keep it in the journal',
  sealIt: 'Seal it away until a day',
  burnIt: 'Burn it: it is gone, and nothing is kept',
  sealUntil: (example: string): string => `Until which day? For example ${example}.`,
  sealLater: 'That day has to be after today.',
  sealed: (day: string): string => `Sealed until ${day}. Until then no list, search or export shows it.`,
  burned: 'Burned. Nothing of it is kept.',

  move: (id: string, when: string): string => `Move ${id} to ${when}?`,
  moved: (id: string, when: string): string =>
    `${id} now stands at ${when}. coach journal undo brings back what stood there.`,

  before: (times: number, first: string): string =>
    `You have answered this ${times === 1 ? 'once' : `${times} times`}, first on ${first}. After the new answer you see them together.`,
  day: (day: number): string => `Day ${day}`,
} as const;
