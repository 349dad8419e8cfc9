/** The one place that prints: results on stdout, conversation on stderr, both cleaned. */
import type { Say } from '../ports.js';
import { cleanColoured } from './clean.js';
import { widthOf } from './looks.js';
import type { BothLooks, Drawn } from './looks.js';
import { markdownFor } from './markdown.js';
import type { Render } from './markdown.js';
import { themeFor } from './theme.js';
import { ignoreErrors, writeOut } from './write-out.js';
import type { Out } from './write-out.js';

export interface SayStreams {
  readonly stdout: Out & Drawn;
  readonly stderr: Out & Drawn;
}

/**
 * Texts may carry the colours of the theme: they are taken out where the stream has none. A line end is added where
 * there is none. The width follows the terminal, so that what is said after a resize is drawn to the new one.
 */
export function makeSay(streams: SayStreams, looks: BothLooks): Say {
  const { stdout, stderr } = streams;
  const theme = themeFor({ color: looks.stdout.color || looks.stderr.color });
  const width = (): number => widthOf(stdout) ?? widthOf(stderr) ?? looks.stdout.width;
  let render: Promise<Render> | null = null;
  ignoreErrors(stdout);
  ignoreErrors(stderr);
  return {
    theme,
    markdown: async (text) => (await (render ??= markdownFor(theme)))(text, width()),
    result: (text) => writeOut(stdout, ended(cleanColoured(text, looks.stdout.color))),
    talk(text) {
      stderr.write(ended(cleanColoured(text, looks.stderr.color)));
    },
    get width() {
      return width();
    },
    plain: looks.stdout.plain,
  };
}

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
