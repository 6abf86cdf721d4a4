import { amountProblem, countiesOn, findDivision } from '@wenye/codes';

/** Funds as the ledger names them. */
export const fundChoices = [
  { value: 'employment-subsidy', label: '就业补助资金' },
  { value: 'unemployment-insurance', label: '失业保险基金' },
  { value: 'training-account', label: '职业技能提升行动专账资金' },
  { value: 'restructuring-award', label: '工业企业结构调整专项奖补资金' },
] as const;

const CITY = '410300';

/**
 * The city and its counties on the business date: who may pay.
 *
 * @param keeper the division whose money the officer keeps: a county's officer chooses it alone, the city's any
 */
export function payerChoices(date: string, keeper: string = CITY): { value: string; label: string }[] {
  const city = findDivision(CITY);
  return [...(city ? [city] : []), ...countiesOn(date)]
    .filter(({ code }) => keeper === CITY || code === keeper)
    .map(({ code, name }) => ({ value: code, label: name }));
}

/** An amount where it is filled in. */
export const amountRule = {
  validator: (_: unknown, text?: string) => {
    const problem = text ? amountProblem(text) : null;
    return problem === null ? Promise.resolve() : Promise.reject(new Error(problem));
  },
};
export const amountRules = [{ required: true, message: '请填写金额' }, amountRule];
