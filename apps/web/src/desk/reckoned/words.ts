import { formatSpans } from '@wenye/codes';
import { findFact } from '@wenye/policy';
import { formatDate } from '../../format/dates.ts';
import { formatYuan } from '../../format/money.ts';
import { parameterText } from '../../portal/answer/words.ts';
import { changedRecords, factWords } from '../cases/fact-words.ts';
import type { Cause, ReckonedCase } from './views.ts';

export const kindWords: Readonly<Record<ReckonedCase['kind'], string>> = {
  owed: '少给',
  'too-much': '多给',
  open: '还不能确定',
};

export const kindColours = {
  owed: 'processing',
  'too-much': 'error',
  open: 'warning',
} as const satisfies Readonly<Record<ReckonedCase['kind'], string>>;

/** Which step of the case puts it right. This list takes none. */
export function stepWords({ kind, status }: Pick<ReckonedCase, 'kind' | 'status'>): string {
  if (status === 'proposed-revocation') return '已提出撤销批准，等待决定';
  if (status === 'reconsideration') return '正在复议，由复议机关一并审查';
  switch (kind) {
    case 'owed':
      return '告知申请人可以申请复议，由上级机关决定增加；期限已过、已经复议过的也可以，只是上次复议时已经知道的少给的除外';
    case 'too-much':
      return '查实后由审核或批准人员在办件页提出撤销批准，写明撤销的月份和追回金额';
    case 'open':
      return '先核实登记和标准，再看要不要处理';
  }
}

type Found = Pick<ReckonedCase, 'kind' | 'grantedYuan' | 'raisedYuan' | 'nowYuan' | 'differenceYuan'> & {
  readonly knownOn: string;
};

/** What the last run found of one award: by which day's knowledge, and how much too little or too much. */
export function foundWords({
  knownOn,
  kind,
  grantedYuan,
  raisedYuan,
  nowYuan,
  differenceYuan,
}: Found): string {
  const known = `按${formatDate(knownOn)}所知，`;
  const granted = `批准 ${formatYuan(grantedYuan)}${raisedWords({ kind, raisedYuan })}`;
  if (nowYuan === null || differenceYuan === null) return `${known}${kindWords[kind]}应得多少（${granted}）`;
  return `${known}${kindWords[kind]} ${formatYuan(differenceYuan)}（${granted}，现在看应得 ${formatYuan(nowYuan)}）`;
}

/** Of what was granted, what a reconsideration added: what is owed by now is counted against it, and it is never too much. */
export function raisedWords({ kind, raisedYuan }: Pick<ReckonedCase, 'kind' | 'raisedYuan'>): string {
  if (raisedYuan === '0.00') return '';
  return `，其中复议补发 ${formatYuan(raisedYuan)}${kind === 'too-much' ? '不算多给' : ''}`;
}

/** What has become known, in lines: what it was, what it is, and who wrote it down when. */
export function causeWords(cause: Cause): { readonly title: string; readonly lines: readonly string[] } {
  switch (cause.kind) {
    case 'fact':
      return {
        title: cause.label,
        lines: [
          ...changedLines(cause),
          `${cause.source.name}${cause.source.reference ? `（${cause.source.reference}）` : ''}，${formatDate(cause.source.recordedOn)}登记`,
        ],
      };
    case 'figure':
      return {
        title: cause.label,
        lines: [
          `${cause.before === null ? '没有数值' : figure(cause, cause.before)} → ${figure(cause, cause.after)}`,
          `${cause.source}${cause.recordedOn ? `，${formatDate(cause.recordedOn)}确认` : ''}`,
        ],
      };
    case 'received':
      return {
        title: '已经享受过的月份',
        lines: [`${formatSpans(cause.months)}：补贴台账显示已经另外享受过，同一个月不能再付`],
      };
    case 'rules':
      return { title: '规则', lines: ['现行规则与批准时的不同'] };
    case 'unreadable':
      return { title: '登记的内容', lines: [cause.problem] };
  }
}

const figure = ({ key, label, unit }: Extract<Cause, { kind: 'figure' }>, value: string): string =>
  parameterText({ key, label, unit, value });

/** Of a list by month only the records that differ, and of a record only what differs in it. */
function changedLines({ fact, before, after }: Extract<Cause, { kind: 'fact' }>): string[] {
  const entry = findFact(fact);
  const [was, is] = [factWords(entry, before), factWords(entry, after)];
  if (!Array.isArray(after)) return [`${was.join('；')} → ${is.join('；')}`];
  const [gone, come] = [was.filter((line) => !is.includes(line)), is.filter((line) => !was.includes(line))];
  const records = Array.isArray(before) ? before.filter((_, index) => gone.includes(was[index] ?? '')) : [];
  const replaced = changedRecords(
    entry,
    records,
    after.filter((_, index) => come.includes(is[index] ?? '')),
  );
  // Where each record has one in its place, both need not be told whole.
  if (replaced !== null) return replaced;
  return [...gone.map((line) => `批准时：${line}`), ...come.map((line) => `现在：${line}`)];
}
