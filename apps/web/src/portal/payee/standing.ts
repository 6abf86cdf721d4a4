import { formatDate } from '../../format/dates.ts';
import { formatYuan } from '../../format/money.ts';
import type { TagTone } from '../../ui/surface.tsx';
import { plainReason } from './plain-reason.ts';

export type Held = {
  readonly accountId: string;
  readonly verification: 'unverified' | 'verified' | 'rejected';
  readonly validTo: string | null;
  /** In the bank's words, why it does not stand for the account. */
  readonly rejectedFor: string | null;
  readonly holderName: string;
};

/** Whose accounts these are, as the register has the name now. */
export type Holder = { readonly kind: 'person' | 'firm'; readonly name: string };

/** Money that came back from an account, or that the bank did not pay to it, and waits to be paid. */
export type CameBack = {
  readonly accountId: string;
  readonly amountYuan: string;
  readonly on: string;
  readonly state: 'rejected' | 'returned';
  readonly reason: string | null;
};

/** How an account stands, and the one thing to do about it, if there is one. */
export type Standing = {
  readonly tone: TagTone;
  readonly label: string;
  readonly why: string | null;
  readonly todo: string | null;
};

/**
 * What is told of one of a claimant's accounts. Pure.
 * @param all the claimant's accounts: another that waits for the bank, or is verified, changes what is to do
 * @param cameBack what came back from any of them, the latest first: where to, it cannot be sent either
 */
export function standingOf(
  account: Held,
  all: readonly Held[],
  cameBack: readonly CameBack[],
  holder: Holder,
): Standing {
  const [last, ...before] = cameBack.filter(({ accountId }) => accountId === account.accountId);
  if (last !== undefined) return returned([last, ...before], others(account, all, cameBack));
  if (account.validTo !== null)
    return { tone: 'plain', label: `${formatDate(account.validTo)} 停用`, why: null, todo: null };
  if (account.verification === 'rejected')
    return {
      tone: 'bad',
      label: '银行核验没有通过',
      why: `${rejectionWords(account.rejectedFor)}。`,
      todo: '请对照卡片或开户资料，登记正确的账户。',
    };
  // That the bank knows the account says nothing of whose it is: the name may have been corrected since.
  if (plain(account.holderName) !== plain(holder.name)) return ofAnotherName(account, holder);
  if (account.verification === 'unverified')
    return { tone: 'accent', label: '等银行核验', why: null, todo: '不用做什么，银行核验后就能收款。' };
  return { tone: 'good', label: '已核验，可以收款', why: null, todo: null };
}

function ofAnotherName(account: Held, { kind, name }: Holder): Standing {
  return {
    tone: 'bad',
    label: '户名与登记不一致',
    why: `户名是“${account.holderName}”，登记的${kind === 'person' ? '姓名' : '名称'}是“${name}”，可能付不成。`,
    todo: '请先到银行更正户名，再更换收款账户。',
  };
}

/** Brackets of either width, blanks and the point in a name make no other name. */
const plain = (name: string): string => name.normalize('NFKC').replace(/[\s.·•・]/gu, '');

/** Another account that money could be sent to: in use, and none that sent some back. */
const others = (account: Held, all: readonly Held[], cameBack: readonly CameBack[]): Held[] =>
  all.filter(
    ({ accountId, validTo }) =>
      accountId !== account.accountId &&
      validTo === null &&
      cameBack.every((back) => back.accountId !== accountId),
  );

function returned(backs: readonly [CameBack, ...CameBack[]], instead: readonly Held[]): Standing {
  return {
    tone: 'bad',
    label: backs[0].state === 'rejected' ? '银行没有付出' : '银行退回',
    why: `${backs.map(cameBackWords).join('；')}。`,
    todo: elsewhere(instead) ?? '请登记一个新的收款账户；银行核验后由财务改付，不用重新申请。',
  };
}

function cameBackWords({ on, amountYuan, reason }: CameBack): string {
  const said = reason === null ? '' : `：${inPlainWords(reason)}`;
  return `${formatDate(on)}有 ${formatYuan(amountYuan)}没有付成${said}`;
}

function inPlainWords(reason: string): string {
  const plain = plainReason(reason);
  return plain === null ? reason : `${plain}（银行原话：${reason}）`;
}

/** The bank may have closed the account, and not only know none of that name. */
const rejectionWords = (reason: string | null): string =>
  reason === null ? '银行查不到这个户名和账号的账户' : inPlainWords(reason);

/** What becomes of money that came back where another account is named already; null where one is still to be. Pure. */
export function elsewhere(others: readonly Pick<Held, 'verification'>[]): string | null {
  const has = (verification: Held['verification']) =>
    others.some((each) => each.verification === verification);
  if (has('verified')) return '不用做什么，财务会改付您新登记的账户。';
  return has('unverified') ? '不用做什么，新账户经银行核验后由财务改付。' : null;
}
