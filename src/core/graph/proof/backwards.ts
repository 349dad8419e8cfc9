/** From what matters after something happened to what matters before it: writing, leaving, answers, nights, forgetting. */
import { itemAt, valueAt } from '../../at.js';
import type { Spot } from '../engine.js';
import type { Step, Writes } from '../playbook.js';
import type { Model } from './model.js';
import { askedFact } from './model.js';
import type { Partition, Partitions } from './partition.js';
import { beforeChoice, bySign, cleared, merged, shared } from './partition.js';
import type { ClockSlot } from './clock-slot.js';
import { later, rechosen } from './clock-slot.js';
import { clocksReadAt } from './time.js';

export type Backwards = ReturnType<typeof backwards>;

export function backwards(model: Model, nothing: () => Partitions) {
  const { playbook } = model;

  function beforeLeave(step: Step, after: Partitions): Partitions {
    return cleared(after, model.localOf(step.id));
  }

  /** Back through what is written: first the values, each with its mark, then the marks. */
  function beforeWrites(writes: Writes, after: Partitions): Partitions {
    let before = writes.log.reduceRight((parts, mark) => beforeMark(mark, parts), after);
    for (const [fact, value] of Object.entries(writes.set).reverse()) {
      const asked = askedFact(playbook, fact);
      if (asked?.mark !== undefined && asked.lasts.includes(String(value)))
        before = beforeMark(asked.mark, before);
      before = cleared(before, [valueAt(model.slotOf, fact)]);
    }
    return before;
  }

  /** A mark starts its clocks anew; one that has it as its `else` starts only if it did not run. */
  function beforeMark(mark: string, after: Partitions): Partitions {
    const before = [...after];
    for (const { slot: index, else: only } of model.clocksOf(mark)) {
      const { none } = model.slots[index] as ClockSlot;
      const part = partOf(after, index);
      before[index] = shared(part.map((block, cls) => (!only || cls === none ? itemAt(part, 0) : block)));
    }
    return before;
  }

  /** A lasting class passes by unasked; any other is overwritten, or stays where the question may be passed over. */
  function beforeAnswer(block: { id: string; local: boolean; skip: boolean }, after: Partitions): Partitions {
    const { index, slot } = model.answerOf(block.id);
    const part = partOf(after, index);
    const passed = (cls: number): number =>
      itemAt(part, slot.values[cls] === undefined || slot.values[cls] === null ? slot.skipped : cls);
    const signs = slot.lasting.map((lasts, cls) =>
      lasts && !block.local ? `lasts ${itemAt(part, cls)}` : block.skip ? passed(cls) : '',
    );
    const given = beforeGiven(block.id, after);
    const before = [
      ...(block.skip || slot.lasting.includes(true) ? merged(given, cleared(after, [index])) : given),
    ];
    before[index] = bySign(signs);
    return before;
  }

  /** Back through an answer that was given, wherever: what it was before is gone, and its mark and clocks move. */
  function beforeGiven(question: string, after: Partitions): Partitions {
    const asked = askedFact(playbook, question);
    let before = after;
    if (asked?.mark !== undefined && asked.lasts.length > 0)
      before = merged(before, beforeMark(asked.mark, before));
    const chosen = [...before];
    model.slots.forEach((slot, clock) => {
      if (slot.kind !== 'clock' || !slot.against.includes(question)) return;
      chosen[clock] = beforeChoice(partOf(before, clock), (cls) => rechosen(slot, cls, question));
    });
    return cleared(chosen, [valueAt(model.slotOf, question)]);
  }

  /** Back through time. Where clocks run together it matters how many days each of them takes. */
  function beforeNight(spot: Spot, after: Partitions): Partitions {
    const here = clocksReadAt({ model, spot });
    const matters = (clock: number): boolean => new Set(after[clock]).size > 1;
    const together =
      [...here].filter((clock) => model.slots[clock]?.kind === 'clock' && matters(clock)).length > 1;
    const before = nothing();
    model.slots.forEach((slot, clock) => {
      if (slot.kind !== 'clock' || !matters(clock)) return;
      const part = partOf(after, clock);
      if (!here.has(clock) || !together)
        before[clock] = beforeChoice(part, (cls) => later(slot, cls).map((one) => one.index));
      else
        before[clock] = bySign(
          slot.names.map((_, cls) =>
            [...new Set(later(slot, cls).map((one) => `${itemAt(part, one.index)}:${one.least}-${one.most}`))]
              .sort()
              .join(),
          ),
        );
    });
    return before;
  }

  function partOf(parts: Partitions, index: number): Partition {
    return parts[index] ?? shared(new Uint8Array(itemAt(model.slots, index).names.length));
  }

  function beforeForget(after: Partitions): Partitions {
    return after.map((part, index) => {
      const slot = model.slots[index];
      if (slot?.kind !== 'answer') return part;
      return shared(Uint8Array.from(slot.lasting, (lasts, cls) => (lasts ? 1 + itemAt(part, cls) : 0)));
    });
  }

  function only(index: number, part: Partition): Partitions {
    const parts = nothing();
    parts[index] = part;
    return parts;
  }

  return {
    beforeLeave,
    beforeWrites,
    beforeAnswer,
    beforeGiven,
    beforeNight,
    beforeForget,
    only,
  };
}
