/** 23.2 — who belongs in the ledger of unemployed people in hardship and their households. */
import {
  type Benefit,
  between,
  choose,
  decisionDate,
  define,
  judgement,
  no,
  not,
  or,
  yes,
} from '@wenye/rules';
import { person } from '../facts/index.ts';
import { NOTES_23_2 } from './23.2.notes.ts';
import { stillUnemployed } from './unemployed.conditions.ts';
import { firstDay, lastDay } from './validity.ts';

const CLAUSE = '23.2';
const { minimumLiving, zeroEmploymentHousehold, hardshipLedger: inLedger, livingTrouble } = person;

/**
 * Registers of other departments suffice, and so does the ledger itself: whoever is in it was found to be in hardship, and
 * leaves it on finding work. What is only told an official judges, the text having no standard.
 */
const inHardship = choose(
  [
    [
      define(
        'household-hardship-on-record',
        '低保家庭、零就业家庭，或者已经列入台账',
        or(minimumLiving, zeroEmploymentHousehold, inLedger),
        { clause: CLAUSE },
      ),
      yes,
    ],
    [not(livingTrouble), no],
  ],
  judgement('household-hardship', '家庭不是低保、零就业家庭，也没有列入台账：失业以后生活是否确实困难？', {
    clause: CLAUSE,
  }),
);

export const hardshipLedger: Benefit = {
  id: '23.2',
  clause: CLAUSE,
  title: '列入生活困难失业人员台账',
  subject: 'person',
  kind: 'rule',
  conditions: [
    stillUnemployed(CLAUSE),
    {
      id: 'hardship',
      clause: CLAUSE,
      text: '家庭生活困难：是低保家庭或者零就业家庭，或者已经列入台账，或者经办人员认定失业以后生活困难',
      test: inHardship,
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  notes: NOTES_23_2,
};
