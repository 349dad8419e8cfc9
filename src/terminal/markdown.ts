/**
 * Markdown as terminal text. marked-terminal does the rendering; we wrap, because its own `reflowText` leaves list
 * items too wide and cuts words beside bold ones. It is slow to load (all of highlight.js), so it is loaded on demand.
 */
import type { MarkedExtension, Tokens } from 'marked';

import { clean } from './clean.js';
import type { Theme } from './theme.js';
import { wrap } from './wrap.js';

export type Render = (markdown: string, width: number) => string;

/** Loads the renderer. It cleans the text first; no line is wider than `width` columns; no line end at the end. */
export async function markdownFor(theme: Theme): Promise<Render> {
  const [{ Marked }, { markedTerminal }] = await Promise.all([import('marked'), import('marked-terminal')]);
  const marked = new Marked(markedTerminal(optionsFor(theme)), mends(theme));
  return (markdown, width) => {
    const text = marked.parse(clean(markdown), { async: false });
    return wrap(tidied(text), width);
  };
}

function optionsFor(theme: Theme): Record<string, unknown> {
  return {
    firstHeading: theme.title,
    heading: theme.title,
    strong: theme.strong,
    em: theme.emphasis,
    del: theme.muted,
    codespan: theme.code,
    html: plain,
    hr: theme.muted,
    listitem: plain,
    table: plain,
    paragraph: plain,
    showSectionPrefix: false,
    reflowText: false,
    emoji: false,
    tab: 2,
  };
}

/**
 * What marked-terminal 7 gets wrong with marked 13 and later (inline marks in list items come out raw, task items
 * twice), and what depends on the terminal it finds (links, rules, highlighting) instead of on our looks.
 */
function mends(theme: Theme): MarkedExtension {
  return {
    renderer: {
      text(token) {
        if ('tokens' in token && token.tokens.length > 0) {
          return this.parser.parseInline(token.tokens);
        }
        return oneLine(token.text);
      },
      checkbox: () => '',
      codespan: (token) => theme.code(oneLine(token.text)),
      br: () => '\n',
      hr: () => `${theme.muted('-'.repeat(20))}\n\n`,
      code: (token) => `${indented(token.text, theme.code)}\n\n`,
      blockquote(token) {
        return `${indented(this.parser.parse(token.tokens).trim(), theme.quote)}\n\n`;
      },
      link(token) {
        const text = this.parser.parseInline(token.tokens);
        return theme.link(text === token.href ? text : `${text} (${token.href})`);
      },
      image: (token) => token.text,
      table(token) {
        const line = (cells: readonly Tokens.TableCell[]): string =>
          cells.map((cell) => this.parser.parseInline(cell.tokens)).join(' - ');
        return `${[token.header, ...token.rows].map(line).join('\n')}\n\n`;
      },
    },
  };
}

/** marked-terminal sets two spaces after the box of a task, and more than one empty line after nested lists. */
function tidied(text: string): string {
  return text
    .replace(/^( *\* \[[ X]\]) {2}/gmu, '$1 ')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Line ends inside a paragraph of the source are spaces. */
function oneLine(text: string): string {
  return text.replace(/\n/gu, ' ');
}

function indented(text: string, paint: (text: string) => string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${paint(line)}`))
    .join('\n');
}

function plain(text: string): string {
  return text;
}
