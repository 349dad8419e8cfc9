/**
 * For each line of `never:` and `possible:` of the coach's own playbook one small break of the graph that it is there to
 * notice: a stop, a wait or something written taken out, one answer let through.
 */
import { readdirSync, readFileSync } from 'node:fs';

import type { Files } from '../helpers/playbook.js';

export type Edit = readonly [file: string, from: string, to: string];

/** playbook.yaml and steps/*.yaml of content/, as text. */
export function contentFiles(): Files {
  const names = readdirSync('content/steps')
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return Object.fromEntries(
    ['playbook.yaml', ...names.map((name) => `steps/${name}`)].map((name) => [
      name,
      readFileSync(`content/${name}`, 'utf8'),
    ]),
  );
}

const HEAD = 'playbook.yaml';
const START = 'steps/01-start.yaml';
const SAFETY = 'steps/02-safety.yaml';
const OWN_PART = 'steps/09-own-part.yaml';
const READINESS = 'steps/11-readiness.yaml';
const REACH_OUT = 'steps/12-reach-out.yaml';
const REPLY = 'steps/13-reply.yaml';
const RECONNECT = 'steps/14-reconnect.yaml';
const APOLOGISE = 'steps/15-apologise.yaml';
const TRUST = 'steps/17-trust.yaml';
const LET_GO = 'steps/20-let-go.yaml';
const WROTE = 'steps/22-wrote-closed.yaml';
const DARK = 'steps/24-dark.yaml';

const TOO_SOON =
  '{any: [{days: {under: wait_days}}, {with_coach: {under: 7}}, {attempts: {at_least: 1}, days: {under: 28}}]}';
const LOOKED_AGAIN = 'skip: no\n    when: {visiting: yes}\n  - do: answer';
const ASKED_AGAIN = 'sources: [coach]\n    skip: no\n    when: {visiting: yes}\n  - ask: frightening';

