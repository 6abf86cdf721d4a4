/** 1.1 — the units' part of three social insurances, waived or halved in 2020. */
import {
  add,
  type Benefit,
  between,
  choose,
  code,
  county,
  date,
  decisionDate,
  define,
  equal,
  judgement,
  money,
  more,
  multiply,
  no,
  not,
  round,
  valueOf,
  yes,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { NOTES_1_1 } from './1.1.notes.ts';
import { isMicroSmallOrMedium } from './firm-size.ts';
import { isPublicUnit } from './retention.conditions.ts';
import { firstDay, lastDay } from './validity.ts';

const CLAUSE = '1.1';

/** Households that insure as a unit are treated as small; all that is neither a firm nor an organ, as large (T6). */
export const relievedAsSmall = define(
  'relief-as-small',
  '按中小微企业减免',
  choose(
    [
      [equal(firm.unitKind, code('enterprise')), isMicroSmallOrMedium],
      [equal(firm.unitKind, code('self-employed')), yes],
      [
        equal(firm.unitKind, code('farmers-cooperative')),
        judgement('relief-cooperative', '农民专业合作社是否按中小微企业减免社会保险费？', {
          clause: CLAUSE,
        }),
      ],
    ],
    no,
  ),
  { clause: CLAUSE },
);

/**
 * Waived for February to December, halved for February to June 2020 (豫人社〔2020〕8号 and its extension): the months of
 * the contributions count, not those of the policy (T1). The facts name them; both shares began in February.
 */
const BEGAN = '2020-02-01';
const share = (key: string) => valueOf(handle(key, 'fraction'), { on: date(BEGAN), region: county });

const payable = define(
  'relief-payable',
  '减免月份单位应缴合计',
  choose([[relievedAsSmall, add(firm.payableToJune, firm.payableFromJuly)]], firm.payableToJune),
  { clause: CLAUSE },
);

/** Rounded once over all months; 四舍五入 to the fen. */
const reliefBy = (key: string) => round(multiply(payable, share(key)), 'half-up');

export const insuranceRelief: Benefit = {
  id: '1.1',
  clause: CLAUSE,
  title: '阶段性减免社会保险费（单位部分）',
  subject: 'firm',
  kind: 'relief',
  conditions: [
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内确认',
      test: between(decisionDate, firstDay, lastDay),
    },
    {
      id: 'not-state',
      clause: CLAUSE,
      text: '不是机关或者事业单位',
      test: not(isPublicUnit),
    },
    {
      id: 'payable',
      clause: CLAUSE,
      text: '在减免的月份里有单位应缴的养老、失业、工伤保险费',
      test: more(payable, money('0')),
    },
  ],
  amount: {
    kind: 'total',
    value: define(
      'relief',
      '减免金额',
      choose(
        [[relievedAsSmall, reliefBy('si.relief2020.unitThreeInsurances.sme')]],
        reliefBy('si.relief2020.unitThreeInsurances.large'),
      ),
      { clause: CLAUSE },
    ),
  },
  notes: NOTES_1_1,
};
