import { fenToYuan, yuanToFen } from '@wenye/codes';
import { formatYuan } from '../../format/money.ts';
import type { Item } from './views.ts';

/** States of a payment item, as officers filter by them. */
export const itemStateChoices = [
  { value: 'prepared', label: '已编制' },
  { value: 'authorised', label: '已授权' },
  { value: 'intended', label: '指令已登记' },
  { value: 'sent', label: '已发送，结果未知' },
  { value: 'accepted', label: '银行已受理' },
  { value: 'rejected', label: '银行拒付或文件未受理' },
  { value: 'settled', label: '已到账' },
  { value: 'returned', label: '退汇' },
  { value: 'withdrawn', label: '已撤下' },
];

/** How a payment stands; where the bank did not take the whole file, it has judged no payment. */
export const itemStateOf = ({
  fileRefused,
  stateName,
}: {
  fileRefused: boolean;
  stateName: string;
}): string => (fileRefused ? '文件未受理' : stateName);

const statementWords = { matched: '已核对', explained: '已说明', open: '未核对' } as const;

/** Whether the statement bears a payment out; of money that has not moved, which one lists it as paid all the same. */
export function statementOf({
  state,
  statement,
  listedOn,
  returnListedOn,
}: Pick<Item, 'state' | 'statement' | 'listedOn' | 'returnListedOn'>): string {
  if (returnListedOn !== null) return `第${returnListedOn}号列出退回`;
  if (state === 'settled' || state === 'returned') return statementWords[statement];
  return listedOn === null ? '—' : `第${listedOn}号列为已付`;
}

/** What has become of a payment since it came back or was refused, in the order of what is still to do. */
export const afterWords: Readonly<Record<NonNullable<Item['after']>, { label: string; tone: string }>> = {
  disputed: { label: '有争议，待查清', tone: 'error' },
  'awaits-statement': { label: '待对账单印证', tone: 'error' },
  waits: { label: '待处理', tone: 'error' },
  redirected: { label: '已改付，待付', tone: 'warning' },
  'in-batch': { label: '已编入新批次，待付', tone: 'processing' },
  'back-again': { label: '再付又没有付成，见后一笔', tone: 'default' },
  'paid-again': { label: '已重新付清', tone: 'success' },
  over: { label: '不再付', tone: 'default' },
};
export const afterChoices = Object.entries(afterWords).map(([value, { label }]) => ({ value, label }));

export const itemTones: Record<string, string> = {
  settled: 'success',
  rejected: 'error',
  returned: 'error',
  sent: 'warning',
  intended: 'warning',
  accepted: 'processing',
};

/** What the bank may have said on paper of a payment as it stands; empty where nothing is to be asked. Pure. */
export function outcomeChoices({
  state,
  dispute,
}: Pick<Item, 'state' | 'dispute'>): { value: string; label: string }[] {
  if (dispute !== null) {
    const paid = { value: 'settled', label: '已到账：对账单没有错，原来的拒付作废' };
    return dispute === 'upheld'
      ? [paid]
      : [paid, { value: 'rejected', label: '拒付：没有付成，对账单列错，银行将冲回' }];
  }
  if (state === 'settled') return [{ value: 'returned', label: '退汇' }];
  if (!unknownStates.has(state)) return [];
  return [
    { value: 'accepted', label: '已受理' },
    { value: 'settled', label: '已到账' },
    { value: 'rejected', label: '拒付' },
    { value: 'returned', label: '退汇' },
  ];
}

/** Instructed, and the bank has not said what became of it. */
const unknownStates = new Set(['intended', 'sent', 'accepted']);

/** Where the bank refused what its statement lists as paid: what to do, or what is awaited; null where it did not. Pure. */
export function disputeWords(dispute: Item['dispute']): string | null {
  if (dispute === null) return null;
  return dispute === 'open'
    ? '银行答复拒付，对账单却把这笔列为已付，两者只有一个是真的。请持对账单向银行查询，取得盖章的书面答复后登记：银行确认已付的登记“已到账”，确认没有付成的登记“拒付”，由另一人确认。查清以前这笔款不会再付。'
    : '银行已书面确认没有付成，对账单上付出的这一笔是银行的差错，账面因此比银行多。等银行冲回：以后的对账单列出退回，差异自动核销，这笔款才能编入批次再付。';
}

/**
 * What follows where a written answer is confirmed: of one that says which of the bank's words stands, what is decided; of a
 * refusal of what a statement lists as paid, that they will contradict each other. Pure.
 */
export function confirmWords({
  outcome,
  disputed,
  listedOn,
}: {
  outcome: string;
  disputed: boolean;
  listedOn: number | null;
}): { before: string; done: string } {
  const refused = outcome === 'rejected';
  if (disputed)
    return refused
      ? {
          before:
            '银行原先答复拒付，对账单列为已付：确认后仍是拒付，对账单上的这一笔作为银行的差错，等以后的对账单列出冲回，才能再付。',
          done: '已确认，等对账单列出冲回',
        }
      : {
          before:
            '银行原先答复拒付，对账单列为已付：确认后原来的拒付作废，这笔款按对账单记为已到账，不再付。不能撤回。',
          done: '已确认，按银行答复入账',
        };
  if (refused && listedOn !== null)
    return {
      before: `对账单第${listedOn}号已列为已付，与这份拒付矛盾：确认后进入差异处理，与银行查清以前不会再付。不能撤回。如果文书说的不是这一笔，请不予确认。`,
      done: '已确认，与对账单矛盾，待与银行查清',
    };
  return { before: '确认后入账，不能撤回。', done: '已确认，按银行答复入账' };
}

