/** What somebody wrote down for the hour in which an answer comes. */
import { dayWords } from '../../core/contact/day-words.js';
import type { PlanFor } from '../../core/reply-plan.js';
import type { Theme } from '../../ports.js';
import { wrap } from '../wrap.js';

export const replyWords = {
  before:
    'Before anything is sent: what will you do, whatever comes? One line each; empty lines are fine. It is shown again when you note what came.',
  kept: 'Kept. Each can be changed by coach draft replies.',
} as const;

/** Each plan under what it was made for. */
export function plansView(plans: readonly PlanFor[], theme: Theme, width: number): string {
  const lines = plans.map(({ kind, plan }) => `- ${kind.title}: "${plan.text}" (${dayWords(plan.on)})`);
  return [theme.strong('What you meant to do, in your own words'), ...lines]
    .map((line) => wrap(line, width))
    .join('\n');
}
