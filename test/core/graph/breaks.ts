/**
 * The sound playbook of test/helpers/playbook.ts with one thing broken in each, and all that is found then: place, rule,
 * what is wrong, the mend.
 */
import type { Files } from '../../helpers/playbook.js';
import { broken, sound } from '../../helpers/playbook.js';

export type Break = readonly [file: string, from: string, to: string];
export type Broken = readonly [what: string, breaks: readonly Break[], found: readonly string[]];

export function breaking(breaks: readonly Break[]): Files {
  return breaks.reduce((files, [file, from, to]) => broken(files, file, [from, to]), sound);
}

const HEAD = 'playbook.yaml';
const HARBOUR = 'steps/1-harbour.yaml';
const SAIL = 'steps/2-sail.yaml';
const REPAIR = 'steps/3-repair.yaml';
const HOME = 'steps/4-home.yaml';
const GUIDES = 'guides.yaml';
const PROMPTS = 'journal.yaml';
const CHECKLIST = 'checklist.yaml';

/** What the rules find. */
// prettier-ignore
export const rules: readonly Broken[] = [
  ['duplicate-id: a step',
    [[REPAIR, 'id: repair', 'id: home']],
    [
      'steps/4-home.yaml:1:5 duplicate-id: `home` stands here a second time. Give it an id of its own.',
      'steps/1-harbour.yaml:11:74 unknown-step: there is no step `repair`. Name a step that has a file in steps/.',
      'playbook.yaml:21:56 unknown-step: there is no step `repair`. Name a step that has a file in steps/.',
      'steps/3-repair.yaml:7:5 last-way: the last way leads back, and the step can be entered without a visit. Add a last `- to: ...` without `when`.',
    ]],
  ['duplicate-id: a group like a step',
    [[HEAD, '{water: [sail]}', '{water: [sail], home: [sail]}']],
    [
      'playbook.yaml:7:31 duplicate-id: `home` stands here a second time. Give it an id of its own.',
      'steps/4-home.yaml:1:5 no-way-out: no way leads from here to `sail`. Add a way out.',
    ]],
  ['duplicate-id: a question of its own like a fact',
    [[SAIL, 'ask: again', 'ask: ready']],
    [
      'steps/2-sail.yaml:6:11 duplicate-id: `ready` stands here a second time. Give it an id of its own.',
      'steps/2-sail.yaml:7:30 unknown-fact: `again` is no fact that can stand here. Declare it in facts:.',
      'steps/4-home.yaml:5:40 unknown-fact: `ready` is known in the step `sail` only. Make it a fact of playbook.yaml to remember it.',
      'playbook.yaml:24:38 unknown-fact: `again` is no fact that can stand here. Declare it in facts:.',
    ]],
  ['duplicate-id: a block of a step',
    [[HARBOUR, 'rate: mood', 'rate: swims']],
    [
      'steps/1-harbour.yaml:10:5 duplicate-id: `swims` stands here a second time. Give it an id of its own.',
      'playbook.yaml:6:81 wrong-role: expected a `rate:` block, and `mood` is none. Name a `rate:` block.',
    ]],
  ['duplicate-id: a line of never',
    [[HEAD, 'id: many_trips', 'id: no_swimmer']],
    [
      'playbook.yaml:24:10 duplicate-id: `no_swimmer` stands here a second time. Give it an id of its own.',
    ]],
  ['duplicate-id: a line that every playbook has',
    [[HEAD, 'id: many_trips', 'id: nobody_is_stuck']],
    [
      'playbook.yaml:24:10 duplicate-id: `nobody_is_stuck` stands here a second time. Give it an id of its own.',
    ]],
  ['duplicate-id: a stop',
    [[HEAD, 'to: home}\n', 'to: home}\n  - {id: dry, in: home, when: {ready: any}, to: sail}\n']],
    [
      'playbook.yaml:20:10 duplicate-id: `dry` stands here a second time. Give it an id of its own.',
    ]],
  ['duplicate-id: a closing',
    [[HEAD, 'closings:', 'closings:\n  - {id: dry, when: {ready: yes}, say: Go., sources: [coach]}']],
    [
      'playbook.yaml:30:10 duplicate-id: `dry` stands here a second time. Give it an id of its own.',
    ]],
  ['reserved-word: a group',
    [[HEAD, '{water: [sail]}', '{water: [sail], back: [sail]}']],
    [
      'playbook.yaml:7:31 reserved-word: `back` means something by itself here. Take another word.',
    ]],
  ['reserved-word: a fact',
    [[HEAD, '  trips: {times: trip}', '  trips: {times: trip}\n  any: {times: trip}']],
    [
      'playbook.yaml:15:8 reserved-word: `any` means something by itself here. Take another word.',
      'playbook.yaml:15:8 unused-fact: nothing reads `any`. Take it out, or use it.',
    ]],
  ['reserved-word: an event',
    [[HEAD, 'events:', 'events:\n  night: {from: [sail], log: begun}']],
    [
      'playbook.yaml:21:10 reserved-word: `night` means something by itself here. Take another word.',
    ]],
  ['reserved-word: a value',
    [[HEAD, 'ready: {is: [no, yes],', 'ready: {is: [no, yes, unknown],']],
    [
      'playbook.yaml:13:25 reserved-word: `unknown` means something by itself here. Take another word.',
    ]],
  ['unknown-step: first',
    [[HEAD, 'first: harbour', 'first: harbor']],
    [
      'playbook.yaml:4:8 unknown-step: there is no step `harbor`. Did you mean `harbour`?',
      'steps/1-harbour.yaml:1:5 unreachable-step: no way leads to this step. Lead to it, or take it out.',
      'steps/2-sail.yaml:1:5 unreachable-step: no way leads to this step. Lead to it, or take it out.',
      'steps/3-repair.yaml:1:5 unreachable-step: no way leads to this step. Lead to it, or take it out.',
      'steps/4-home.yaml:1:5 unreachable-step: no way leads to this step. Lead to it, or take it out.',
    ]],
  ['unknown-step: ends',
    [[HEAD, 'ends: [home]', 'ends: [home, water, waters]']],
    [
      'playbook.yaml:5:21 unknown-step: there is no step `waters`. Did you mean `water`?',
    ]],
  ['unknown-step: a group',
    [[HEAD, '{water: [sail]}', '{water: [sail, sials]}']],
    [
      'playbook.yaml:7:24 unknown-step: there is no step `sials`. Name a step that has a file in steps/.',
    ]],
  ['unknown-step: reopen',
    [[HEAD, 'reopen: [harbour]', 'reopen: [island]']],
    [
      'playbook.yaml:8:10 unknown-step: there is no step `island`. Name a step that has a file in steps/.',
    ]],
  ['unknown-step: a role',
    [[HEAD, 'rest: home', 'rest: hom']],
    [
      'playbook.yaml:6:15 unknown-step: there is no step `hom`. Did you mean `home`?',
    ]],
  ['unknown-step: a stop leads on',
    [[HEAD, 'in: water, when: {shut: yes}, to: home', 'in: water, when: {shut: yes}, to: back']],
    [
      'playbook.yaml:19:49 unknown-step: there is no step `back`. Name a step that has a file in steps/.',
    ]],
  ['unknown-step: in',
    [[HEAD, 'id: no_swimmer, in: water', 'id: no_swimmer, in: [wter]']],
    [
      'playbook.yaml:23:27 unknown-step: there is no step `wter`. Did you mean `water`?',
    ]],
  ['unknown-step: a trigger',
    [[HEAD, 'until: {step: harbour}', 'until: {step: harbur}']],
    [
      'playbook.yaml:24:72 unknown-step: there is no step `harbur`. Did you mean `harbour`?',
    ]],
  ['unknown-step: meanwhile',
    [[HARBOUR, 'meanwhile: [repair]', 'meanwhile: [repairs]']],
    [
      'steps/1-harbour.yaml:11:74 unknown-step: there is no step `repairs`. Did you mean `repair`?',
    ]],
  ['unknown-step: a target',
    [[SAIL, 'to: home', 'to: hme']],
    [
      'steps/2-sail.yaml:9:9 unknown-step: there is no step `hme`. Did you mean `home`?',
    ]],
  ['unknown-step: a prompt',
    [[PROMPTS, 'steps: [sail]', 'steps: [sale]']],
    [
      'journal.yaml:1:76 unknown-step: there is no step `sale`. Did you mean `sail`?',
    ]],
  ['unknown-step: a criterion',
    [[CHECKLIST, 'step: harbour', 'step: harbor']],
    [
      'checklist.yaml:6:9 unknown-step: there is no step `harbor`. Did you mean `harbour`?',
    ]],
  ['unknown-fact: a condition',
    [[HARBOUR, 'when: {shut: yes}', 'when: {shout: yes}']],
    [
      'steps/1-harbour.yaml:13:30 unknown-fact: `shout` is no fact that can stand here. Did you mean `shut`?',
    ]],
  ['unknown-fact: deep in a condition',
    [[HARBOUR, 'when: {shut: yes}', 'when: {all: [{not: {any: [{shut: yes}, {agian: yes}]}}]}']],
    [
      'steps/1-harbour.yaml:13:63 unknown-fact: `agian` is no fact that can stand here. Did you mean `again`?',
    ]],
  ['unknown-fact: a question of another step',
    [[HOME, 'when: {ready: yes}', 'when: {any: [{ready: yes}, {again: yes}]}']],
    [
      'steps/4-home.yaml:5:61 unknown-fact: `again` is known in the step `sail` only. Make it a fact of playbook.yaml to remember it.',
    ]],
  ['unknown-fact: set',
    [[HARBOUR, 'set: {ready: yes}', 'set: {ready: yes, shut: yes}']],
    [
      'steps/1-harbour.yaml:14:40 unknown-fact: `shut` is no fact that can stand here. Declare it in facts:.',
    ]],
  ['unknown-fact: a trigger',
    [[HEAD, 'answer: {again: yes}', 'answer: {again: yes, agian: yes}']],
    [
      'playbook.yaml:24:50 unknown-fact: `agian` is no fact that can stand here. Did you mean `again`?',
    ]],
  ['unknown-fact: background',
    [[HEAD, '{facts: [swims]', '{facts: [swim]']],
    [
      'playbook.yaml:17:22 unknown-fact: `swim` is no fact that can stand here. Did you mean `swims`?',
    ]],
  ['unknown-fact: a criterion',
    [[CHECKLIST, 'yes: {swims: yes}', 'yes: {swim: yes}']],
    [
      'checklist.yaml:7:15 unknown-fact: `swim` is no fact that can stand here. Did you mean `swims`?',
    ]],
  ['shape: background',
    [[HEAD, '{facts: [swims], from: [water]}', '[swims]']],
    [
      'playbook.yaml:17:13 shape: expected a mapping with facts, from, except. Write `key: value` lines here.',
    ]],
  ['unknown-event: a role',
    [[HEAD, 'wrote: storm', 'wrote: strom']],
    [
      'playbook.yaml:6:94 unknown-event: there is no event `strom`. Did you mean `storm`?',
    ]],
  ['unknown-event: a trigger',
    [[HEAD, 'until: {step: harbour}', 'until: {event: [night, strom]}']],
    [
      'playbook.yaml:24:81 unknown-event: there is no event `strom`. Did you mean `storm`?',
    ]],
  ['unknown-name: doing',
    [[HEAD, 'id: no_swimmer, in: water', 'id: no_swimmer, doing: chrat']],
    [
      'playbook.yaml:23:29 unknown-name: there is no tool or question `chrat`. Did you mean `chart`?',
    ]],
  ['unknown-name: like',
    [[SAIL, '{ask: again, question: Once more?', '{ask: again, like: swim']],
    [
      'steps/2-sail.yaml:6:24 unknown-name: there is no question `swim`. Did you mean `swims`?',
    ]],
  ['unknown-value: a condition',
    [[HARBOUR, 'when: {shut: yes}', 'when: {swims: [no, nope]}']],
    [
      'steps/1-harbour.yaml:13:35 unknown-value: `nope` is none of its values. Did you mean `no`?',
    ]],
  ['unknown-value: a named condition is yes or no',
    [[HARBOUR, 'when: {shut: yes}', 'when: {shut: any}']],
    [
      'steps/1-harbour.yaml:13:29 unknown-value: `any` is none of its values. Did you mean `no`?',
    ]],
  ['unknown-value: a count',
    [[SAIL, 'trips: {under: 1}', 'trips: 1']],
    [
      'steps/2-sail.yaml:7:42 unknown-value: `1` is none of its values. Compare it with at_least or under.',
    ]],
  ['unknown-value: a day',
    [[HARBOUR, 'when: {shut: yes}', 'when: {launched: monday}']],
    [
      'steps/1-harbour.yaml:13:33 unknown-value: `monday` is none of its values. Use one of: unasked, skipped, unknown, any.',
    ]],
  ['unknown-value: visiting',
    [[HARBOUR, 'when: {shut: yes}', 'when: {visiting: sial}']],
    [
      'steps/1-harbour.yaml:13:33 unknown-value: `sial` is none of its values. Did you mean `sail`?',
    ]],
  ['unknown-value: a trigger',
    [[HEAD, 'answer: {again: yes}', 'answer: {again: skipped}']],
    [
      'playbook.yaml:24:38 unknown-value: `skipped` is none of its values. Use one of: no, yes, any.',
    ]],
  ['unknown-value: set',
    [[HARBOUR, 'set: {ready: yes}', 'set: {ready: maybe}']],
    [
      'steps/1-harbour.yaml:14:29 unknown-value: `maybe` is none of its values. Use one of: no, yes.',
    ]],
  ['unknown-value: lasts',
    [[HEAD, 'lasts: [no]', 'lasts: [no, never]']],
    [
      'playbook.yaml:10:49 unknown-value: `never` is none of its values. Use one of: no, yes.',
    ]],
  ['unknown-value: default',
    [[HEAD, 'default: 3', 'default: 30']],
    [
      'playbook.yaml:11:30 unknown-value: `30` is none of its values. Use one of: 2, 3, 4, 5, 6, 7, 8, 9.',
    ]],
  ['no-answer: a range',
    [[HEAD, '{is: 2..9, default: 3}', '9..2']],
    [
      'playbook.yaml:11:10 no-answer: there is no answer to choose. Write [no, yes] or 1..10 here.',
      'steps/1-harbour.yaml:11:30 bad-comparison: `pause` has no default, so before its answer nothing holds. Give that fact a default:.',
    ]],
  ['bad-comparison: a count with a fact',
    [[SAIL, 'trips: {under: 1}', 'trips: {under: pause}']],
    [
      'steps/2-sail.yaml:7:50 bad-comparison: a number is compared with a number only. Write digits here.',
    ]],
  ['bad-comparison: words',
    [[SAIL, '{again: yes, trips: {under: 1}}', '{again: {under: 1}, trips: {under: 1}}']],
    [
      'steps/2-sail.yaml:7:38 bad-comparison: it is no number. Name its values instead.',
    ]],
  ['bad-comparison: a clock with a count',
    [[HARBOUR, 'days: {at_least: pause}', 'days: {at_least: trips}']],
    [
      'steps/1-harbour.yaml:11:30 bad-comparison: `trips` is no number that is asked. Write digits, or the id of a fact like 14..90.',
    ]],
  ['bad-comparison: a clock beyond a fact',
    [[HARBOUR, 'days: {at_least: pause}', 'days: {over: pause}']],
    [
      'steps/1-harbour.yaml:11:26 bad-comparison: days are compared with a chosen number by at_least and under. Use at_least or under.',
    ]],
  ['bad-comparison: a clock with a fact without default',
    [[HEAD, ', default: 3', '']],
    [
      'steps/1-harbour.yaml:11:30 bad-comparison: `pause` has no default, so before its answer nothing holds. Give that fact a default:.',
    ]],
  ['more-than: a number',
    [[HEAD, 'more_than: 2', 'more_than: 7']],
    [
      'playbook.yaml:24:55 more-than: 7 is more than is counted. Use 6 or fewer.',
    ]],
  ['circular-fact: a fact',
    [[HEAD, 'shut: {when: {swims: no}}', 'shut: {when: {any: [{swims: no}, {shut: yes}]}}']],
    [
      'playbook.yaml:16:9 circular-fact: `shut` is made of itself. Name facts that are asked.',
    ]],
  ['renamed: a living id',
    [[HEAD, '{port: harbour}', '{sail: harbour}']],
    [
      'playbook.yaml:27:17 renamed: `sail` is renamed and still there. Take the line out, or rename it.',
    ]],
  ['renamed: to nothing',
    [[HEAD, '{port: harbour}', '{port: harbor}']],
    [
      'playbook.yaml:27:17 renamed: `harbor` is not there. Did you mean `harbour`?',
    ]],
  ['wrong-role: a fact',
    [[HEAD, 'closed: shut', 'closed: swims']],
    [
      'playbook.yaml:6:43 wrong-role: expected a fact with `when:`, and `swims` is none. Name a fact with `when:`.',
    ]],
  ['wrong-role: a rate',
    [[HEAD, 'mood: mood', 'mood: again']],
    [
      'playbook.yaml:6:81 wrong-role: expected a `rate:` block, and `again` is none. Name a `rate:` block.',
    ]],
  ['stray-mark: counted',
    [[HEAD, '{days_since: [launch]', '{days_since: [launch, trial]']],
    [
      'playbook.yaml:15:31 stray-mark: nothing ever logs the mark `trial`. Did you mean `trip`?',
    ]],
  ['stray-mark: logged',
    [[HEAD, 'events:', 'events:\n  race: {from: [sail], log: race}']],
    [
      'playbook.yaml:21:29 stray-mark: nothing ever counts the mark `race`. Count it with times: or days_since:, or leave it out.',
    ]],
  ['stray-mark: a role',
    [[HEAD, 'begun: begun', 'begun: beginning']],
    [
      'playbook.yaml:6:28 stray-mark: nothing ever logs the mark `beginning`. Log it where it happens, or leave it out.',
    ]],
  ['unused-question: a fact',
    [[HEAD, 'days_since: [launch]', 'days_since: [begun]']],
    [
      'steps/1-harbour.yaml:8:11 unused-question: nothing reads the answer to `launched`. Take the question out, make it a reflect, or read it in a condition.',
    ]],
  ['unused-question: of its own',
    [[SAIL, 'next:', '  - {ask: wet, question: Wet?, answers: [no, yes], options: {no: "No", yes: "Yes"}, sources: [coach]}\nnext:']],
    [
      'steps/2-sail.yaml:8:11 unused-question: nothing reads the answer to `wet`. Take the question out, make it a reflect, or read it in a condition.',
    ]],
  ['unused-fact: never read',
    [[HEAD, 'starts: no}', 'starts: no}\n  sunk: {is: [no, yes], starts: no}']],
    [
      'playbook.yaml:14:9 unused-fact: nothing reads `sunk`. Take it out, or use it.',
    ]],
  ['never-given: read only',
    [[HEAD, ', starts: no}', '}'], [HARBOUR, 'set: {ready: yes}', 'set: {}']],
    [
      'playbook.yaml:13:10 never-given: nothing asks or sets `ready`. Add an `ask:`, or take it out.',
    ]],
  ['last-way: with a when',
    [[SAIL, '  - to: home', '  - {to: home, when: {again: no}}']],
    [
      'steps/2-sail.yaml:9:5 last-way: the last way has a `when`, so nothing may fit. Add a last `- to: ...` without `when`.',
    ]],
  ['last-way: back, and entered for good',
    [[HARBOUR, '  - {to: home, when: {shut: yes}}', '  - {to: repair, when: {shut: yes}}']],
    [
      'steps/3-repair.yaml:7:5 last-way: the last way leads back, and the step can be entered without a visit. Add a last `- to: ...` without `when`.',
    ]],
  ['no-way-out: no end',
    [[HEAD, 'ends: [home]', 'ends: []']],
    [
      'playbook.yaml:5:7 no-way-out: no step is an end. Name one under ends:.',
    ]],
  ['no-way-out: round and round',
    [[REPAIR, 'to: back', 'to: here']],
    [
      'steps/3-repair.yaml:1:5 no-way-out: no way leads from here to `home`. Add a way out.',
    ]],
  ['no-way-out: no next at all',
    [[REPAIR, 'next:\n  - to: back\n', '']],
    [
      'steps/3-repair.yaml:1:5 last-way: the step has no `next:`. Add a last `- to: ...` without `when`.',
      'steps/3-repair.yaml:1:5 no-way-out: no way leads from here to `home`. Add a way out.',
    ]],
  ['unreachable-step: no way there',
    [[HEAD, 'next: [{visit: repair}]', 'next: []'], [REPAIR, 'to: back', 'to: home']],
    [
      'steps/3-repair.yaml:1:5 unreachable-step: no way leads to this step. Lead to it, or take it out.',
    ]],
  ['silent-circle: a page',
    [[REPAIR, '  - {reflect: what_broke, question: What broke?, sources: [E1]}\nnext:\n  - to: back', '  - {say: All is broken., sources: [E1]}\nnext:\n  - to: here']],
    [
      'steps/3-repair.yaml:1:5 no-way-out: no way leads from here to `home`. Add a way out.',
      'steps/3-repair.yaml:1:5 silent-circle: the walk turns in a circle here. Add a question, or a way out.',
    ]],
  ['silent-circle: a stop',
    [[HEAD, 'in: water, when: {shut: yes}, to: home', 'in: water, when: {shut: yes}, to: sail']],
    [
      'playbook.yaml:19:5 silent-circle: the stop leads to a step that it stops. Add sail to its except:.',
    ]],
  ['closed-question: every answer',
    [[HEAD, 'in: water, when: {shut: yes}, to: home', 'in: [sail, home], when: {swims: [no, yes, skipped]}, visit: repair']],
    [
      'steps/1-harbour.yaml:7:11 closed-question: every answer to `swims` leads to a step that a stop closes. Open a way for one of them.',
    ]],
  ['wrong-option: missing, and one too many',
    [[HARBOUR, 'options: {no: "No", yes: "Yes"}', 'options: {no: "No", maybe: "Perhaps"}']],
    [
      'steps/1-harbour.yaml:7:52 wrong-option: the answer `yes` has no words. Write them under options:.',
      'steps/1-harbour.yaml:7:70 wrong-option: `maybe` is no answer to this question. Take it out, or declare it.',
    ]],
  ['promise: in a step',
    [[HARBOUR, 'Ready when {name} is.', 'It is guaranteed to float.']],
    [
      'steps/1-harbour.yaml:6:11 promise: "guaranteed" promises what nobody can know. Say what may help, and leave the rest open.',
    ]],
  ['promise: on the shelf',
    [[GUIDES, 'Be ready.', '"{They} will come back."']],
    [
      'guides.yaml:7:42 promise: "{They} will come back" promises what nobody can know. Say what may help, and leave the rest open.',
    ]],
  ['promise: in a closing',
    [[HEAD, 'Learn to swim first.', '"Swim, and win {them} back."']],
    [
      'playbook.yaml:29:39 promise: "win {them} back" promises what nobody can know. Say what may help, and leave the rest open.',
    ]],
  ['unknown-placeholder: a name',
    [[HARBOUR, 'Ready when {name} is.', 'Ready when {nmae} is.']],
    [
      'steps/1-harbour.yaml:6:11 unknown-placeholder: `{nmae}` is not filled in. Use {name}, {they}, {their}, {they|are} and the like.',
    ]],
  ['unknown-placeholder: a brace',
    [[HEAD, 'label: A storm', 'label: "A { storm"']],
    [
      'playbook.yaml:21:18 unknown-placeholder: `{ storm` is not filled in. Use {name}, {they}, {their}, {they|are} and the like.',
    ]],
  ['no-source: a block',
    [[HOME, '{list: seen, question: What did you see?, sources: [coach]}', '{list: seen, question: What did you see?}']],
    [
      'steps/4-home.yaml:6:5 no-source: it does not say where it comes from. Add `sources:`; [coach] for our own.',
    ]],
  ['many-sources: a closing',
    [[HEAD, ', sources: [coach]}', ', sources: [coach, coach, coach, coach, coach, coach, coach]}']],
    [
      'playbook.yaml:29:70 many-sources: 7 sources are more than 6. Split it, or name those whose substance it has.',
    ]],
  ['unknown-source: a block',
    [[HARBOUR, '[g1.1.1]', '[g1.1.3, g1.1.1]']],
    [
      'steps/1-harbour.yaml:6:46 unknown-source: there is no source `g1.1.3`. Did you mean `g1.1.1`?',
    ]],
  ['unknown-source: left out',
    [[HARBOUR, '[g1.1.1]', '[g1.1.2, g1.1.1]']],
    [
      'steps/1-harbour.yaml:6:46 unknown-source: `g1.1.2` is left out, as guides.yaml says. Name another.',
    ]],
  ['unknown-source: on the shelf',
    [[PROMPTS, 'sources: [coach]', 'sources: [caoch]']],
    [
      'journal.yaml:1:93 unknown-source: there is no source `caoch`. Name an item of guides.yaml, a study like E10, or coach.',
    ]],
  ['unused-item: a live one',
    [[HARBOUR, '[g1.1.1]', '[coach]']],
    [
      'guides.yaml:7:16 unused-item: nothing says what `g1.1.1` teaches. Cite it where its substance is said, or exclude it with a reason.',
    ]],
  ['long-say: a word too many',
    [[HARBOUR, 'Ready when {name} is.', 'word '.repeat(91)]],
    [
      'steps/1-harbour.yaml:6:11 long-say: 91 words are more than 90 at a time. Split it into two.',
    ]],
];

