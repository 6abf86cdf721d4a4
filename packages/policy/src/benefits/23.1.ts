/** 23.1 — people in employment hardship whom the epidemic has hit come first in employment aid. */
import { type Benefit, between, decisionDate } from '@wenye/rules';
import { person } from '../facts/index.ts';
import { NOTES_23_1 } from './23.1.notes.ts';
import { firstDay, lastDay } from './validity.ts';

const CLAUSE = '23.1';

export const priorityInAid: Benefit = {
  id: '23.1',
  clause: CLAUSE,
  title: '受疫情影响的就业困难人员优先援助',
  subject: 'person',
  kind: 'rule',
  conditions: [
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内',
      test: between(decisionDate, firstDay, lastDay),
    },
    { id: 'hardship', clause: CLAUSE, text: '已认定为就业困难人员', test: person.hardship },
    {
      id: 'hit-by-epidemic',
      clause: CLAUSE,
      text: '受到新冠肺炎疫情影响（丢了工作、停了工，或者收入明显减少）',
      test: person.hitByEpidemic,
    },
  ],
  notes: NOTES_23_1,
};
