/** Decodes the files of content/ that are plain lists: prompts, checklist, signs, answers, urges, lines, stages. */
import { dotted, kindOf, listed, onlyOnce, sourcesOf } from './decode-shelf-parts.js';
import type { Cursor } from './graph/cursor.js';
import { has, items, onlyKeys, text, under, wholeNumber, word, words, yesNo } from './graph/cursor.js';
import { condition } from './graph/decode-parts.js';
import type { Criterion, FaqAnswer, Line, Prompt, Scale, Sign, Stage, Urge } from './shelf.js';

const PROMPT_KINDS = ['question', 'task', 'scale_week', 'letter'] as const;
const WEIGHTS = ['stop', 'must', 'should'] as const;
const SIGN_KINDS = ['hope', 'mixed', 'warning', 'stop'] as const;

function id(at: Cursor): string {
  return word(under(at, 'id'));
}

export function promptsOf(at: Cursor): readonly Prompt[] {
  return listed(at, (one) => {
    onlyKeys(one, ['id', 'title', 'kind', 'question', 'why', 'steps', 'closed', 'scales', 'sources']);
    return {
      id: id(one),
      title: text(under(one, 'title')),
      kind: kindOf(under(one, 'kind'), PROMPT_KINDS, 'a kind of prompt'),
      question: text(under(one, 'question'), 'a question'),
      why: text(under(one, 'why')),
      steps: words(under(one, 'steps'), 'the id of a step'),
      closed: yesNo(under(one, 'closed'), false),
      scales: has(one, 'scales') ? scalesOf(under(one, 'scales')) : [],
      sources: sourcesOf(one),
    };
  });
}

function scalesOf(at: Cursor): readonly Scale[] {
  return listed(at, (one) => {
    onlyKeys(one, ['id', 'question', 'low', 'high']);
    return {
      id: id(one),
      question: text(under(one, 'question'), 'a question'),
      low: text(under(one, 'low')),
      high: text(under(one, 'high')),
    };
  });
}

export function checklistOf(at: Cursor): readonly Criterion[] {
  return listed(at, (one) => {
    onlyKeys(one, ['id', 'title', 'weight', 'question', 'why', 'step', 'yes', 'no', 'sources']);
    return {
      id: id(one),
      title: text(under(one, 'title')),
      weight: kindOf(under(one, 'weight'), WEIGHTS, 'a weight'),
      question: text(under(one, 'question'), 'a question'),
      why: text(under(one, 'why')),
      step: word(under(one, 'step'), 'the id of a step'),
      ...(has(one, 'yes') ? { yes: condition(under(one, 'yes')) } : {}),
      ...(has(one, 'no') ? { no: condition(under(one, 'no')) } : {}),
      sources: sourcesOf(one),
    };
  });
}

export function signsOf(at: Cursor): readonly Sign[] {
  return listed(at, (one) => {
    onlyKeys(one, ['id', 'kind', 'sign', 'other', 'sources']);
    return {
      id: id(one),
      kind: kindOf(under(one, 'kind'), SIGN_KINDS, 'a kind of sign'),
      sign: text(under(one, 'sign')),
      other: text(under(one, 'other')),
      sources: sourcesOf(one),
    };
  });
}

export function answersOf(at: Cursor): readonly FaqAnswer[] {
  return listed(at, (one) => {
    onlyKeys(one, ['id', 'question', 'words', 'open', 'answer', 'sources']);
    return {
      id: id(one),
      question: text(under(one, 'question'), 'a question'),
      words: items(under(one, 'words')).map((each) => text(each, 'a word to find it by')),
      answer: text(under(one, 'answer')),
      ...(yesNo(under(one, 'open'), false) ? { open: true } : {}),
      sources: sourcesOf(one),
    };
  });
}

export function urgesOf(at: Cursor): readonly Urge[] {
  return listed(at, (one) => {
    onlyKeys(one, ['id', 'title', 'do', 'minutes', 'open', 'sources']);
    return {
      id: id(one),
      title: text(under(one, 'title')),
      do: text(under(one, 'do')),
      minutes: wholeNumber(under(one, 'minutes')),
      ...(yesNo(under(one, 'open'), false) ? { open: true } : {}),
      sources: sourcesOf(one),
    };
  });
}

export function linesOf(at: Cursor): readonly Line[] {
  return listed(at, (one) => {
    onlyKeys(one, ['id', 'line', 'sources']);
    return { id: id(one), line: text(under(one, 'line')), sources: sourcesOf(one) };
  });
}

export function stagesOf(at: Cursor): readonly Stage[] {
  const stages = listed(at, (one) => {
    onlyKeys(one, ['id', 'title', 'intro', 'tips']);
    const intro = text(under(one, 'intro'));
    return {
      id: dotted(under(one, 'id')),
      title: text(under(one, 'title')),
      intro,
      tips: tipsOf(under(one, 'tips')),
    };
  });
  const tips = items(at).flatMap((stage) => items(under(stage, 'tips')).map((tip) => under(tip, 'id')));
  onlyOnce(tips.flatMap((tip) => (typeof tip.value === 'string' ? [[tip.value, tip] as const] : [])));
  return stages;
}

function tipsOf(at: Cursor): Stage['tips'] {
  return items(at).map((one) => {
    onlyKeys(one, ['id', 'tip', 'sources']);
    return { id: id(one), tip: text(under(one, 'tip')), sources: sourcesOf(one) };
  });
}
