/** Any number of several: Space ticks, Enter takes what is ticked. */
import { createPrompt, isEnterKey, isSpaceKey, useState } from '@inquirer/core';

import type { Choice } from '../../ports.js';
import { words } from '../words.js';
import type { Outcome } from './outcome.js';
import { useList } from './use-list.js';
import type { ListConfig } from './use-list.js';

export interface ManyConfig extends ListConfig {
  readonly items: readonly Choice[];
  readonly skip: boolean;
  readonly most?: number | undefined;
  readonly ticked: readonly string[];
  readonly onTick?: ((ticked: readonly string[]) => void) | undefined;
}

export const manyPrompt = createPrompt<Outcome<readonly string[]>, ManyConfig>((config, done) => {
  const [ticked, setTicked] = useState<readonly string[]>(config.ticked);
  const [error, setError] = useState<string | undefined>(undefined);
  const most = config.most ?? config.items.length;
  const toggle = (value: string): void => {
    const off = ticked.includes(value);
    setError(!off && ticked.length >= most ? words.atMost(most) : undefined);
    if (!off && ticked.length >= most) return;
    // In the order of the choices, whatever the order of ticking.
    const next = config.items
      .map((item) => item.value)
      .filter((item) => (item === value ? !off : ticked.includes(item)));
    setTicked(next);
    config.onTick?.(next);
  };
  const labels = config.items.map(({ value, label }) => `${ticked.includes(value) ? '[x]' : '[ ]'} ${label}`);
  return useList(config, done, {
    labels: config.skip ? [...labels, words.skipChoice] : labels,
    keys: words.manyKeys,
    error,
    press(key, active) {
      const item = config.items[active];
      if (isSpaceKey(key) && item !== undefined) toggle(item.value);
      if (!isEnterKey(key)) return null;
      if (item === undefined) return { outcome: { kind: 'skip' }, shown: 'skip' };
      return { outcome: { kind: 'answer', value: ticked }, shown: shownOf(config.items, ticked) };
    },
  });
});

function shownOf(items: readonly Choice[], ticked: readonly string[]): string {
  const labels = items.filter((item) => ticked.includes(item.value)).map((item) => item.label);
  return labels.length === 0 ? words.none : labels.join(', ');
}
