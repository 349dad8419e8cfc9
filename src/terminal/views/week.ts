/** The weekly check-in over the weeks: a small chart for each scale, or the numbers in words. */
import type { Scale } from '../../core/shelf.js';
import { wrap } from '../wrap.js';
import { curveView } from './curve.js';

export interface ScaleOverWeeks extends Pick<Scale, 'question' | 'low' | 'high'> {
  /** Oldest first. */
  readonly values: readonly number[];
}

const LEGEND = 'a star is a check-in, the last one is now';

/** A scale that was never answered is left out; "" for none. */
export function weekView(scales: readonly ScaleOverWeeks[], plain: boolean, width: number): string {
  return scales
    .filter(({ values }) => values.length > 0)
    .map((scale) => partOf(scale, plain, width))
    .join('\n\n');
}

function partOf(scale: ScaleOverWeeks, plain: boolean, width: number): string {
  const { question, low, high, values } = scale;
  const chart = plain ? '' : curveView(values, LEGEND);
  const words = [question, `${values.join(', ')} of 10. 1 is ${low}, 10 is ${high}.`];
  return [...words.map((line) => wrap(line, width)), ...(chart === '' ? [] : [chart])].join('\n');
}
