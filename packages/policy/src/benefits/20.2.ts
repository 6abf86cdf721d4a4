/** 20.2 — a fixed sum to commercial agencies for each person of certain groups placed free of charge. */
import {
  addYears,
  and,
  atMost,
  type Benefit,
  code,
  define,
  type Expr,
  equal,
  integer,
  isOneOf,
  less,
  or,
  table,
  valueOf,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { inGraduationYear } from './graduate.ts';
import { paidOnce, placedInForce } from './placement.conditions.ts';
import { NOTES_20_2 } from './placement.notes.ts';
import { LUOYANG, ownFigure } from './validity.ts';

const CLAUSE = '20.2';
const { rural, group, diplomaDate, workStart, insured, free } = firm.placements.item;

/** 毕业学年: the last year of study, up to the diploma. Not 毕业年度, the calendar year of graduation (T5). */
const inLastSchoolYear: Expr<'boolean'> = and(
  less(addYears(diplomaDate, integer(-1), 'clamp'), workStart),
  atMost(workStart, diplomaDate),
);

/** Which of the two counts is open; where both say the same, the answer stands. */
const graduating = define(
  'graduating',
  '毕业年度（或者毕业学年）的高校毕业生',
  table(
    [valueOf(handle('fiveGroups.graduateTerm.kind', 'code'), { on: workStart, region: LUOYANG })],
    [
      [[['school-year']], inLastSchoolYear],
      [[['calendar-year']], inGraduationYear(diplomaDate, workStart)],
    ],
  ),
);

/** Rural labour in work is one of the five categories, or a returned migrant: either way it counts. */
const inGroups = or(
  rural,
  isOneOf(group, ['poor-household', 'school-leaver', 'registered-unemployed']),
  and(equal(group, code('graduate')), graduating),
);

export const fiveGroupsPlacement: Benefit = {
  id: '20.2',
  clause: CLAUSE,
  title: '五类人员和返乡农民工职业介绍补贴',
  subject: 'firm',
  kind: 'benefit',
  per: firm.placements,
  conditions: [
    {
      id: 'agency',
      clause: CLAUSE,
      text: '是经营性人力资源服务机构',
      test: equal(firm.placementBusiness, code('commercial-agency')),
    },
    placedInForce(CLAUSE),
    {
      id: 'group',
      clause: CLAUSE,
      text: '介绍的是“五类人员”（贫困家庭子女、毕业年度高校毕业生、未继续升学的应届初高中毕业生、农村转移就业劳动者、城镇登记失业人员）或者返乡农民工',
      test: inGroups,
    },
    { id: 'free', clause: CLAUSE, text: '免费介绍，没有向劳动者收费', test: free },
    { id: 'insured', clause: CLAUSE, text: '就业后按规定缴纳社会保险费', test: insured },
    paidOnce(CLAUSE),
  ],
  amount: {
    kind: 'once',
    value: define(
      'five-groups-placement',
      '五类人员职业介绍补贴',
      ownFigure('art20.jobIntro.fiveGroups.amount', 'money', workStart),
      { clause: CLAUSE },
    ),
  },
  notes: NOTES_20_2,
};
