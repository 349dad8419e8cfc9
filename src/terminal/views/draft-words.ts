/** Every sentence of `coach draft` that is not content. */
import type { Tips } from '../../core/draft-tips.js';
import type { Verdict } from '../../core/drafts/reading.js';

const SUPPORT =
  'There are people to talk to, at any hour: `coach support`. If there is danger now, call the emergency number.';
const CLOSED = 'By what you have told the coach, the way is closed.';
const SCREEN =
  'First come the questions that everybody is asked, all of them: `coach start`. One that was skipped is asked once more on the way.';
const QUIET =
  'What you sent is out, and nothing is to be added to it. Silence is an answer for now. This time is your own, and nothing has to come of it.';
const EARLY =
  'It is not yet time, and there is no hurry: `coach status` shows where you are. This is for reading, and waiting longer or letting go is as good.';
export const NEVER_SENT =
  'The coach sends nothing. Whether anything is sent at all is up to you, and not sending is as good.';

/** What comes before anything else; nothing where everything is open. The reason is drawn already. */
export function gateWords({ gate, reason }: { gate: Tips; reason: string | null }): readonly string[] {
  switch (gate) {
    case 'closed':
      return [reason?.trim() ?? CLOSED, SUPPORT];
    case 'quiet':
      return [QUIET];
    case 'screen':
      return [SCREEN];
    case 'early':
      return [EARLY];
    case 'open':
      return [];
  }
}

interface Words {
  readonly title: string;
  readonly words: string;
}

const VERDICTS: Readonly<Record<Exclude<Verdict, 'crisis'>, Words>> = {
  ok: {
    title: 'Nothing in it needs to go',
    words:
      'No rule that warns found anything. That says something about the words, and nothing about the answer.',
  },
  revise: {
    title: 'Worth another look',
    words: 'Nothing is wrong with wanting to say it. These words may land otherwise than you mean them.',
  },
  stop: {
    title: 'Not this one',
    words:
      'No wording would make it right to send this now, so there is none here. That is no verdict on you.',
  },
};

/** In place of everything that could be said about the words. */
export const crisisWords = `Some of the words sound as if you, or somebody near you, may not be safe. You do not have to carry this alone: \`coach support\` shows people you can call or write to, at any hour. If there is danger now, call your local emergency number.

This is not about a message any more, so nothing is said about its words. You can stop here; nothing has to be finished tonight.`;

export function verdictWords(verdict: Exclude<Verdict, 'crisis'>): Words {
  return VERDICTS[verdict];
}

/** The last line under a reading. */
export function lastWords(stage: string, verdict: Verdict): string {
  const read = `Read as: ${stage.charAt(0).toLowerCase()}${stage.slice(1)} (another: --stage).`;
  const rules = 'It was read by written rules and by likeness to other messages, and both miss things.';
  return verdict === 'stop' ? `${read} ${rules}` : `${read} ${rules} ${NEVER_SENT}`;
}

/** What is said and asked while a message is written, put away and looked at again. */
export const rounds = {
  write: 'What would you write to {name}? Help shows what to keep in mind.',
  writeAgain: 'Your message, as it stands. Change what you like.',
  writeWhy: 'It is read by written rules and by likeness, and nothing is sent. From: our own choice.',
  writeHelp:
    'Write it as you would send it. A line that is only a full stop ends it. It is kept here, on this machine, and read with you. Help at any hour: coach support',
  nothing: 'Nothing was kept.',
  kept: (id: string): string => `Kept as ${id}, and not sent. coach draft write ${id} goes on with it.`,
  next: 'What now?',
  nextHelp:
    'Each of these is a good choice, and none of them sends anything. Help at any hour: coach support',
  change: 'Change it',
  holdDay: 'Put it away until tomorrow',
  holdMorning: 'Put it away until morning',
  holdAgain: 'Put it away for another day',
  notSending: 'Decide not to send it',
  keep: 'Leave it as it is for now',
  morning: 'Hold it until morning?',
  held: (id: string): string =>
    `Until then nothing here shows it. After that, coach draft show ${id} asks whether it is still true.`,
  why: 'In one line: why would you send it?',
  whyToday: 'And today, in one line: why would you send it?',
  whyHelp: 'It is only for you, and it may stay empty. Help at any hour: coach support',
  then: (why: string, day: string): string => `${day}: ${why}`,
  today: (why: string): string => `Today: ${why}`,
  unsaid: '(you did not say)',
  question: 'Is it still true?',
  stillTrue: 'It is still true',
  decidedNot: (id: string): string =>
    `That is a whole decision. You looked at what you wanted to say, and you keep it. coach draft delete ${id} takes the text away, whenever you like.`,
  decidedTrue:
    'Then it is yours: to send by your own hand, by day, or to leave. Not sending stays as good. coach draft replies is for what you will do when an answer comes, or none.',
  due: (id: string): string =>
    `A draft has waited out its time: coach draft show ${id} asks whether it is still true.`,
  none: 'No draft is kept. coach draft write begins one.',
  rests: 'What you wrote rests here. coach draft delete takes it away, if you would rather not keep it.',
  deleteIt: (id: string): string =>
    `Take the draft ${id} away, with all its versions? It cannot be brought back.`,
  stays: 'It stays.',
  deleted: 'It is gone.',
} as const;
