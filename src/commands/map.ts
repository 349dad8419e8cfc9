/** The whole graph with my way through it. Reads only. */
import { CoachError } from '../errors.js';
import type { ExitCode } from '../errors.js';
import type { MapStep } from '../core/graph/map.js';
import { mapOf } from '../core/graph/map.js';
import { mermaid } from '../core/graph/mermaid.js';
import type { Ports } from '../ports.js';
import { jsonText } from '../terminal/json.js';
import { mapView } from '../terminal/views/map.js';

export const mapFormats = ['tree', 'mermaid', 'json'] as const;

export interface MapOptions {
  /** One of {@link mapFormats}; the tree unless told. */
  readonly format?: string;
}

/** Throws `usage` for a format that there is not; `damaged` or `locked` where the journey cannot be read. */
export async function map(ports: Ports, { format = 'tree' }: MapOptions): Promise<ExitCode> {
  if (!mapFormats.some((known) => known === format)) {
    throw new CoachError('usage', 'That is not a format of the map.', `Use one of ${mapFormats.join(', ')}.`);
  }
  const playbook = await ports.playbook();
  const steps = mapOf(playbook, ports.store.read(), ports.clock.today());
  await ports.say.result(drawn(format, steps, { ports, name: playbook.name }));
  return 0;
}

function drawn(
  format: string,
  steps: readonly MapStep[],
  { ports, name }: { ports: Ports; name: string },
): string {
  if (format === 'json') return jsonText({ version: 1, playbook: name, steps }, 2);
  if (format === 'mermaid') return mermaid(steps);
  return mapView(steps, ports.say.theme, ports.say.width);
}
