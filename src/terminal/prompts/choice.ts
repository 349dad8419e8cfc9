/** One of several: arrows or a figure move, Enter takes. */
import { createPrompt, isEnterKey } from '@inquirer/core';

import type { Choice } from '../../ports.js';
import { words } from '../words.js';
import type { Outcome } from './outcome.js';
import { useList } from './use-list.js';
import type { ListConfig } from './use-list.js';

export interface ChoiceConfig extends ListConfig {
  readonly items: readonly Choice[];
  /** Adds a last line for skipping. */
  readonly skip: boolean;
  readonly standing?: string | undefined;
}

export const choicePrompt = createPrompt<Outcome<string>, ChoiceConfig>((config, done) => {
  const labels = config.items.map(({ value, label }) =>
    value === config.standing ? `${label} (${words.before})` : label,
  );
  return useList(config, done, {
    labels: config.skip ? [...labels, words.skipChoice] : labels,
    keys: words.choiceKeys,
    press(key, active) {
      if (!isEnterKey(key)) return null;
      const item = config.items[active];
      return item === undefined
        ? { outcome: { kind: 'skip' }, shown: 'skip' }
        : { outcome: { kind: 'answer', value: item.value }, shown: item.label };
    },
  });
});
