import { findScheme } from '@wenye/policy';
import { formatYuan, sumYuan } from '../../format/money.ts';

type Question = { title: string; content: string };
type Amount = { amountYuan: string | null };

const REFUSED_ONE_BY_ONE = '的会逐件列出原因，其余照办。';

/** Asked before many cases are awarded at once: how many, and how much money they commit together. Pure. */
export function awardQuestion(chosen: readonly Amount[]): Question {
  return {
    title: `批准 ${chosen.length} 件，共 ${sumOf(chosen)}？`,
    content: `批准后资金转为承诺支出，并进入待拨付。不能批准${REFUSED_ONE_BY_ONE}`,
  };
}

/**
 * Asked before many reviews are passed at once, where some are at the last level: how many, how much money is to be
 * reserved for those together, and what becomes of them where the ledger has too little. null where none is, since then
 * nothing but the level changes. Pure.
 */
export function passQuestion(
  chosen: readonly (Amount & { benefitId: string; level: number })[],
): Question | null {
  const last = chosen.filter(({ benefitId, level }) => level === findScheme(benefitId)?.levels.value.length);
  if (last.length === 0) return null;
  const which =
    last.length === chosen.length
      ? '末级审核通过的，'
      : `其中 ${last.length} 件是末级审核，其余转下一级。末级通过的，`;
  return {
    title: `审核通过 ${chosen.length} 件，待预留共 ${sumOf(last)}？`,
    content: `${which}资金账和单项限额够的随即预留；不够的转为“待资金到位”，不占资金，到位后按提交先后自动预留。不能通过${REFUSED_ONE_BY_ONE}`,
  };
}

type Held = { assignee: { personId: string; name: string } | null };

/** Those of the cases that somebody else has taken. Pure. */
export function takenByOthers<Row extends Held>(chosen: readonly Row[], me: string | null): Row[] {
  return chosen.filter(({ assignee }) => assignee !== null && assignee.personId !== me);
}

/** Who has taken them: `其中 3 件由吴军、李四领取`, `这 1 件由吴军领取`. Pure. */
export function takenWords(taken: readonly Held[], chosen: number): string {
  const names = [...new Set(taken.flatMap(({ assignee }) => assignee?.name ?? []))];
  return `${taken.length === chosen ? '这' : '其中'} ${taken.length} 件由${names.join('、')}领取`;
}

/**
 * What came of a command on many: how many are done, and of those how many wait for money now (`waiting`), which the press
 * of a button does not tell by itself. Pure.
 */
export function doneWords(
  label: string,
  results: readonly ({ done: true; status: string } | { done: false })[],
): { title: string; waiting: boolean } {
  const done = results.filter((one) => one.done);
  const waiting = done.filter(({ status }) => status === 'waiting-for-funds').length;
  const refused = results.length - done.length;
  const short = waiting === 0 ? '' : `，其中 ${waiting} 件资金不足，没有预留，转为“待资金到位”`;
  return {
    title:
      refused === 0
        ? `${label} ${done.length} 件${short}`
        : `${label}：${done.length} 件完成${short}，${refused} 件未办`,
    waiting: waiting > 0,
  };
}

/** The amounts of cases together, 1,647.30 元; of a case without one nothing. Pure. */
export function sumOf(cases: readonly Amount[]): string {
  return formatYuan(sumYuan(cases.map(({ amountYuan }) => amountYuan ?? '0.00')));
}
