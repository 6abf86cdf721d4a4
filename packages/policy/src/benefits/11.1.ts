/** 11.1 — whoever works flexibly joins the employees' pension wherever in the province they are registered. */
import { type Benefit, between, decisionDate, isOneOf, less } from '@wenye/rules';
import { person } from '../facts/index.ts';
import { NOTES_11_1 } from './11.1.notes.ts';
import { retirementDay } from './retirement-age.ts';
import { firstDay, lastDay } from './validity.ts';
import { personTurns16, workingAge } from './working-age.ts';

const CLAUSE = '11.1';

export const pensionWithoutRegistration: Benefit = {
  id: '11.1',
  clause: CLAUSE,
  title: '灵活就业人员参加企业职工基本养老保险不限省内户籍',
  subject: 'person',
  kind: 'rule',
  conditions: [
    { id: 'flexible-work', clause: CLAUSE, text: '正在灵活就业', test: person.flexibleWork },
    {
      id: 'registered-in-province',
      clause: CLAUSE,
      text: '户口在河南省内（不限本市，城镇、农村都可以）',
      test: isOneOf(person.householdRegistration, ['luoyang', 'henan']),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内办理参保',
      test: between(decisionDate, firstDay, lastDay),
    },
    workingAge(CLAUSE, '办理时', personTurns16, decisionDate),
    {
      id: 'before-retirement',
      clause: CLAUSE,
      text: '还没有达到法定退休年龄',
      test: less(decisionDate, retirementDay(person, 'working-age-ends')),
    },
  ],
  notes: NOTES_11_1,
};
