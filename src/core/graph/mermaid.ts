/** The map as the text of a Mermaid flowchart, for a page or an editor that draws it. */
import type { MapExit, MapStep } from './map.js';
import { byPhase } from './map.js';

const MARKS: readonly (readonly [keyof Pick<MapStep, 'visited' | 'closed' | 'here'>, string])[] = [
  ['visited', 'fill:#e6f2e6,stroke:#4a7'],
  ['closed', 'fill:#eee,stroke:#999,stroke-dasharray:4'],
  ['here', 'stroke:#000,stroke-width:3px'],
];

export function mermaid(steps: readonly MapStep[]): string {
  const known = new Set(steps.map((step) => step.id));
  const boxes = byPhase(steps).flatMap(({ phase, steps: own }) => [
    `  subgraph phase_${phase}["${spaced(phase)}"]`,
    ...own.map((step) => `    ${node(step.id)}["${quoted(label(step))}"]`),
    '  end',
  ]);
  const arrows = steps.flatMap((step) => step.exits.flatMap((exit) => arrow(step, exit, known)));
  const marks = MARKS.flatMap(([mark, looks]) => {
    const marked = steps.filter((step) => step[mark] !== null && step[mark] !== false);
    if (marked.length === 0) return [];
    return [
      `  classDef ${mark} ${looks}`,
      `  class ${marked.map((step) => node(step.id)).join(',')} ${mark}`,
    ];
  });
  return ['flowchart TD', ...boxes, ...arrows, ...marks].join('\n');
}

/** `back` has no target of its own: it goes to wherever the visit came from. */
function arrow(step: MapStep, exit: MapExit, known: ReadonlySet<string>): readonly string[] {
  const target = exit.to === 'here' ? step.id : exit.to;
  if (!known.has(target)) return [];
  const line = exit.go === 'visit' ? '-.->' : '-->';
  const words = exit.when === null ? '' : `|"${quoted(exit.when)}"|`;
  return [`  ${node(step.id)} ${line}${words} ${node(target)}`];
}

function label(step: MapStep): string {
  const marks = [step.here ? 'you are here' : '', step.closed === null ? '' : 'closed'].filter(
    (mark) => mark !== '',
  );
  return [step.title, ...marks].join(' - ');
}

/** Mermaid has words of its own ("end"): a prefix keeps ids apart from them. */
function node(id: string): string {
  return `step_${id}`;
}

function quoted(text: string): string {
  return text.replaceAll('"', '#quot;');
}

function spaced(id: string): string {
  return id.replaceAll('_', ' ');
}
