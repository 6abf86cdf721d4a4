/** 21.1 — posts of government-invested projects and public-welfare posts are published in two places. */
import {
  and,
  atMost,
  type Benefit,
  between,
  choose,
  code,
  decisionDate,
  equal,
  isOneOf,
  judgement,
  no,
  or,
  yes,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { NOTES_21_1 } from './21.1.notes.ts';
import { firstDay, lastDay } from './validity.ts';

const CLAUSE = '21.1';
const { source, openedOn, ownSite, hrssSite } = firm.postsToPublish.item;

export const postsPublished: Benefit = {
  id: '21.1',
  clause: CLAUSE,
  title: '政府投资项目岗位和公益性岗位公开发布',
  subject: 'firm',
  kind: 'rule',
  per: firm.postsToPublish,
  conditions: [
    {
      id: 'bound',
      clause: CLAUSE,
      text: '单位承担政府投资项目，或者开发了公益性岗位',
      test: or(firm.governmentProject, firm.postUnit),
    },
    {
      id: 'source',
      clause: CLAUSE,
      text: '是政府投资项目产生的岗位，或者公益性岗位',
      test: isOneOf(source, ['government-project', 'public-welfare']),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '岗位在政策有效期内产生，已经可以招人',
      test: and(between(openedOn, firstDay, lastDay), atMost(openedOn, decisionDate)),
    },
    {
      id: 'hrss-site',
      clause: CLAUSE,
      text: '已在同级人社部门网站公开',
      test: equal(hrssSite, code('same-level')),
    },
    {
      id: 'own-site',
      clause: CLAUSE,
      text: '已在本单位网站公开；没有网站的，由经办人员看是否以其他方式公开',
      test: choose(
        [
          [equal(ownSite, code('published')), yes],
          [
            equal(ownSite, code('no-site')),
            judgement('post-published-otherwise', '单位没有网站，这个岗位是否以其他方式向社会公开？', {
              clause: CLAUSE,
              per: firm.postsToPublish,
            }),
          ],
        ],
        no,
      ),
    },
  ],
  notes: NOTES_21_1,
};
