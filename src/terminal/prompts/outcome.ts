import type { Reply } from '../../ports.js';
import type { InquirerTheme } from '../theme.js';

/** How a prompt can end: with a reply, by leaving at once, or because the input ended. */
export type Outcome<T> = Reply<T> | { readonly kind: 'leave' } | { readonly kind: 'end' };

/** What every prompt of ours is given. */
export interface PromptConfig {
  /** Cleaned and wrapped where it is drawn, as all text is. */
  readonly message: string;
  readonly note?: string | undefined;
  readonly theme: InquirerTheme;
  readonly screen: Screen;
}

/** The terminal that a prompt draws in. Sizes change. */
export interface Screen {
  columns(): number;
  rows(): number;
  /** Calls back after each change of size; gives the way to stop that. */
  onResize(listener: () => void): () => void;
}
