/** What the labels of a reading are called on the screen. */
const LABELS: Readonly<Record<string, string>> = {
  begging: 'Begging',
  pressure: 'Pressure',
  'guilt-trip': 'Making them feel guilty',
  blame: 'Blame',
  ultimatum: 'An ultimatum',
  'jealousy-bait': 'Bait for jealousy',
  'heavy-talk-early': 'A heavy talk, too early',
  'weak-apology': 'An apology that takes itself back',
  'over-apology': 'Too many apologies',
  'love-too-early': 'Love and longing, too early',
  interrogation: 'Too many questions',
  'wall-of-text': 'Too long for this stage',
  'reply-demand': 'Asking for an answer',
  surveillance: 'Watching them',
  'go-between': 'Somebody in between',
  'intimacy-push': 'Too close, too soon',
  'heavy-nostalgia': 'Heavy memories',
  'late-or-drunk': 'Late at night, or after a drink',
  'new-partner': 'They are with somebody',
  intimidation: 'A threat',
  'persistence-after-no': 'Going on after a no',
  'self-harm': 'Words about harming yourself',
  'threat-of-harm': 'Words about harming somebody',
  'good-light': 'It is light',
  'good-specific': 'It names one thing',
  'good-low-pressure': 'It leaves room for no answer',
  'good-interest': 'It takes an interest',
  'good-apology': 'It owns what was done',
  'good-respects-answer': 'It respects an answer',
};

/** A label without words of its own is shown as it is written. */
export function labelWords(id: string): string {
  return LABELS[id] ?? id;
}
