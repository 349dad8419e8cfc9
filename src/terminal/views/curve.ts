/** A scale from 1 to 10 over the days, as a small chart of plain characters, or in words. */
import type { Curve } from '../../core/journey/curve.js';
import { mean } from '../../core/journey/curve.js';

const TOP = 10;
const STEP = 2;
const WEEK = 7;
const A_DAY = 'a star is a day, today is last';

/** Seven lines: a row for every two points, a star for a day, and what that means. "" for fewer than two days. */
export function curveView(curve: Curve, legend = A_DAY): string {
  if (known(curve).length < 2) return '';
  const shown = curve.slice(
    Math.max(
      0,
      curve.findIndex((value) => value !== null),
    ),
  );
  const rows = Array.from({ length: TOP / STEP }, (_, i) => TOP - i * STEP).map((top) => {
    const cells = shown.map((value) => (value !== null && value > top - STEP && value <= top ? '*' : ' '));
    return `${String(top).padStart(2)} |${cells.join('')}`.trimEnd();
  });
  return [...rows, `   +${'-'.repeat(shown.length)}`, `    ${legend}`].join('\n');
}

/** "Between 3 and 8. The last seven days 5.4, the seven before 4.1." "" for fewer than two days. */
export function curveWords(curve: Curve): string {
  const all = known(curve);
  if (all.length < 2) return '';
  const [now, before] = [mean(known(curve.slice(-WEEK))), mean(known(curve.slice(-2 * WEEK, -WEEK)))];
  const weeks =
    now === null || before === null ? '' : ` The last seven days ${now}, the seven before ${before}.`;
  return `Between ${Math.min(...all)} and ${Math.max(...all)} in ${curve.length} days.${weeks}`;
}

function known(curve: Curve): readonly number[] {
  return curve.flatMap((value) => value ?? []);
}
