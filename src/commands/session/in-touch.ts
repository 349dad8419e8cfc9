import type { Session } from './session.js';

/** Two who are in touch again: there a message is neither news nor a slip. The steps are known by the playbook's roles. */
export function isInTouch({ playbook, journey }: Session): boolean {
  const { contact, quiet } = playbook.roles;
  const place = journey()?.place;
  return [place?.step, place?.visit?.step].some(
    (step) => step !== undefined && contact.includes(step) && quiet.includes(step),
  );
}
