/** Help lines: always reachable. Nothing that is broken, locked or missing elsewhere keeps them from being shown. */
import type { ExitCode } from '../errors.js';
import type { HelpLine, Shelf, Support } from '../core/shelf.js';
import type { Ports } from '../ports.js';
import { jsonText } from '../terminal/json.js';
import { wrap } from '../terminal/wrap.js';

export interface SupportOptions {
  /** Two letters, as the person gave them. */
  readonly country?: string;
  /** The country that the language settings of the machine suggest; used where the person has named none. */
  readonly preselected?: string;
  readonly json?: boolean;
}

type Country = Support['countries'][number];

/** Shows the page, then acknowledges a concern that the coach had kept. Always 0: even where that cannot be saved. */
export async function support(ports: Ports, options: SupportOptions): Promise<ExitCode> {
  const shelf = await ports.shelf();
  const country = options.country ?? countrySetting(ports) ?? options.preselected;
  const page = supportPage(shelf, country);
  await ports.say.result(
    options.json === true
      ? jsonText(supportDocument(shelf.support, country), 2)
      : wrap(page, ports.say.width),
  );
  await acknowledge(ports);
  return 0;
}

/** Plain text for reading aloud as much as for reading: help lines by kind, each with its source and its date. */
export function supportPage(shelf: Shelf, country: string | undefined): string {
  const { support } = shelf;
  const found = countryOf(support, country);
  const parts = [
    found === undefined ? unknownCountry(support, country) : linesOfCountry(support, found),
    section('Anywhere', support.international.map(lineText)),
    section('For the next few minutes', [support.steady.trim()]),
    `${support.note.trim()} Every source was read on ${support.checkedOn}.`,
    `Another country: coach support --country CC, where CC is one of ${codesOf(support)}.`,
  ];
  return parts.join('\n\n');
}

/** The country of a locale: LC_ALL before LC_MESSAGES before LANG, "en_GB.UTF-8" -> "GB". */
export function countryOfLocale(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (one) => one !== undefined && one !== '',
  );
  return /^[a-z]{2,3}_([A-Z]{2})\b/.exec(locale ?? '')?.[1];
}

function linesOfCountry(support: Support, country: Country): string {
  const kinds = Object.entries(support.kinds).flatMap(([kind, title]) => {
    const lines = country.lines.filter((line) => line.kind === kind);
    return lines.length === 0 ? [] : [section(title, lines.map(lineText))];
  });
  const noEmergency = country.lines.some((line) => line.kind === 'emg')
    ? []
    : [
        section(support.kinds['emg'] ?? 'Emergency', [
          'Call the emergency number of your country; we found no source for it.',
        ]),
      ];
  return [`Help lines: ${country.name}`, ...noEmergency, ...kinds].join('\n\n');
}

function unknownCountry(support: Support, country: string | undefined): string {
  const known = country === undefined ? [] : ['We have no lines for that country yet.'];
  return ['Help lines', ...known, support.anywhere.trim()].join('\n\n');
}

function section(title: string, lines: readonly string[]): string {
  return `${title}\n${lines.map(indented).join('\n')}`;
}

function lineText(line: HelpLine): string {
  const ways = line.reach.map(({ by, at }) => `${WAYS[by] ?? `${by}:`} ${at}`.trim()).join('; ');
  const hours = line.hours === undefined ? '' : ` (${line.hours})`;
  const note = line.note === undefined ? [] : [`  ${line.note}`];
  const name = /[?!.]$/.test(line.name) ? line.name : `${line.name}:`;
  return [`${name} ${ways}${hours}`, ...note, `  source: ${sourceText(line)}`].join('\n');
}

const WAYS: Readonly<Record<string, string>> = {
  number: 'call',
  text: 'text',
  chat: 'chat at',
  email: 'write to',
  url: 'see',
  whatsapp: 'WhatsApp',
};

/** Most sources carry their date in their own words already. */
function sourceText({ source, sourceDate }: HelpLine): string {
  if (sourceDate === undefined) return `${source}, no date`;
  return source.includes(sourceDate) ? source : `${source}, ${sourceDate}`;
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ');
}

function codesOf(support: Support): string {
  return support.countries.map((one) => one.code).join(', ');
}

function countryOf(support: Support, country: string | undefined): Country | undefined {
  const code = country?.trim().toUpperCase();
  return support.countries.find((one) => one.code === (code === 'UK' ? 'GB' : code));
}

function supportDocument(support: Support, country: string | undefined): unknown {
  const found = countryOf(support, country);
  return {
    version: 1,
    country: found?.code ?? null,
    name: found?.name ?? null,
    checkedOn: support.checkedOn,
    kinds: support.kinds,
    lines: [...(found?.lines ?? []), ...support.international],
    countries: support.countries.map((one) => one.code),
    note: support.note.trim(),
  };
}

function countrySetting(ports: Ports): string | undefined {
  try {
    return ports.store.settings().country;
  } catch {
    // Damaged, locked or forbidden settings must not stand between a person and a number to call.
    return undefined;
  }
}

async function acknowledge(ports: Ports): Promise<void> {
  try {
    const state = ports.store.read();
    if (state.concern !== null) await ports.store.save({ ...state, concern: null });
  } catch {
    // The line in `status` then stays; the page has been shown, which is what matters.
  }
}
