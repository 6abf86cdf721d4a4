import type { Checklist, ChecklistItem } from '@wenye/policy';
import type { Json } from '@wenye/rules';
import { findFact } from '../facts/vocabulary.ts';
import type { Ticks } from './answers.ts';

/** What a checklist offers: what it offered before, or what can still matter now. */
export function itemsPut(
  { items }: Checklist,
  ticks: Ticks | undefined,
  open: readonly string[],
): readonly ChecklistItem[] {
  return items.filter(({ fact }) => (ticks ? fact in ticks : open.includes(fact)));
}

/** The ticks with one more; what cannot hold beside it is ticked no more. */
export function withTick(
  { apart = [] }: Pick<Checklist, 'apart'>,
  ticks: Ticks,
  fact: string,
  tick: Ticks[string],
): Ticks {
  const next = { ...ticks, [fact]: tick };
  if (tick !== 'yes' || !apart.includes(fact)) return next;
  for (const other of apart) if (other !== fact && next[other] === 'yes') next[other] = 'no';
  return next;
}

/** The statement that is ticked. */
export function statementOf({ fact, label }: ChecklistItem): string {
  return label ?? findFact(fact)?.label ?? fact;
}

/** The ticks in words, as they stand in the list of answers. */
export function tellTicks({ items }: Checklist, value: Json | undefined): string {
  const ticks = (value ?? {}) as Ticks;
  const those = (tick: string) => items.filter(({ fact }) => ticks[fact] === tick).map(statementOf);
  const unsure = those('unsure');
  const told = [
    those('yes').join('；') || (unsure.length > 0 ? '' : '都没有'),
    unsure.length > 0 ? `不清楚：${unsure.join('；')}` : '',
  ];
  return told.filter(Boolean).join('。');
}
