import { correctionWords } from '@wenye/codes';

/** A name that the register does not say, or no more, as the API tells it. */
export interface NameDifference {
  readonly whose: 'claimant' | 'object' | 'account';
  readonly written: string;
  readonly registered: string;
  /** When the register's name was corrected, and by what; null: it never was. */
  readonly correctedOn: string | null;
  readonly correctedBy: string | null;
}

const WHOSE = { claimant: '申请人', object: '招用人员', account: '收款账户的户名' } as const;

/** Each difference in one sentence: 申请人在申请里是“李思”，现登记为“李斯”（窗口核实，2020年10月15日更正）. Pure. */
export const nameWords = (names: readonly NameDifference[]): string[] =>
  names.map(({ whose, written, registered, ...corrected }) =>
    whose === 'account'
      ? `${WHOSE[whose]}是“${written}”，登记的名称是“${registered}”${correctionWords(corrected)}`
      : `${WHOSE[whose]}在申请里是“${written}”，现登记为“${registered}”${correctionWords(corrected)}`,
  );

/** What whoever decides or pays has to do about them. Pure. */
export function nameAdvice(names: readonly NameDifference[]): string {
  const paid = names.some(({ whose }) => whose === 'account');
  return `先核对是不是同一人（单位）。${paid ? '户名不一致的会被银行退回：请本人先到银行更正户名，再由窗口或受理人员登记更正收款账户。' : ''}公示和决定用申请时的姓名。`;
}
