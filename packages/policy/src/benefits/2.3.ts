/** 2.3 — bills of firms in the directory of key supported enterprises go through the fast channel of rediscount. */
import { type Benefit, between, decisionDate } from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { NOTES_2_3 } from './2.3.notes.ts';
import { firstDay, lastDay } from './validity.ts';

const CLAUSE = '2.3';

export const rediscountChannel: Benefit = {
  id: '2.3',
  clause: CLAUSE,
  title: '名录库企业票据再贴现快速通道',
  subject: 'firm',
  kind: 'rule',
  conditions: [
    {
      id: 'listed',
      clause: CLAUSE,
      text: '在重点支持企业名录库之内（名录库企业即再贴现白名单企业）',
      test: firm.keySupported,
    },
    {
      id: 'bill',
      clause: CLAUSE,
      text: '有还没到期、要向银行贴现的商业汇票',
      test: firm.billToDiscount,
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内办理',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  notes: NOTES_2_3,
};
