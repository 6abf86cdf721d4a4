/** 9.1 — start-up guaranteed loan to small and micro firms that have newly hired enough of the people it is for. */
import {
  asFraction,
  atLeast,
  type Benefit,
  between,
  choose,
  decisionDate,
  define,
  type Expr,
  least,
  more,
  multiply,
  not,
  table,
  valueOf,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { NOTES_9_1 } from './9.1.notes.ts';
import { isEnterprise } from './enterprise.ts';
import { isMicroOrSmall } from './firm-size.ts';
import { firstDay, LUOYANG, lastDay, ownFigure } from './validity.ts';

const CLAUSE = '9.1';

/** The nation's rules on the loan, as they stand on the day of application. */
const nationwide = <T extends 'fraction' | 'money'>(key: string, type: T): Expr<T> =>
  valueOf(handle(key, type), { on: decisionDate, region: LUOYANG });

const gate = valueOf(handle('art9.loan.smallFirm.gate', 'code'), { on: decisionDate, region: LUOYANG });

/** The city's share, or the nation's where that is lower (T3), as the city has chosen. */
const easier = (key: string) => {
  const city = ownFigure(`art9.${key}`, 'fraction', decisionDate);
  return table(
    [gate],
    [
      [[['city-text']], city],
      [[['easier']], least(city, nationwide(key, 'fraction'))],
    ],
  );
};

const share = define(
  'loan-hire-share',
  '新招用人员应占的比例',
  choose(
    [
      [
        more(firm.currentStaff, ownFigure('art9.loan.smallFirm.largerStaffOver', 'integer', decisionDate)),
        easier('loan.smallFirm.newHireRatio.over100'),
      ],
    ],
    easier('loan.smallFirm.newHireRatio'),
  ),
  { clause: CLAUSE },
);

export const smallFirmLoan: Benefit = {
  id: '9.1',
  clause: CLAUSE,
  title: '小微企业创业担保贷款',
  subject: 'firm',
  kind: 'loan',
  conditions: [
    {
      id: 'hired',
      clause: CLAUSE,
      text: '当年新招用了创业担保贷款的重点人员',
      test: firm.loanGroupHired,
    },
    {
      id: 'share',
      clause: CLAUSE,
      text: '当年新招用并签订一年以上劳动合同的重点人员，达到现有职工的规定比例（国家和本市比例中取较低的）',
      test: atLeast(asFraction(firm.loanHires), multiply(firm.currentStaff, share)),
    },
    {
      id: 'small',
      clause: CLAUSE,
      text: '是小型或微型企业（按中小企业划型标准，中型企业不在其内）',
      test: isEnterprise(
        {
          id: 'loan-cooperative',
          clause: CLAUSE,
          question: '农民专业合作社是否按小微企业申请创业担保贷款？',
        },
        isMicroOrSmall,
      ),
    },
    {
      id: 'no-arrears',
      clause: CLAUSE,
      text: '没有拖欠职工工资，没有欠缴社会保险费',
      test: not(firm.arrears),
    },
    { id: 'honest', clause: CLAUSE, text: '不在严重失信主体名单上', test: not(firm.dishonest) },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内申请',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  amount: {
    kind: 'once',
    value: define('small-firm-loan-ceiling', '贷款额度上限', nationwide('loan.smallFirm.max', 'money'), {
      clause: CLAUSE,
    }),
  },
  notes: NOTES_9_1,
};
