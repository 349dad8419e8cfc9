/** The hours in which nothing about another person should be decided. */
const FROM = 23 * 60;
const TO = 6 * 60;

/** `minutes` since local midnight. */
export function isNight(minutes: number): boolean {
  return minutes >= FROM || minutes < TO;
}

/** 1430 -> "23:50". */
export function clockText(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
