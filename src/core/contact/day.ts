/**
 * A day is a local calendar date, "2026-11-22", never an instant: people count mornings, not hours.
 * Differences are differences of `Date.UTC` day numbers, because `diff` of date libraries is off by one in zones
 * whose clocks change at midnight (Santiago, Cairo, Beirut, Havana).
 */
export type Day = string;

const MS_A_DAY = 86_400_000;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whole days since 1970-01-01 in the proleptic Gregorian calendar. Throws on anything but a real "YYYY-MM-DD". */
export function dayNumber(day: Day): number {
  const ms = utcMs(day);
  if (ms === null) throw new RangeError('not a day of the form YYYY-MM-DD');
  return ms / MS_A_DAY;
}

/** The day with that number; the inverse of {@link dayNumber}. */
export function dayFromNumber(number: number): Day {
  return new Date(number * MS_A_DAY).toISOString().slice(0, 10);
}

export function isDay(text: string): boolean {
  return utcMs(text) !== null;
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** The later of two days. */
export function laterDay(a: Day, b: Day): Day {
  return a < b ? b : a;
}

/** The local calendar date of an instant, in the local zone. */
export function localDay(instant: Date): Day {
  const [y, m, d] = [instant.getFullYear(), instant.getMonth() + 1, instant.getDate()];
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function utcMs(text: string): number | null {
  const match = DAY.exec(text);
  if (match === null) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isReal(year, month, date) ? Date.UTC(year, month - 1, date) : null;
}

/** By hand, since a Date to compare with takes longer than all the rest of reading an entry. */
function isReal(year: number, month: number, date: number): boolean {
  // Date.UTC takes a year below 100 for one of the last century.
  if (year < 100 || month < 1 || month > 12) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return date >= 1 && date <= last;
}
