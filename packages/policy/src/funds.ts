/** The funds of article 25.1 and the benefits that each pays. */
import type { FundId } from './schemes/scheme.ts';

export type Fund = {
  readonly id: FundId;
  readonly name: string;
  /** Benefits and loans (interest subsidy) paid from it, by clause id. */
  readonly pays: readonly string[];
};

export const funds: readonly Fund[] = [
  {
    id: 'employment-subsidy',
    name: '就业补助资金',
    pays: [
      '9.1',
      '9.2',
      '9.3',
      '9.4',
      '10.2',
      '10.4',
      '11.2',
      '11.3',
      '12.1',
      '13.2',
      '13.3',
      '13.4',
      '14.5',
      '19.6',
      '20.2',
    ],
  },
  { id: 'unemployment-insurance', name: '失业保险基金', pays: ['1.2', '1.7', '1.8', '22.2', '22.3'] },
  {
    id: 'training-account',
    name: '职业技能提升行动专账资金',
    pays: ['1.6', '10.8', '16.5', '16.6', '16.9', '17.4'],
  },
  { id: 'restructuring-award', name: '工业企业结构调整专项奖补资金', pays: ['23.4'] },
];

/** Paid by others: referred and tracked, not paid here. */
export const paidOutside: readonly string[] = ['2.7', '7.1', '8.4', '17.3', '23.5'];

/** The fund that pays a clause, or null where it is paid outside or pays nothing. */
export function fundOf(clause: string): Fund | null {
  return funds.find((fund) => fund.pays.includes(clause)) ?? null;
}
