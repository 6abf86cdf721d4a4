/** 12.3 — a public-welfare post whose term ended in 2020 may be held one year more. */
import { type Benefit, between, decisionDate, lastDay as lastDayOf, less, not } from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { NOTES_12_3 } from './12.1.notes.ts';
import { endsIn2020, lastMonth, retires, termEnds } from './public-post.ts';
import { firstDay, lastDay } from './validity.ts';
import { holderTurns16, workingAge } from './working-age.ts';

const CLAUSE = '12.3';
const holder = firm.postHolders.item;

export const publicPostExtension: Benefit = {
  id: '12.3',
  clause: CLAUSE,
  title: '公益性岗位期满延长一年',
  subject: 'firm',
  kind: 'rule',
  per: firm.postHolders,
  conditions: [
    {
      id: 'post-unit',
      clause: CLAUSE,
      text: '单位有经批准开发的公益性岗位',
      test: firm.postUnit,
    },
    {
      id: 'hardship',
      clause: CLAUSE,
      text: '岗位上安置的是就业困难人员',
      test: holder.hardship,
    },
    {
      id: 'ended-in-2020',
      clause: CLAUSE,
      text: '原来的岗位期限（最长三年）在2020年内期满',
      test: endsIn2020,
    },
    {
      id: 'ended',
      clause: CLAUSE,
      text: '申请时原来的岗位期限已经期满',
      test: less(termEnds, decisionDate),
    },
    workingAge(CLAUSE, '上岗时', holderTurns16, holder.placedOn),
    {
      id: 'before-retirement',
      clause: CLAUSE,
      text: '期满时还没有达到法定退休年龄',
      test: less(termEnds, retires),
    },
    {
      id: 'no-stable-work',
      clause: CLAUSE,
      text: '期满时仍没有实现稳定就业',
      test: not(holder.stableWork),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内申请',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  until: lastDayOf(lastMonth),
  notes: NOTES_12_3,
};
