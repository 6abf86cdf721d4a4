/** 2.7 — awards to financing guarantors whose guarantees for small firms are cheap, by the nation's rules. */
import {
  atMost,
  type Benefit,
  between,
  decisionDate,
  define,
  exact,
  least,
  money,
  more,
  multiply,
  round,
  valueOf,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { NOTES_2_7 } from './2.7.notes.ts';
import { firstDay, LUOYANG, lastDay } from './validity.ts';

const CLAUSE = '2.7';
const { guarantor, smallGuarantees, guaranteeFees } = firm;

/** Announced for each year's applications: the day of application counts. */
const ANNOUNCED = { on: decisionDate, region: LUOYANG };

const highestFee = define(
  'guarantee-highest-fee',
  '年化担保费率上限',
  valueOf(handle('guarantee.smallFirm.feeRate.max', 'fraction'), { on: decisionDate, region: LUOYANG }),
  { clause: CLAUSE },
);

export const guaranteeAward: Benefit = {
  id: '2.7',
  clause: CLAUSE,
  title: '小微企业融资担保降费奖补',
  subject: 'firm',
  kind: 'benefit',
  conditions: [
    {
      id: 'guarantor',
      clause: CLAUSE,
      text: '是持有有效经营许可证的融资担保机构',
      test: guarantor,
    },
    {
      id: 'small-firms',
      clause: CLAUSE,
      text: '上年度有新增的小微企业融资担保业务',
      test: more(smallGuarantees, money('0')),
    },
    {
      id: 'low-fee',
      clause: CLAUSE,
      text: '小微企业年化担保费率不超过规定的上限',
      // Fees over the annualised amount, multiplied out and so exact.
      test: atMost(exact(guaranteeFees), multiply(smallGuarantees, highestFee)),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内申请',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  // Rounded once, 四舍五入 to the fen, and then held to what one guarantor may get.
  amount: {
    kind: 'once',
    value: define(
      'guarantee-award',
      '奖补金额',
      least(
        round(
          multiply(smallGuarantees, valueOf(handle('guarantee.award.share', 'fraction'), ANNOUNCED)),
          'half-up',
        ),
        valueOf(handle('guarantee.award.cap', 'money'), ANNOUNCED),
      ),
      { clause: CLAUSE },
    ),
  },
  notes: NOTES_2_7,
};
