/** 1.13 — value-added tax of small-scale taxpayers at 1 instead of 3 per cent, March to December 2020. */
import {
  type Benefit,
  between,
  code,
  date,
  decisionDate,
  define,
  money,
  more,
  multiply,
  round,
  valueOf,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { NOTES_1_13 } from './1.13.notes.ts';
import { firstDay, lastDay } from './validity.ts';

const CLAUSE = '1.13';

/** The text's own interval, 1 March to 31 December 2020, is in the fact; that of the policy is another (T1). */
const BEGAN = '2020-03-01';

const reduction = define(
  'vat-reduction',
  '征收率降幅',
  valueOf(handle('art1.vat.smallScale.reduction', 'fraction'), {
    on: date(BEGAN),
    region: code('410300'),
  }),
  { clause: CLAUSE },
);

export const smallScaleVat: Benefit = {
  id: '1.13',
  clause: CLAUSE,
  title: '小规模纳税人增值税征收率由3%降至1%',
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
      id: 'small-scale',
      clause: CLAUSE,
      text: '是增值税小规模纳税人',
      test: firm.smallScale,
    },
    {
      id: 'sales',
      clause: CLAUSE,
      text: '2020年3月至12月有适用3%征收率的应税销售额',
      test: more(firm.smallScaleSales, money('0')),
    },
  ],
  // Rounded once; 四舍五入 to the fen.
  amount: {
    kind: 'total',
    value: define('vat-saved', '少缴的增值税', round(multiply(firm.smallScaleSales, reduction), 'half-up'), {
      clause: CLAUSE,
    }),
  },
  notes: NOTES_1_13,
};
