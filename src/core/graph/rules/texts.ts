/** Texts: no promise, only placeholders that are filled in, and no page longer than can be read at once. */
import { placeholdersOf } from '../../words.js';
import type { Cursor } from '../cursor.js';
import { isMapping, items, under } from '../cursor.js';
import type { Context, Rule } from './context.js';
import { fields, finding } from './context.js';

/** Keys of the files whose texts people read, whatever stands below them. */
const STEP_TEXTS = ['say', 'question', 'help', 'hint', 'low', 'high', 'options'];

function textPlaces(context: Context): readonly Cursor[] {
  const { head, steps } = context;
  const labels = fields(under(head, 'events')).map(([, event]) => under(event, 'label'));
  const closings = items(under(head, 'closings')).map((one) => under(one, 'say'));
  const inSteps = steps.flatMap(({ at, blocks }) => [
    under(at, 'title'),
    ...blocks.flatMap((block) => STEP_TEXTS.map((key) => under(block.at, key))),
  ]);
  return [under(head, 'title'), ...labels, ...closings, ...inSteps, ...shelfPlaces(context)].flatMap(leaves);
}

/** Of the shelf everything: what is no text there has neither promises nor braces. */
function shelfPlaces({ head, shelf }: Context): readonly Cursor[] {
  return Object.values(shelf?.sources ?? {}).map((source) => ({
    ...head,
    source,
    path: [],
    value: source.data,
  }));
}

function leaves(at: Cursor): readonly Cursor[] {
  if (typeof at.value === 'string') return [at];
  if (Array.isArray(at.value)) return items(at).flatMap(leaves);
  return isMapping(at.value) ? fields(at).flatMap(([, one]) => leaves(one)) : [];
}

/** Nobody can know what another person will do. Words that a guide may be quoted with are for the content's own tests. */
const PROMISES: readonly RegExp[] = [
  /\bguarantee\w*/i,
  /\bproven\b/i,
  /\b(?:100|(?:a|one) hundred) ?(?:%|per ?cent)/i,
  /\bsuccess rates?\b/i,
  /\bmeant to be\b/i,
  /\bw[io]n(?:ning)? (?:\{\w+\}|him|her|them) back\b/i,
  /(?:\{(?:name|they)\}|\b(?:he|she|they)) (?:will|(?:is|are) going to) (?:come back|come round|miss you|regret|return)\b/i,
  /\bmakes? (?:\{\w+\}|him|her|them) (?:come back|miss|want|love|regret)\b/i,
];

export const promises: Rule = (context) =>
  textPlaces(context).flatMap((at) =>
    PROMISES.flatMap((promise) => promise.exec(String(at.value))?.[0] ?? []).map((words) =>
      finding(at, 'promise', [
        `"${words}" promises what nobody can know`,
        'say what may help, and leave the rest open',
      ]),
    ),
  );

export const unknownPlaceholders: Rule = (context) =>
  textPlaces(context).flatMap((at) =>
    placeholdersOf(String(at.value))
      .filter(({ known }) => !known)
      .map(({ text }) =>
        finding(at, 'unknown-placeholder', [
          `\`${text}\` is not filled in`,
          'use {name}, {they}, {their}, {they|are} and the like',
        ]),
      ),
  );

const MOST_WORDS = 90;

export const longSays: Rule = ({ steps }) =>
  steps.flatMap(({ blocks }) =>
    blocks.flatMap(({ block, at }) => {
      const words =
        block.kind === 'say' ? block.text.split(/\s+/).filter((word) => /\w/.test(word)).length : 0;
      if (words <= MOST_WORDS) return [];
      const what = `${words} words are more than ${MOST_WORDS} at a time`;
      return [finding(under(at, 'say'), 'long-say', [what, 'split it into two'])];
    }),
  );

/** Each value of a choice has its words, and no words are without a value. */
export const wrongOptions: Rule = ({ steps }) =>
  steps.flatMap(({ blocks }) =>
    blocks.flatMap(({ block, at }) => {
      if (block.kind !== 'ask') return [];
      const options = under(at, 'options');
      const values = block.domain.kind === 'words' ? block.domain.values : [];
      const missing = values.filter((value) => !(value in block.options));
      const extra = fields(options).filter(([value]) => !values.includes(value));
      return [
        ...missing.map((value) =>
          finding(options, 'wrong-option', [
            `the answer \`${value}\` has no words`,
            'write them under options:',
          ]),
        ),
        ...extra.map(([value, one]) =>
          finding(one, 'wrong-option', [
            `\`${value}\` is no answer to this question`,
            'take it out, or declare it',
          ]),
        ),
      ];
    }),
  );
