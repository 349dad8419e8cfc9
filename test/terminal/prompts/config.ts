import type { PromptConfig, Screen } from '../../../src/terminal/prompts/outcome.js';
import { inquirerTheme, themeFor } from '../../../src/terminal/theme.js';

export interface FakeScreen extends Screen {
  resize(columns: number, rows: number): void;
}

/** A screen of this size that can change. */
export function fakeScreen(columns = 80, rows = 24): FakeScreen {
  let size = { columns, rows };
  const listeners = new Set<() => void>();
  return {
    columns: () => size.columns,
    rows: () => size.rows,
    onResize(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    resize(newColumns, newRows) {
      size = { columns: newColumns, rows: newRows };
      for (const listener of listeners) listener();
    },
  };
}

/** What every prompt is given, without colour. */
export function base(message: string, screen: Screen = fakeScreen()): PromptConfig {
  return { message, theme: inquirerTheme(themeFor({ color: false })), screen };
}
