/** 12.4 — posts in small rural works and rural housing repair go to registered poor people. */
import { and, atMost, type Benefit, between, decisionDate } from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { NOTES_12_4 } from './12.4.notes.ts';
import { firstDay, lastDay } from './validity.ts';

const CLAUSE = '12.4';
const { startedOn, registeredPoor } = firm.ruralWorkers.item;

export const ruralWorksForThePoor: Benefit = {
  id: '12.4',
  clause: CLAUSE,
  title: '农村中小型工程岗位用于建档立卡贫困人口',
  subject: 'firm',
  kind: 'rule',
  per: firm.ruralWorkers,
  conditions: [
    {
      id: 'rural-works',
      clause: CLAUSE,
      text: '单位承担农村中小型基础设施建设或者农村危房改造',
      test: firm.ruralWorks,
    },
    {
      id: 'registered-poor',
      clause: CLAUSE,
      text: '岗位安排给建档立卡贫困人口',
      test: registeredPoor,
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内上岗',
      test: and(between(startedOn, firstDay, lastDay), atMost(startedOn, decisionDate)),
    },
  ],
  notes: NOTES_12_4,
};
