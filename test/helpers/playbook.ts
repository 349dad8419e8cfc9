/** Small playbooks made of YAML, for tests of the graph: a sound one, and copies of it with one thing broken. */
import { parseYaml } from '../../src/content/yaml.js';
import { decodeShelf } from '../../src/core/decode-shelf.js';
import type { ShelfSources } from '../../src/core/decode-shelf.js';
import type { Decoded } from '../../src/core/graph/decode.js';
import { decodePlaybook } from '../../src/core/graph/decode.js';
import type { Playbook } from '../../src/core/graph/playbook.js';
import type { CheckInput } from '../../src/core/graph/rules.js';
import type { Shelf } from '../../src/core/shelf.js';
import { realShelf } from './real-content.js';

/** Name of a file -> its text; `playbook.yaml` is the head, `steps/...` the steps in their order, the rest the shelf. */
export type Files = Readonly<Record<string, string>>;

const SHELF_PARTS: Readonly<Record<string, keyof ShelfSources>> = {
  'guides.yaml': 'guides',
  'journal.yaml': 'prompts',
  'checklist.yaml': 'checklist',
};

export function decodedOf(files: Files): Decoded {
  const steps = Object.entries(files).filter(([name]) => name.startsWith('steps/'));
  return decodePlaybook(
    parseYaml(files['playbook.yaml'] ?? '', 'playbook.yaml'),
    steps.map(([name, text]) => parseYaml(text, name)),
  );
}

/** What the checks get: the files of the shelf that are given, the coach's own for the rest. */
export function inputOf(files: Files): CheckInput {
  const given = Object.entries(files).flatMap(([name, text]) => {
    const part = SHELF_PARTS[name];
    return part === undefined ? [] : [[part, parseYaml(text, name)] as const];
  });
  const sources: ShelfSources = Object.fromEntries(given);
  return { decoded: decodedOf(files), shelf: { sources, ...decodeShelf(sources, emptyShelf()) } };
}

/** Throws where the YAML is no playbook. */
export function playbookOf(files: Files): Playbook {
  const { playbook, findings } = decodedOf(files);
  if (findings.length > 0) throw new Error(JSON.stringify(findings, null, 1));
  return playbook;
}

/** A copy with `from` written as `to` in that file; `from` must stand there exactly once. */
export function broken(files: Files, name: string, [from, to]: readonly [string, string]): Files {
  const text = files[name] ?? '';
  if (text.split(from).length !== 2) throw new Error(`\`${from}\` does not stand in ${name} exactly once`);
  return { ...files, [name]: text.replace(from, () => to) };
}

/** Nothing in it cites anything, so that only the test's own files do. */
function emptyShelf(): Shelf {
  const none = { prompts: [], checklist: [], signs: [], answers: [], urges: [], lines: [], stages: [] };
  return { ...realShelf(), ...none, guides: [] };
}

/** Sound: nothing is found in it, by the rules or by the proof. On another subject, so that no id can be relied on. */
export const sound: Files = {
  'playbook.yaml': `name: boat
version: 1
title: A boat of your own
first: harbour
ends: [home]
roles: {rest: home, begun: begun, closed: shut, wait: pause, count: days, mood: mood, wrote: storm}
groups: {water: [sail]}
reopen: [harbour]
facts:
  swims: {is: [no, yes], skip: yes, lasts: [no]}
  pause: {is: 2..9, default: 3}
  launched: {is: date, mark: launch}
  ready: {is: [no, yes], starts: no}
  trips: {times: trip}
  days: {days_since: [launch], else: begun}
  shut: {when: {swims: no}}
background: {facts: [swims], from: [water]}
stops:
  - {id: dry, in: water, when: {shut: yes}, to: home}
events:
  storm: {label: A storm, from: [sail], next: [{visit: repair}]}
never:
  - {id: no_swimmer, in: water, when: {swims: no}}
  - {id: many_trips, answer: {again: yes}, more_than: 2, until: {step: harbour}}
possible:
  - {id: at_sea, in: sail}
renamed: {port: harbour}
closings:
  - {id: dry, when: {shut: yes}, say: Learn to swim first., sources: [coach]}
`,
  'steps/1-harbour.yaml': `id: harbour
title: In the harbour
phase: land
on_arrival: {log: begun}
blocks:
  - {say: "Ready when {name} is.", sources: [g1.1.1]}
  - {ask: swims, question: Can you swim?, options: {no: "No", yes: "Yes"}, sources: [coach]}
  - {ask: launched, question: Since when does it float?, sources: [coach]}
  - {ask: pause, question: How many days?, sources: [coach]}
  - {rate: mood, question: How are you?, low: bad, high: good, sources: [coach]}
  - {wait: {days: {at_least: pause}}, say: The paint dries., meanwhile: [repair], sources: [coach]}
next:
  - {to: home, when: {shut: yes}}
  - {to: sail, set: {ready: yes}}
`,
  'steps/2-sail.yaml': `id: sail
title: Sail
phase: water
blocks:
  - {do: chart, say: Look at the chart., sources: [coach]}
  - {ask: again, question: Once more?, answers: [no, yes], options: {no: "No", yes: "Yes"}, sources: [coach]}
  - {to: here, when: {again: yes, trips: {under: 1}}, log: trip}
next:
  - to: home
`,
  'steps/3-repair.yaml': `id: repair
title: Repair
phase: land
blocks:
  - {reflect: what_broke, question: What broke?, sources: [E1]}
next:
  - to: back
`,
  'steps/4-home.yaml': `id: home
title: Home
phase: land
blocks:
  - {say: You are home., when: {ready: yes}, sources: [coach]}
  - {list: seen, question: What did you see?, sources: [coach]}
next:
  - to: here
`,
  'guides.yaml': `- id: g1
  title: A guide
  sections:
    - id: g1.1
      heading: One
      items:
        - {id: g1.1.1, kind: rule, says: Be ready.}
        - {id: g1.1.2, kind: excluded, says: Row., reason: No oars.}
`,
  'journal.yaml': `- {id: log, title: Log, kind: question, question: What?, why: So., steps: [sail], sources: [coach]}
`,
  'checklist.yaml': `- id: float
  title: It floats
  weight: must
  question: Does it?
  why: Else it sinks.
  step: harbour
  yes: {swims: yes}
  sources: [coach]
`,
};