// prettier-ignore
export const breaks: Readonly<Record<string, readonly Edit[]>> = {
  // an answer that closes no longer closes
  afraid_in_contact:       [[HEAD, '{any: [{afraid: [yes, unsure]}, {frightening: [yes, unsure]}, {court_order: yes}]}}\n  refused', '{any: [{afraid: yes}, {frightening: [yes, unsure]}, {court_order: yes}]}}\n  refused']],
  frightening_in_contact:  [[HEAD, '{frightening: [yes, unsure]}, {court_order: yes}]}}\n  refused', '{frightening: yes}, {court_order: yes}]}}\n  refused']],
  order_in_contact:        [[HEAD, ', {court_order: yes}]}}\n  refused', ']}}\n  refused']],
  said_no_in_contact:      [[HEAD, '{any: [{said_no: yes}, {new_partner: yes}]}}\n  closed', '{any: [{new_partner: yes}]}}\n  closed']],
  new_partner_in_contact:  [[HEAD, '{any: [{said_no: yes}, {new_partner: yes}]}}\n  closed', '{any: [{said_no: yes}]}}\n  closed']],
  dark_in_contact:         [[HEAD, '  - {id: hold_on,        except: [start, safety, care, let_go, shelter, limited_contact], when: {self_harm: yes}, visit: dark}\n', '']],
  // a question may be passed over, or a tool stays open
  answers_while_closed:    [[REPLY, ASKED_AGAIN, ASKED_AGAIN.replace('skip: no', 'skip: yes')], [REPLY, '    when: {visiting: yes, afraid: no, frightening: no, closed: no}\n', '    when: {visiting: yes}\n']],
  writes_while_closed:     [[READINESS, 'skip: no\n  - ask: said_no', 'skip: yes\n  - ask: said_no']],
  skipped_not_asked_again: [[READINESS, 'skip: no\n  - ask: new_partner', 'skip: yes\n  - ask: new_partner']],
  // a step that a stop should know is left out
  countdown_while_closed:  [[HEAD, 'let_go, shelter], when: {feared: yes}', 'let_go, shelter, space], when: {feared: yes}']],
  own_part_while_unsafe:   [[HEAD, 'let_go, shelter], when: {feared: yes}', 'let_go, shelter, own_part], when: {feared: yes}']],
  // time
  first_message_too_soon:  [[HEAD, TOO_SOON, TOO_SOON.replace('{days: {under: wait_days}}, ', '')]],
  all_in_one_week:         [[HEAD, TOO_SOON, TOO_SOON.replace('{with_coach: {under: 7}}, ', '')], [READINESS, '{with_coach: {at_least: 7}}', '{with_coach: {at_least: 0}}']],
  second_under_28_days:    [[HEAD, TOO_SOON, TOO_SOON.replace(', {attempts: {at_least: 1}, days: {under: 28}}', '')]],
  shaky_first_message:     [[HEAD, 'when: {steady: {under: 6}}, to: readiness}', 'when: {steady: {under: 2}}, to: readiness}']],
  four_weeks_unseen:       [[HEAD, 'when: {since_check: {at_least: 28}}, visit: evaluate}', 'when: {since_check: {at_least: 29}}, visit: evaluate}']],
  sent_without_a_night:    [[REACH_OUT, '{since_draft: {at_least: 1}}', '{since_draft: {at_least: 0}}']],
  // a way is open without what it needs
  talk_alone:              [[RECONNECT, '- {to: address, when: {they_join: yes}}', '- to: address']],
  third_first_message:     [[HEAD, '{attempts: {at_least: 2}, they_opened: no}', '{attempts: {at_least: 3}, they_opened: no}']],
  second_note:             [[REPLY, 'set: {noted: yes}', 'set: {noted: no}']],
  second_apology:          [[APOLOGISE, '- {to: reconnect, set: {apologised: yes}}', '- to: reconnect']],
  // what lasts no longer lasts
  afraid_reopens:          [[HEAD, 'afraid:       {is: [no, yes, unsure], skip: yes, lasts: [yes, unsure]}', 'afraid:       {is: [no, yes, unsure], skip: yes}']],
  frightening_reopens:     [[HEAD, 'frightening:  {is: [no, yes, unsure], skip: yes, lasts: [yes, unsure]}', 'frightening:  {is: [no, yes, unsure], skip: yes}']],
  order_reopens:           [[HEAD, 'court_order:  {is: [no, yes], skip: yes, lasts: [yes]}', 'court_order:  {is: [no, yes], skip: yes}']],
  no_reopens:              [[HEAD, 'said_no:      {is: [no, yes], skip: yes, lasts: [yes]}', 'said_no:      {is: [no, yes], skip: yes}']],
  partner_reopens:         [[HEAD, 'new_partner:  {is: [no, yes, unknown_to_me], skip: yes, lasts: [yes]}', 'new_partner:  {is: [no, yes, unknown_to_me], skip: yes}']],
  dark_reopens:            [[HEAD, 'self_harm:    {is: [no, yes], skip: yes, lasts: [yes]}', 'self_harm:    {is: [no, yes], skip: yes}']],
  reopened_the_same_day:   [[LET_GO, 'closed: yes, days_here: {at_least: 1}}', 'closed: yes}']],
  refused_the_same_day:    [[LET_GO, 'closed: yes, days_here: {at_least: 1}}', 'closed: yes}']],
  goodbye_reopens:         [[LET_GO, '- {to: screen_again, when: {after: begin_again, closed: no', '- {to: accept, when: {after: begin_again, closed: no']],
  // what was told is not kept
  fear_not_kept:           [[HEAD, '    set: {afraid: yes}\n', '']],
  frightening_not_kept:    [[HEAD, '    set: {frightening: yes}\n', '']],
  order_not_kept:          [[HEAD, '    set: {court_order: yes}\n', '']],
  no_not_kept:             [[HEAD, '    set: {said_no: yes, they_opened: no}\n', '']],
  partner_not_kept:        [[HEAD, '    set: {new_partner: yes}\n', '']],
  dark_not_kept:           [[HEAD, '    set: {self_harm: yes}\n', '']],
  // a question, or a step, is passed by
  not_asked_afraid:        [[SAFETY, '  - ask: afraid\n', '  - ask: afraid\n    when: {self_harm: yes}\n']],
  not_asked_frightening:   [[SAFETY, '  - ask: frightening\n', '  - ask: frightening\n    when: {self_harm: yes}\n']],
  not_asked_order:         [[SAFETY, '  - ask: court_order\n', '  - ask: court_order\n    when: {self_harm: yes}\n']],
  not_asked_dark:          [[SAFETY, '  - ask: self_harm\n', '  - ask: self_harm\n    when: {afraid: yes}\n']],
  not_asked_no:            [[SAFETY, '  - ask: said_no\n', '  - ask: said_no\n    when: {self_harm: yes}\n']],
  not_asked_partner:       [[START, '- to: safety', '- to: accept']],
  unprepared:              [[OWN_PART, '- to: motives', '- to: readiness']],
  unready:                 [[REPLY, '{to: screen_again, when: {visiting: yes', '{to: reconnect, when: {visiting: yes']],
  cold_and_on:             [[REPLY, '{to: space, when: {visiting: [readiness, reach_out], reply: cold}', '{to: back, when: {visiting: [readiness, reach_out], reply: cold}']],
  answered_unasked:        [[REPLY, ASKED_AGAIN, ASKED_AGAIN.replace('when: {visiting: yes}', 'when: {visiting: yes, court_order: yes}')]],
  answered_unlooked:       [[REPLY, LOOKED_AGAIN, LOOKED_AGAIN.replace('when: {visiting: yes}', 'when: {visiting: yes, court_order: yes}')]],
  without_a_plan:          [[READINESS, '  - {visit: reflect, when: {plan: no}}\n', '']],
  not_for_love:            [[READINESS, '  - {visit: motives, when: {still_love: no}}\n', '']],
  not_for_any_answer:      [[READINESS, '  - {visit: heal, when: {calm: no}}\n', '']],
  by_somebody_else:        [[READINESS, '  - {to: here, when: {direct: no}}\n', '']],
  not_owned_up:            [[READINESS, '  - {to: here, when: {owned: not_owned}}\n', '']],
  uninvited:               [[REACH_OUT, '{to: reply, when: {sent: yes}', '{to: reconnect, when: {sent: yes}']],
  // what should stay open is closed
  together_again:          [[TRUST, '{to: together, when: {couple: yes}}', '{to: here, when: {couple: yes}}']],
  a_second_message:        [[HEAD, '{attempts: {at_least: 2}, they_opened: no}', '{attempts: {at_least: 1}, they_opened: no}']],
  a_shorter_wait:          [[HEAD, TOO_SOON, TOO_SOON.replace('{days: {under: wait_days}}', '{days: {under: 28}}')]],
  opened_after_two:        [[HEAD, '{attempts: {at_least: 2}, they_opened: no}', '{attempts: {at_least: 2}}']],
  reopened_by_them:        [[WROTE, '{to: screen_again, when: {their_words: wants_to_talk}', '{to: let_go, when: {their_words: wants_to_talk}']],
  fear_looked_at_again:    [[LET_GO, '{to: screen_again, when: {after: begin_again, closed: yes', '{to: here, when: {after: begin_again, closed: yes']],
  a_new_start:             [[LET_GO, '{to: screen_again, when: {after: begin_again, closed: no', '{to: here, when: {after: begin_again, closed: no'], [LET_GO, '{to: screen_again, when: {after: begin_again, closed: yes', '{to: here, when: {after: begin_again, closed: yes']],
  answered_warmly:         [[REPLY, '{to: reconnect, when: {reply: [warm, wants_to_talk]}}', '{to: space, when: {reply: [warm, wants_to_talk]}}']],
  looked_and_went_on:      [[TRUST, '{to: together, when: {couple: yes}}', '{to: here, when: {couple: yes}}']],
  alarm_and_back:          [[DARK, '{to: back, set: {self_harm: no}}', '{to: accept, set: {self_harm: no}}']],
  waits_longer:            [[REPLY, '{to: let_go, when: {attempts: {at_least: 2}}}', '{to: let_go, when: {attempts: {at_least: 0}}}']],
  chooses_not_to:          [[REACH_OUT, 'answers: [not_yet, yes, no]', 'answers: [not_yet, yes]']],
};
