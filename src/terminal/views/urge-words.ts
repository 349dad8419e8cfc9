/** The sentences of `coach urge`, and of what follows a slip, that are no content. */
export const words = {
  noteTitle: 'You left this for yourself:',
  reasonsTitle: 'Why you wait, in your own words:',
  plansTitle: 'What you planned for a moment like this:',
  chosenTitle: 'What you decided:',
  ideaTitle: 'One thing to do now:',
  doneBefore: (times: number): string =>
    times === 1 ? 'you have done this once before' : `you have done this ${times} times before`,
  minutes: (minutes: number): string => (minutes === 1 ? 'about a minute' : `about ${minutes} minutes`),
  support: 'Help at any hour, to call or to write to: coach support',

  strength: 'Take your time. Then: how strong is it now, from 1 to 10?',
  strengthHelp: '1 is hardly there, 10 could not be stronger.',
  trigger: 'What set it off?',
  ownTrigger: 'In a few words, as they would go on after "If":',
  did: 'What did you do, or what will you do now?',
  ownDeed: 'In a few words: what was it?',
  tooLong: 'A few words are enough here.',
  other: 'Something else, in my own words',
  saved: 'Saved up to here.',
  noted: 'Noted.',
  list: 'coach urge list shows when they come, and what you did instead.',
  help: 'Each question may be skipped, and each answer is kept at once.',
  why: (sources: string): string =>
    `It shows with time when the urge comes and what helps you. From: ${sources}.`,

  plan: (when: string): string => `If ${when}, then I will ...`,
  mistake: (today: boolean): string =>
    today
      ? 'A mistake, or another day? coach contact undo takes it back; coach contact add --by me --on yesterday puts it right.'
      : 'A mistake? coach contact undo takes it back.',

  noteKept: 'Kept. coach urge shows it first, and so does noting that you wrote.',
  noteUnchanged: 'Nothing was changed.',
  noteHelp: 'Write as it comes; nobody else reads it. A line that is only a full stop ends it.',
} as const;
