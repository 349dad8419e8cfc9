import type { Finding } from './finding.js';

/** One finding as people read it: place, what is wrong, and the mend. */
export function findingLine({ file, line, column, rule, message, mend }: Finding): string {
  return `${file}:${line}:${column} ${rule}: ${sentence(message)} ${sentence(capital(mend))}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
