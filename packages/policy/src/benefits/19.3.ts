/** 19.3 — who is registered by real name as a new transfer in the database of rural labour. */
import {
  type Benefit,
  between,
  choose,
  code,
  date,
  decisionDate,
  type Expr,
  equal,
  not,
  notApplicable,
} from '@wenye/rules';
import { person } from '../facts/index.ts';
import { onlyRecord } from '../parameters/records.ts';
import { NOTES_19_3 } from './19.3.notes.ts';
import { firstDay, lastDay } from './validity.ts';

const CLAUSE = '19.3';
const { ruralLabour, householdRegistration, nonFarmWork, nonFarmSince, transferRegistered } = person;

/** New is counted from the first day of the year whose target the registration serves (article 14). */
const firstOfCount = date(onlyRecord('art14.target2020.ruralTransfer').from ?? '');

/** Of nobody else is it asked where and since when. */
const ofRuralLabour = (test: Expr<'boolean'>) => choose([[ruralLabour, test]], notApplicable('boolean'));

export const newRuralTransfer: Benefit = {
  id: '19.3',
  clause: CLAUSE,
  title: '农村劳动力新增转移就业实名登记',
  subject: 'person',
  kind: 'rule',
  conditions: [
    { id: 'rural-labour', clause: CLAUSE, text: '是农村劳动力', test: ruralLabour },
    {
      id: 'transferred',
      clause: CLAUSE,
      text: '现在从事农业以外的工作（本地、外出、自己经营都算）',
      test: ofRuralLabour(nonFarmWork),
    },
    {
      id: 'registered-here',
      clause: CLAUSE,
      text: '户口在洛阳市',
      test: ofRuralLabour(equal(householdRegistration, code('luoyang'))),
    },
    {
      id: 'new',
      clause: CLAUSE,
      text: '2020年1月1日以后第一次从农业转出，登记时已经转出',
      test: ofRuralLabour(between(nonFarmSince, firstOfCount, decisionDate)),
    },
    {
      id: 'not-yet',
      clause: CLAUSE,
      text: '以前没有登记过转移就业，一人只登记一次',
      test: ofRuralLabour(not(transferRegistered)),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内登记',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  notes: NOTES_19_3,
};
