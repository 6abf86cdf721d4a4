/** 9.5 — key projects, major works and work-relief projects hire poor labour first. */
import { type Benefit, between, decisionDate, isOneOf } from '@wenye/rules';
import { person } from '../facts/index.ts';
import { NOTES_9_5 } from './9.5.notes.ts';
import { firstDay, lastDay } from './validity.ts';

const CLAUSE = '9.5';

export const priorityInKeyProjects: Benefit = {
  id: '9.5',
  clause: CLAUSE,
  title: '重点项目优先吸纳贫困劳动力',
  subject: 'person',
  kind: 'rule',
  conditions: [
    {
      id: 'poor-labour',
      clause: CLAUSE,
      text: '是建档立卡贫困劳动力（2021年起为脱贫劳动力和防止返贫监测对象）',
      test: person.poorLabour,
    },
    {
      id: 'key-project',
      clause: CLAUSE,
      text: '应聘的是重点项目、重大工程或者以工代赈项目的岗位',
      test: isOneOf(person.keyProjectPost, ['key-project', 'major-works', 'work-relief']),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内应聘',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  notes: NOTES_9_5,
};
