/** 23.4 — one-off living subsidy for the laid-off unemployed in hardship, in 2020 alone. */
import {
  type Benefit,
  between,
  choose,
  county,
  date,
  decisionDate,
  define,
  judgement,
  least,
  multiply,
  not,
  valueOf,
  yes,
} from '@wenye/rules';
import { person } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { onlyRecord } from '../parameters/records.ts';
import { NOTES_23_4 } from './23.4.notes.ts';
import { stillUnemployed } from './unemployed.conditions.ts';
import { firstDay } from './validity.ts';

const CLAUSE = '23.4';

/** The measure ends with 2020, though the policy runs on (T1). */
const lastDayOfMeasure = date(onlyRecord('art23.tempLiving.maxMonths').to ?? '');

const months = (key: string) => valueOf(handle(key, 'integer'), { on: decisionDate, region: county });

export const livingSubsidy: Benefit = {
  id: '23.4',
  clause: CLAUSE,
  title: '生活困难下岗失业人员一次性临时生活补助',
  subject: 'person',
  kind: 'benefit',
  conditions: [
    {
      id: 'in-2020',
      clause: CLAUSE,
      text: '在政策施行以后、2020年12月31日以前申请',
      test: between(decisionDate, firstDay, lastDayOfMeasure),
    },
    stillUnemployed(CLAUSE),
    {
      id: 'laid-off',
      clause: CLAUSE,
      text: '是因单位原因失去工作的下岗失业人员，不是自己辞职',
      test: person.leftInvoluntarily,
    },
    {
      id: 'hardship',
      clause: CLAUSE,
      text: '生活困难：已列入生活困难失业人员台账，或者由经办人员认定',
      test: choose(
        [[person.hardshipLedger, yes]],
        judgement('living-hardship', '没有列入台账，是否属于生活困难的下岗失业人员？', { clause: CLAUSE }),
      ),
    },
    {
      id: 'first-time',
      clause: CLAUSE,
      text: '没有领过这项一次性补助',
      test: not(person.livingSubsidyReceived),
    },
  ],
  amount: {
    kind: 'once',
    value: define(
      'living-subsidy',
      '一次性临时生活补助',
      multiply(
        valueOf(handle('dibao.urban.month', 'money'), { on: decisionDate, region: county }),
        // Six months are the most that may be paid, not what is paid.
        least(months('art23.tempLiving.maxMonths'), months('art23.tempLiving.months')),
      ),
      { clause: CLAUSE },
    ),
  },
  notes: NOTES_23_4,
};