/** What does not agree in the bank's words of a payment, or is not borne out yet, in short; empty where all is clear. Pure. */
export function contestedWords({
  dispute,
  paper,
  unclear,
  returnListedOn,
}: Pick<Item, 'dispute' | 'paper' | 'unclear' | 'returnListedOn'>): string[] {
  return [
    returnListedOn === null ? [] : ['对账单列出退回，待银行答复'],
    unclear.length === 0 ? [] : ['银行答复的代码不在约定之内，待查清'],
    dispute === null ? [] : [disputesInShort[dispute]],
    paper === null ? [] : [papersInShort[paper]],
  ].flat();
}

const disputesInShort = { open: '拒付与对账单矛盾，待查清', upheld: '银行确认没有付成，待冲回' } as const;
const papersInShort = {
  unconfirmed: '书面答复待确认',
  'not-on-statement': '书面答复退汇，对账单上没有',
} as const;

/** What the bank said, in its own words. Pure. */
export const bankWords = ({ code, reason }: { code: string; reason: string }): string =>
  `银行答复的代码是“${code}”${reason === '' ? '，没有写明意思' : `，写的是“${reason}”`}`;

/** What is to be done about a code that nobody understands. */
export const unclearHelp =
  '这样的代码不在约定之内，看不出付没付成：不据此记账，也不会据此再付。请向银行查明。银行以后用约定的代码答复的，自动核销；以书面答复的，打开这笔付款登记，由另一人确认后入账。';

/** How long the bank has not answered, in calendar days up to the business date. Pure. */
export function unansweredFor(since: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(since)) / 86_400_000);
  return days <= 0 ? '今日发出，银行还没有答复' : `银行已 ${days} 天（自然日）没有答复`;
}

/** What can be done about it. */
export const unansweredHelp =
  '系统会用同一文件再问，不会另付一笔。久不答复的，请向银行查询；银行以书面答复的，打开这笔付款登记，由另一人确认后入账。';

/** States of money ordered back. */
export const recoveryStateChoices = [
  { value: 'open', label: '追回中' },
  { value: 'received', label: '已收回' },
  { value: 'reduced', label: '已抵清（退汇或者补发）' },
  { value: 'written-off', label: '已核销' },
  { value: 'annulled', label: '批准恢复，不再追回' },
];

/** What becomes of a receipt that is more than the debt; null for one that is not. Amounts in yuan. Pure. */
export function beyondDebt(owedYuan: string, receivedYuan: string): string | null {
  const owed = yuanToFen(owedYuan) ?? 0;
  const beyond = (yuanToFen(receivedYuan) ?? 0) - owed;
  if (beyond <= 0) return null;
  const settles = owed === 0 ? '' : `${formatYuan(owedYuan)}抵偿欠款，`;
  return `这笔比欠款多：${settles}多缴的 ${formatYuan(fenToYuan(beyond))}记入“应退多缴款”，编入拨付批次退还给对方。`;
}

/**
 * Why no receipt is chosen, said where one is entered all the same. Pure.
 *
 * @param listed how many there are to choose from; nothing where they are not read yet
 */
export function noReceipt(listed: number | undefined): string {
  if (listed === undefined) return '对账单上的收款还没有列出，不能登记';
  return listed === 0 ? '没有可以登记的收款，请等下一份对账单' : '请选择一笔收款';
}

/** By which step of the case money was ordered back; its grounds are in the case's history. */
export const recoveryReasons: Readonly<Record<string, string>> = {
  revoke: '撤销批准',
};

/** What happened to a payment, by the command or the bank's answer. */
export const itemEventWords: Readonly<Record<string, string>> = {
  prepare: '编制',
  authorise: '授权',
  withdraw: '撤下',
  intend: '指令登记',
  send: '文件已交银行，结果未知',
  accepted: '银行受理',
  rejected: '银行拒付',
  settled: '到账',
  returned: '退汇',
  'correct-account': '更正收款账户，待再付',
  'set-aside': '拒付作废：银行书面确认已经付出，以对账单为准',
  upheld: '银行书面确认没有付成，待对账单列出冲回',
};

/** The words for the history of one payment. */
export const itemEventWordsOf = ({ fileRefused }: Pick<Item, 'fileRefused'>) =>
  fileRefused ? { ...itemEventWords, rejected: '文件未受理' } : itemEventWords;

/** Why an account, or what is owed, cannot be paid. */
export const accountStandings = {
  unverified: '待银行核验',
  rejected: '银行核验未通过',
  closed: '已停用',
  'awaits-statement': '书面答复待对账单印证',
  disputed: '银行拒付、对账单却列为已付，待查清',
  held: '拟撤销批准，暂停支付',
} as const;

/** It is the account that keeps it from being paid, and waiting does not help: only another one does. Pure. */
export const needsOtherAccount = (standing: string): boolean =>
  standing === 'rejected' || standing === 'closed';

/**
 * Whether what is owed can still go to the account that it was to go to; nothing where none is settled. Pure.
 *
 * @param said what the bank said of the last payment to it
 */
export function originalAccountWords(
  accounts: readonly { standing: keyof typeof accountStandings | 'usable'; chosen: boolean }[],
  said: string | null,
): string {
  const original = accounts.find(({ chosen }) => chosen)?.standing;
  if (original === undefined) return '';
  if (original === 'usable' && said !== null && /销户|注销/.test(said))
    return `原账户银行答复“${said}”，再付也付不成，请改付另一个账户。`;
  if (original === 'usable') return '原账户没有错的，不用在这里改，编制批次时选“仍付到原账户”。';
  return `原账户${accountStandings[original]}，${
    needsOtherAccount(original) ? '不能再付，请改付另一个账户。' : '现在不能付。'
  }`;
}
