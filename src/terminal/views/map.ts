/** The map as an indented list. Signs are words, so that nothing hangs on colour or on drawing characters. */
import { byPhase } from '../../core/graph/map.js';
import type { MapExit, MapStep } from '../../core/graph/map.js';
import type { Theme } from '../../ports.js';
import { wrap } from '../wrap.js';

export function mapView(steps: readonly MapStep[], theme: Theme, width: number): string {
  const titles = new Map(steps.map((step) => [step.id, step.title]));
  const phases = byPhase(steps).map(({ phase, steps: own }) =>
    [theme.title(phase.replaceAll('_', ' ')), ...own.flatMap((step) => stepLines(step, titles, theme))].join(
      '\n',
    ),
  );
  return wrap(phases.join('\n\n'), width);
}

function stepLines(step: MapStep, titles: ReadonlyMap<string, string>, theme: Theme): readonly string[] {
  const paint = step.here ? theme.highlight : step.closed === null ? theme.strong : theme.muted;
  return [
    `  ${paint(step.title)} (${step.id})${marks(step)}`,
    ...step.exits.map((exit) => theme.muted(`    - ${exitWords(exit, titles)}`)),
  ];
}

function marks({ here, visited, closed }: MapStep): string {
  const words = [
    here ? 'you are here' : '',
    visited === null ? '' : `first seen ${visited}`,
    closed === null ? '' : `closed: ${closed.replaceAll('_', ' ')}`,
  ].filter((mark) => mark !== '');
  return words.length === 0 ? '' : ` - ${words.join(', ')}`;
}

function exitWords({ to, go, when }: MapExit, titles: ReadonlyMap<string, string>): string {
  const condition = when === null ? '' : ` when ${when}`;
  if (to === 'back') return `on a visit, back to where it began${condition}`;
  if (to === 'here') return `this page again${condition}`;
  return `${go === 'visit' ? 'a visit to' : 'on to'} ${titles.get(to) ?? to}${condition}`;
}
