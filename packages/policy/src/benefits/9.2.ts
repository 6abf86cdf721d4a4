/** 9.2 — a fixed sum for each new hire of firms that made or delivered epidemic supplies over Spring Festival 2020. */
import {
  and,
  type Benefit,
  between,
  decisionDate,
  define,
  equal,
  integer,
  valueOf,
  yearOf,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { NOTES_9_2 } from './9.2.notes.ts';
import { isEnterprise } from './enterprise.ts';
import { firstDay, LUOYANG, lastDay, ownFigure } from './validity.ts';

const CLAUSE = '9.2';
const { contractStart } = firm.hires.item;

/** The Spring Festival that the text names; its days are open, its year is not. */
const YEAR = 2020;
const day = (key: string) => valueOf(handle(key, 'date'), { on: decisionDate, region: LUOYANG });

export const springFestivalHires: Benefit = {
  id: '9.2',
  clause: CLAUSE,
  title: '春节期间防疫保供企业一次性吸纳就业补贴',
  subject: 'firm',
  kind: 'benefit',
  per: firm.hires,
  conditions: [
    {
      id: 'supplies',
      clause: CLAUSE,
      text: '2020年春节期间开工生产或者配送疫情防控急需物资',
      test: firm.suppliesOverSpringFestival,
    },
    {
      id: 'enterprise',
      clause: CLAUSE,
      text: '是企业（不分大小；个体工商户和社会组织不在其内）',
      test: isEnterprise({
        id: 'supplies-cooperative',
        clause: CLAUSE,
        question: '生产、配送疫情防控物资的农民专业合作社，是否按企业给予招工补贴？',
      }),
    },
    {
      id: 'hired-then',
      clause: CLAUSE,
      text: '在2020年春节期间新招用',
      test: and(
        equal(yearOf(contractStart), integer(YEAR)),
        between(contractStart, day('art9.springFestival.firstDay'), day('art9.springFestival.lastDay')),
      ),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内申请',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  amount: {
    kind: 'once',
    value: define(
      'spring-festival-hire',
      '春节保供招工补贴',
      ownFigure('art9.springFestival.hireSubsidy', 'money', contractStart),
      { clause: CLAUSE },
    ),
  },
  notes: NOTES_9_2,
};
