/** Y2.1 — a sum for each hire of 50 and over, decided person by person of the firm's roster. */
import {
  atLeast,
  type Benefit,
  between,
  choose,
  code,
  county,
  define,
  equal,
  judgement,
  no,
  valueOf,
  yearsBetween,
  yes,
} from '@wenye/rules';
import { employer } from '../facts.ts';
import { figures } from '../figures.ts';
import { inForce, YANZE } from '../validity.ts';

const CLAUSE = 'Y2.1';
const hire = employer.hires.item;

/** The measure has days of its own, inside those of the document. */
const then = { on: hire.contractStart, region: YANZE };
const age = define('hire-age', '招用时周岁', yearsBetween(hire.birthDate, hire.contractStart, 'clamp'));

export const seniorHire: Benefit = {
  id: CLAUSE,
  clause: CLAUSE,
  title: '企业招用年满 50 周岁人员补贴',
  subject: 'firm',
  kind: 'benefit',
  per: employer.hires,
  conditions: [
    {
      id: 'enterprise',
      clause: CLAUSE,
      text: '是企业（其他单位是否按企业对待，由经办人员认定）',
      test: choose(
        [
          [equal(employer.kind, code('enterprise')), yes],
          [equal(employer.kind, code('public')), no],
        ],
        judgement('hire-as-enterprise', '该单位不是企业：是否按企业给予招用补贴？', { clause: CLAUSE }),
      ),
    },
    {
      id: 'hired-then',
      clause: CLAUSE,
      text: '在规定期间招用',
      test: between(
        hire.contractStart,
        valueOf(figures.hireFirstDay, then),
        valueOf(figures.hireLastDay, then),
      ),
    },
    {
      id: 'age',
      clause: CLAUSE,
      text: '招用时达到规定年龄',
      test: atLeast(age, valueOf(figures.hireMinAge, then)),
    },
    {
      id: 'contract',
      clause: CLAUSE,
      text: '劳动合同一年以上',
      test: atLeast(hire.contractMonths, valueOf(figures.hireMinMonths, then)),
    },
    { id: 'insured', clause: CLAUSE, text: '已缴纳社会保险', test: hire.insured },
    inForce(CLAUSE),
  ],
  amount: {
    kind: 'once',
    // The district's own standard where it has one, else the city's.
    value: define(
      'hire-grant',
      '招用补贴',
      valueOf(figures.hireGrant, { on: hire.contractStart, region: county }),
      { clause: CLAUSE },
    ),
  },
  notes: ['老城区：按单位所在区，不按招用人员的住地。', '“一年以上”含本数。'],
};
