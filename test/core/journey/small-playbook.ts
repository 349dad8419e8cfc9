/** A playbook of eight steps with every role that a status reads: on another subject, so that no id can be relied on. */
import { parseYaml } from '../../../src/content/yaml.js';
import { decodePlaybook } from '../../../src/core/graph/decode.js';
import type { Playbook } from '../../../src/core/graph/playbook.js';

const HEAD = `
name: small
version: 1
title: A test
first: hello
ends: [rest]
roles:
  closed: shut
  wait: pause
  count: quiet_days
  ended: over
  mine: mine
  planned: [letter]
  first_message: letter
  attempts: letters
  begun: begun
  contact: [write, talks]
  quiet: [answered, talks]
  rest: rest
  name: called
  pronouns: said_as
  wrote: they_did
  slip: i_did
  mood: mood
facts:
  called: text
  said_as: [they, she, he]
  over_on: {is: date, mark: over}
  pause: {is: 14..90, default: 28}
  asked_not_to: {is: [no, yes], skip: yes, lasts: [yes]}
  unsafe: {is: [no, yes], skip: yes, lasts: [yes]}
  letters: {times: letter}
  quiet_days: {days_since: [mine, letter, over], else: begun}
  harm: {when: {unsafe: yes}}
  shut: {when: {any: [{harm: yes}, {asked_not_to: yes}]}}
events:
  they_did: {except: [hello, answered], next: [{visit: answered}]}
  i_did: {log: mine}
  they_asked: {set: {asked_not_to: yes}, next: [{to: rest}]}
  harmed: {set: {unsafe: yes}, next: [{to: help}]}
  again: {next: [{to: pause}], log: over}
  tired: {next: [{visit: rest}]}
  to_talks: {next: [{to: talks}]}
renamed: {old_rules: rules}
`;

const STEPS = [
  `
id: hello
title: Hello
phase: any
on_arrival: {log: begun}
blocks:
  - {ask: called, question: Who?}
  - {ask: over_on, question: When?}
next: [{to: pause}]
`,
  `
id: pause
title: A pause from {name}
phase: pause
blocks:
  - {ask: pause, question: How long?}
  - pick: rules
    question: Which? Take what you need.
    options: {quiet: "I leave {name} in peace", sleep: I go to bed}
  - {wait: {quiet_days: {at_least: pause}}, id: long, say: Wait., when: {letters: {under: 1}}}
  - {wait: {quiet_days: {at_least: 28}}, id: again, quiet: yes, say: Wait., when: {letters: {at_least: 1}}}
  - {ask: sent, question: Sent?, answers: [no, yes]}
next: [{to: write, when: {sent: yes}}, {to: here}]
`,
  `
id: write
title: The letter
phase: write
blocks:
  - {pick: letter_rules, question: Which?, options: {short: It stays short}}
  - {wait: {days_here: {at_least: 1}}, id: night, say: Sleep.}
  - {ask: posted, question: Posted?, answers: [no, yes]}
next: [{to: answered, log: letter}]
`,
  `
id: answered
title: What came from {name}
phase: write
blocks:
  - {ask: came, question: What?, answers: [little, much]}
next: [{to: back}, {to: pause}]
`,
  `
id: talks
title: Light talks
phase: talks
blocks: [{ask: talked, question: Talked?, answers: [no, yes]}]
next: [{to: here}]
`,
  `
id: rest
title: Rest
phase: rest
blocks: [{ask: more, question: More?, answers: [no, yes]}]
next: [{to: here}]
`,
  `
id: help
title: Help
phase: rest
blocks: [{do: support, say: Here.}]
next: [{to: rest}]
`,
];

/** `closings` as YAML, at the margin; none unless told. */
export function smallPlaybook(closings = '[]'): Playbook {
  const head = parseYaml(`${HEAD}closings: ${closings}\n`, 'playbook.yaml');
  const { playbook, findings } = decodePlaybook(
    head,
    STEPS.map((step, i) => parseYaml(step, `steps/${i}.yaml`)),
  );
  if (findings.length > 0) throw new Error(JSON.stringify(findings, null, 1));
  return playbook;
}
