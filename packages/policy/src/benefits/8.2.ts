/** 8.2 — who stands on the ladder of innovative enterprises, in seven tiers from technology-based firm to unicorn. */
import {
  and,
  atMost,
  type Benefit,
  between,
  choose,
  code,
  decisionDate,
  differ,
  equal,
  isOneOf,
  type Type,
  valueOf,
  yes,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { NOTES_8_2 } from './8.2.notes.ts';
import { isEnterprise } from './enterprise.ts';
import { firstDay, LUOYANG, lastDay } from './validity.ts';

const CLAUSE = '8.2';
const { innovationTier, innovationValidUntil, staff, revenue, assets } = firm;

/** The state's bounds for the lowest tier, of the day on which the list is looked at. */
const most = <T extends Type>(key: string, type: T) =>
  valueOf(handle(`innovation.technologySme.${key}`, type), { on: decisionDate, region: LUOYANG });

export const innovationLadder: Benefit = {
  id: '8.2',
  clause: CLAUSE,
  title: '列入创新企业七级梯队',
  subject: 'firm',
  kind: 'rule',
  conditions: [
    {
      id: 'tier',
      clause: CLAUSE,
      text: '已经评价或者认定为七级中的一级（科技型中小企业、高新技术后备企业、高新技术企业、创新龙头企业、瞪羚企业、独角兽种子企业、独角兽企业）',
      test: differ(innovationTier, code('none')),
    },
    {
      id: 'enterprise',
      clause: CLAUSE,
      text: '是企业',
      test: isEnterprise({
        id: 'innovative-cooperative',
        clause: CLAUSE,
        question: '取得创新企业认定的农民专业合作社，是否按企业列入梯队？',
      }),
    },
    {
      id: 'valid',
      clause: CLAUSE,
      text: '科技型中小企业、高新技术企业的资格还在有效期内',
      // The other tiers' methods set no term that is known: who was struck off them has none.
      test: choose(
        [
          [
            isOneOf(innovationTier, ['technology-sme', 'high-tech']),
            atMost(decisionDate, innovationValidUntil),
          ],
        ],
        yes,
      ),
    },
    {
      id: 'size',
      clause: CLAUSE,
      text: '科技型中小企业的职工、销售收入、资产都不超过国家规定的上限',
      test: choose(
        [
          [
            equal(innovationTier, code('technology-sme')),
            and(
              atMost(staff, most('maxStaff', 'integer')),
              atMost(revenue, most('maxRevenue', 'money')),
              atMost(assets, most('maxAssets', 'money')),
            ),
          ],
        ],
        yes,
      ),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  notes: NOTES_8_2,
};
