import { formatDate } from '../../format/dates.ts';
import type { CaseView } from './views.ts';

type Step = CaseView['steps'][number];

/** Who said what about the differences of a case, each in one line; null where nobody has yet. */
export interface WhoSaid {
  declared: string | null;
  asked: string | null;
  answered: string | null;
  settled: string | null;
}

/** Reads from the steps of a case who declared, who found the differences, who answered and who settled them. Pure. */
export function whoSaid({ steps, speaksUntil }: Pick<CaseView, 'steps' | 'speaksUntil'>): WhoSaid {
  const found = steps.findLastIndex(({ command, to }) => to === 'discrepancy' && !AFTER.includes(command));
  const after = found < 0 ? [] : steps.slice(found + 1);
  const line = (step: Step | undefined, note: boolean) =>
    step ? `${step.by}，${formatDate(step.on)}${note && step.note ? `：${step.note}` : ''}` : null;
  const answer = line(
    after.find(({ command }) => command === 'rebut-discrepancy'),
    true,
  );
  const silent = after.find(({ command }) => command === 'close-rebuttal');
  return {
    declared: line(
      steps.find(({ command }) => command === 'submit'),
      false,
    ),
    asked: line(steps[found], false),
    answered:
      answer ??
      (silent
        ? '说明期限内没有说明'
        : speaksUntil
          ? `还没有说明，可以说明到${formatDate(speaksUntil)}`
          : null),
    settled: line(
      after.find(({ command }) => command === 'resolve-discrepancy'),
      true,
    ),
  };
}

/** Steps that leave the differences where they are, or speak of them. */
const AFTER = ['take', 'hand-over', 'release', 'free', 'rebut-discrepancy', 'close-rebuttal'];

type Fact = CaseView['facts'][number];

/** How a difference stands, in a word or two. Pure. */
export function differenceTag({
  resolution,
  settledBefore,
}: Pick<Fact, 'resolution' | 'settledBefore'>): string {
  if (resolution) return '已核实';
  if (!settledBefore) return '申报与登记不一致';
  return settledBefore.restated ? '已认定，申请人另有陈述' : '认定过，正在重新核对';
}

/** Of what was settled before: by whom and how, and what may be done now. Pure. */
export function settledWords({ on, by, took, restated }: NonNullable<Fact['settledBefore']>): string {
  const before = `${formatDate(on)}${by}认定以${took === 'declared' ? '申报' : '登记'}为准。`;
  return restated
    ? `${before}申请人此后的陈述与登记仍不一致：受理人员可以维持原来的认定，也可以按新的陈述重新认定，并写明理由。`
    : `${before}办件退回或重新比对后，由受理人员再认定一次。`;
}