/** What the proof finds besides. */
// prettier-ignore
export const proofs: readonly Broken[] = [
  ['never: a way to sea',
    [[HEAD, '  - {id: dry, in: water, when: {shut: yes}, to: home}', '  - {id: dry, in: home, when: {ready: skipped}, to: sail}'], [HARBOUR, '  - {to: home, when: {shut: yes}}\n', '']],
    [
      'playbook.yaml:23:5 never: `no_swimmer` can happen: swims: no, then launched: given, then pause: 2..9, then mood done > sail. Close that way, with a stop where you can.',
      'playbook.yaml:19:5 dead-exit: this stop never stops anybody. Look what comes before it, or take it out.',
    ]],
  ['possible: no way to sea',
    [[HEAD, '  - {id: dry, in: water, when: {shut: yes}, to: home}', '  - {id: dry, in: water, when: {ready: [no, yes, unknown]}, to: home}']],
    [
      'playbook.yaml:26:5 possible: nothing leads to `at_sea`. Look which stop or exit closes the way.',
      'steps/2-sail.yaml:7:5 dead-exit: nobody can ever take this way. Look what comes before it, or take it out.',
      'steps/2-sail.yaml:9:5 dead-exit: nobody can ever take this way. Look what comes before it, or take it out.',
      'steps/3-repair.yaml:7:5 dead-exit: nobody can ever take this way. Look what comes before it, or take it out.',
      'steps/2-sail.yaml:1:5 unreachable-step: nobody can ever come to this step. Open a way to it, or take it out.',
      'steps/3-repair.yaml:1:5 unreachable-step: nobody can ever come to this step. Open a way to it, or take it out.',
    ]],
  ['stuck: waiting for what never comes',
    [[HARBOUR, '{wait: {days: {at_least: pause}}', '{wait: {trips: {at_least: 1}}']],
    [
      'playbook.yaml:26:5 possible: nothing leads to `at_sea`. Look which stop or exit closes the way.',
      'steps/1-harbour.yaml:1:5 stuck: the place of rest is out of reach from here: from the very beginning. Open a way to it, or an event that leads there.',
      'steps/1-harbour.yaml:1:5 stuck: answers and days alone lead to no end from here: from the very beginning. Add a way out that needs no event.',
      'playbook.yaml:19:5 dead-exit: this stop never stops anybody. Look what comes before it, or take it out.',
      'steps/1-harbour.yaml:13:5 dead-exit: nobody can ever take this way. Look what comes before it, or take it out.',
      'steps/1-harbour.yaml:14:5 dead-exit: nobody can ever take this way. Look what comes before it, or take it out.',
      'steps/2-sail.yaml:7:5 dead-exit: nobody can ever take this way. Look what comes before it, or take it out.',
      'steps/2-sail.yaml:9:5 dead-exit: nobody can ever take this way. Look what comes before it, or take it out.',
      'steps/3-repair.yaml:7:5 dead-exit: nobody can ever take this way. Look what comes before it, or take it out.',
      'steps/4-home.yaml:8:5 dead-exit: nobody can ever take this way. Look what comes before it, or take it out.',
      'steps/2-sail.yaml:1:5 unreachable-step: nobody can ever come to this step. Open a way to it, or take it out.',
      'steps/3-repair.yaml:1:5 unreachable-step: nobody can ever come to this step. Open a way to it, or take it out.',
      'steps/4-home.yaml:1:5 unreachable-step: nobody can ever come to this step. Open a way to it, or take it out.',
    ]],
  ['stuck: a circle',
    [[HOME, '{list: seen, question: What did you see?, sources: [coach]}', '{list: seen, question: What did you see?, when: {ready: no}, sources: [coach]}']],
    [
      'steps/2-sail.yaml:1:5 stuck: the place of rest is out of reach from here: swims skipped, then launched: given, then pause: 2..9, then mood done > sail. Open a way to it, or an event that leads there.',
      'steps/1-harbour.yaml:1:5 stuck: answers and days alone lead to no end from here: swims skipped. Add a way out that needs no event.',
      'steps/2-sail.yaml:1:5 stuck: the walk cannot go on: swims skipped, then launched: given, then pause: 2..9, then mood done > sail, then again: no > the walk turns in circles at home. Add a way that always fits, or a question that stops the walk.',
    ]],
  ['stuck: no beginning',
    [[HEAD, 'first: harbour', 'first: home'], [HOME, '{list: seen, question: What did you see?, sources: [coach]}', '{say: Gone., sources: [coach]}']],
    [
      'steps/1-harbour.yaml:1:5 unreachable-step: no way leads to this step. Lead to it, or take it out.',
      'steps/2-sail.yaml:1:5 unreachable-step: no way leads to this step. Lead to it, or take it out.',
      'steps/3-repair.yaml:1:5 unreachable-step: no way leads to this step. Lead to it, or take it out.',
      'steps/4-home.yaml:1:5 silent-circle: the walk turns in a circle here. Add a question, or a way out.',
      'playbook.yaml:4:8 stuck: the walk turns in circles at home. Make sure that the first step leads to a question or a page.',
    ]],
  ['dead-exit: behind one that always fits',
    [[HARBOUR, '  - {to: home, when: {shut: yes}}\n  - {to: sail, set: {ready: yes}}', '  - {to: sail, set: {ready: yes}}\n  - {to: home, when: {shut: yes}}']],
    [
      'steps/1-harbour.yaml:14:5 dead-exit: nobody can ever take this way. Look what comes before it, or take it out.',
    ]],
  ['dead-exit: in a step',
    [[SAIL, 'trips: {under: 1}', 'trips: {over: 1}']],
    [
      'steps/2-sail.yaml:7:5 dead-exit: nobody can ever take this way. Look what comes before it, or take it out.',
    ]],
];
