/** 5.5 — small shops and pedestrian streets that carry many jobs come first in the city's award projects. */
import {
  type Benefit,
  between,
  choose,
  code,
  decisionDate,
  equal,
  isOneOf,
  judgement,
  no,
  yes,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { NOTES_5_5 } from './5.5.notes.ts';
import { firstDay, lastDay } from './validity.ts';

const CLAUSE = '5.5';

/** How many are many the text does not say: recognised counts, claimed an official judges. */
const carriesManyJobs = choose(
  [
    [equal(firm.streetJobs, code('many-jobs-recognised')), yes],
    [
      equal(firm.streetJobs, code('many-jobs-claimed')),
      judgement('street-carries-jobs', '这个小店经济或者步行街项目，带动就业的能力强吗？', {
        clause: CLAUSE,
      }),
    ],
  ],
  no,
);

export const streetsFirstInAwards: Benefit = {
  id: '5.5',
  clause: CLAUSE,
  title: '带动就业的小店经济和步行街评优优先',
  subject: 'firm',
  kind: 'rule',
  conditions: [
    {
      id: 'applied',
      clause: CLAUSE,
      text: '申报城市创优评先项目',
      test: firm.cityAwardApplied,
    },
    {
      id: 'street-project',
      clause: CLAUSE,
      text: '是小店经济或者步行街改造提升项目',
      test: isOneOf(firm.streetProject, ['small-shops', 'pedestrian-street']),
    },
    {
      id: 'carries-jobs',
      clause: CLAUSE,
      text: '带动就业能力强',
      test: carriesManyJobs,
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内申报',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  notes: NOTES_5_5,
};
