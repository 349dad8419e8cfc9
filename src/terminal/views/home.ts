/** The bare `coach`: what it is before anything has begun, afterwards where things stand and what helps right now. */
import type { Status } from '../../core/journey/status.js';
import type { Theme } from '../../ports.js';
import { wrap } from '../wrap.js';
import { statusShort } from './status.js';

export function homeView(status: Status, theme: Theme, width: number): string {
  return status.document.begun
    ? `${statusShort(status, theme, width)}\n\n${rightNow(status, theme, width)}`
    : welcome(theme, width);
}

function welcome(theme: Theme, width: number): string {
  const lines = [
    'coach goes with you through the time after a breakup, one question at a time.',
    'What you write stays on this machine, and nothing is ever sent.',
    'Reach out, wait longer, let go: no way counts for more than another.',
  ];
  return [...lines.map((line) => wrap(line, width)), `Begin with: ${theme.highlight('coach start')}`].join(
    '\n',
  );
}

/** Where the walk is quiet, nothing here leads to writing to anybody. */
function rightNow({ quiet }: Status, theme: Theme, width: number): string {
  const things = [
    ['I want to write', 'coach urge'],
    ['I wrote', 'coach contact add --by me'],
    ['They wrote', 'coach contact add --by them'],
    quiet ? ['Help', 'coach support'] : ['A draft', 'coach draft'],
  ] as const;
  const lines = things.map(([what, command]) => wrap(`${what}: ${theme.highlight(command)}`, width));
  return [theme.strong('Right now'), ...lines].join('\n');
}
