/** The loop that finds whom a single condition stands in the way of. */

import { costOf } from './costs.ts';
import { AFTER, BEFORE, type Growing, hit } from './growing.ts';
import { Block, outerRows, type Writing } from './javascript.ts';
import type { BenefitPlan } from './plan.ts';

/** A hit for each row, with twice the place of its condition, and one more where no other is open. */
export function blockedBy(
  { terms, bindings, source }: Writing,
  plan: BenefitPlan,
): (from: number, to: number, found: Growing) => void {
  const { level } = plan.benefit;
  const block = new Block(bindings, source, '      ');
  const conditions = [...plan.conditions.entries()].sort(([, a], [, b]) => costOf(a.fails) - costOf(b.fails));
  for (const [at, { fails }] of conditions) {
    if (fails === terms.false) continue;
    block.share([fails]);
    block.line(`if (${block.text(fails)}) { if (failing >= 0) break row; failing = ${at}; }`);
  }
  block.line('if (failing < 0) break row;');
  block.share(conditions.map(([, { holds }]) => holds));
  const others = ['true'];
  for (const [at, { holds }] of conditions) others.push(`(failing === ${at} || ${block.text(holds)})`);
  block.line(hit(`r${level}`, `failing * 2 + (${others.join(' && ')} ? 1 : 0)`));
  const body = [
    ...BEFORE,
    `  for (let r${level} = from; r${level} < to; r${level}++) {`,
    ...outerRows(level, bindings, source).map((line) => `    ${line}`),
    '    let failing = -1;',
    '    row: {',
    ...block.lines,
    '    }',
    '  }',
    ...AFTER,
  ].join('\n');
  return bindings.compile(['from', 'to', 'found'], body) as ReturnType<typeof blockedBy>;
}
