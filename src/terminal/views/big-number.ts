/** A number in digits five rows high, of plain characters. The words beside it say the same, so nothing hangs on it. */
const ROWS = 5;
const DIGITS: readonly string[] = [
  '### # # # # # # ###',
  ' #  ##   #   #  ###',
  '###   # ### #   ###',
  '###   # ###   # ###',
  '# # # # ###   #   #',
  '### #   ###   # ###',
  '### #   ### # # ###',
  '###   #   #   #   #',
  '### # # ### # # ###',
  '### # # ###   # ###',
];
/** Columns of a digit, and of the gap that parts its rows in the text above. */
const WIDE = 3;

/** Five lines for a whole number from 0 on; "" in a width that it does not fit. */
export function bigNumber(number: number, width: number): string {
  const digits = String(number).split('').map(Number);
  if (digits.length * (WIDE + 1) > width) return '';
  return Array.from({ length: ROWS }, (_, row) =>
    digits
      .map((digit) => rowOf(digit, row))
      .join(' ')
      .trimEnd(),
  ).join('\n');
}

function rowOf(digit: number, row: number): string {
  const from = row * (WIDE + 1);
  return (DIGITS[digit] ?? '').slice(from, from + WIDE).padEnd(WIDE);
}
