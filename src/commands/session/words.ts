/** Every sentence of the walk that is not content, so that one place is read when the wording changes. Markdown. */
import { dayWords } from '../../core/contact/day-words.js';
import type { Day } from '../../core/contact/day.js';
import type { Study } from '../../core/shelf.js';

export const words = {
  firstTitle: 'Before the first question',
  first: (
    folder: string,
  ): string => `**What is kept:** your answers, what you write, the days of contact you tell about.

**Where:** in \`${folder}\`, on this machine. Nothing is sent anywhere.

**Who can read it:** someone with access to this computer.

**To leave at once:** Ctrl-X, at any question. The screen is wiped, and what could be scrolled back to.

**What leaving does not hide:** the shell history, in which \`coach\` stands; a screen recorder; spyware; the files
themselves. If somebody may be watching this computer, use one that is safe. \`coach help privacy\` tells more.

**To stop:** Ctrl-C, or "Enough for today". Your answers so far are kept, and you come back to the same question.`,

  saved: 'Saved up to here.',
  readBefore: (step: string): string =>
    `You have read this page before. \`coach guide ${step}\` shows all of it again.`,
  backAt: 'Back to where you were.',
  onVisit: (title: string): string => `After this page you go back to "${title}".`,
  firstOfPage: 'This is the first question of this page.',
  stillThere: 'What you wrote is kept.',

  endOfPage: 'Enough for today?',
  goOnWith: (title: string): string => `Go on: ${title}`,
  goOn: 'Go on',
  enough: 'Enough for today',
  readyToGoOn: 'Take your time. How do you go on?',

  goodNight: 'That is enough for today. Be kind to yourself with what is left of it.',
  next: (title: string): string => `When you come back, \`coach start\` goes on with "${title}".`,
  nextAgain: (title: string): string =>
    `Tomorrow, or on any day you like, \`coach start\` brings "${title}" again.`,
  nextWait: (until: string): string =>
    `\`coach start\` goes on from ${until}, and you can come back before that.`,
  nextAnyDay: '`coach start` is here on any day you like.',
  supportOpen: '`coach support` is open at any hour.',

  until: (until: string): string => `Only time is missing here, until **${until}**.`,
  notYet: 'Only time is missing here.',
  meanwhile: 'What would you like in the meantime?',
  readMeanwhile: (title: string): string => `A page that is open: ${title}`,

  listHint: (count: number): string =>
    `Up to ${count} short lines, one thing on each. You may leave it empty.`,
  writingHint: 'You may leave it empty.',
  scale: (low: string, high: string): string => `1 is "${low}", 10 is "${high}".`,
  lastTime: (value: number): string => `Last time it was ${value}.`,
  dayAhead: 'That day is still to come.',
  tooLong: 'A few words are enough here.',

  writeIt: 'Write it, and read it with the coach',
  readsWithYou: (stage: string): string =>
    `\`coach draft --stage ${stage}\` reads a message with you, word by word. The coach sends nothing.`,

  since: 'Since you were last here, was there any contact?',
  sinceHelp: 'Whatever it was, it is only noted. Nothing is lost by it.',
  sinceNone: 'None',
  sinceWrote: 'I wrote, or called',
  sinceTheyWrote: '{name} wrote, or called',
  sincePractical: 'Only practical things',
  sinceUnsaid: 'I would rather not say',
  practicalKept: 'Practical messages leave your days as they are.',

  noted: 'Noted.',
  slipKept: (kept: number, total: number, best: number): string =>
    `Of ${days(total)} since it ended you have kept ${kept}, and your longest run of ${days(best)} stays yours. The
count goes on from today.`,
  slipOn: 'The days you have kept stay kept, and the count goes on from today.',

  help: 'What would help?',
  helpSupport: 'Show people I can call or write to',
  helpRead: 'Read this page again',
  helpGoOn: 'Go on with the question',
  nothingToRead: 'There is nothing to read before this question.',

  whyTitle: 'Where it comes from:',
  own: '**The coach:** our own choice; it is in none of the guides.',
  study: (id: string): string =>
    `**A study (${id}):** what it found, and how firmly, stands in the words of the page itself.`,
  studied: ({ id, who, found, firm }: Study): string => `**${who}** (${id}): ${found} *How firm:* ${firm}`,
  note: (note: string): string => `Our note: ${note}`,
  noSources: 'This question has no source: it is the coach that asks.',

  restart: 'Begin again from the first question?',
  restartHelp:
    'Your journal, the days of contact, and what you said about your safety stay. Other answers are asked again.',
  unchanged: 'Nothing was changed.',
  noRestart: 'This playbook has no way to begin again.',

  motiveAgain: (day: number): string =>
    `It is day ${day} here or a little later. Once more, if you like: why {name}?`,
  motiveNow: 'Write it now',
  motiveLater: 'Not today',
  motiveBefore: 'What you wrote, side by side:',
  motiveOn: (day: string, text: string): string => `**${day}**\n\n${text}`,
  strongest: (from: string, to: string): string =>
    `By what you noted in \`coach urge\`, the wish is strongest between ${from} and ${to}.`,

  lookAgain: 'You are looking at this page again. Enter keeps an answer as it is, and your place is kept.',
  lookDone: (title: string): string => `That was the page. Your place is still "${title}".`,
  readOnly: 'This page is only to be read again. Its answers are given where the walk leads to it.',
  answered: (answer: string): string => `Your answer: ${answer}`,
  passedOver: 'passed over',

  notBegun: 'The walk has not begun yet.',
  begin: '`coach start` begins it.',
  noStep: (id: string): string => `There is no step "${id}".`,
  nearest: (id: string | undefined): string =>
    `${id === undefined ? '' : `Did you mean "${id}"? `}\`coach map\` shows all of them.`,
  notVisited: (id: string): string => `You have not been at "${id}" yet.`,
  mapShows: '`coach map` shows where you have been.',
  closedToday: 'That page is not open today.',
  closedHint: '`coach start` goes on where you are, and `coach support` is open at any hour.',

  needsPerson: 'This asks questions, and there is nobody to answer.',
  needsPersonHint: 'Run it in a terminal, or give the answers with --answers FILE.',
} as const;

/** "Sunday 29 November", or "tomorrow, Monday 23 November". */
export function untilWords(day: Day, today: Day, tomorrow: Day): string {
  return day === tomorrow ? `tomorrow, ${dayWords(day, today)}` : dayWords(day, today);
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
