/** What 9.3 and 9.4 ask alike: the firm, the person hired, the contract, the insurance; the last two 9.6 too. */
import {
  addDays,
  addMonths,
  addYears,
  and,
  atLeast,
  atMost,
  type Condition,
  choose,
  countRows,
  decisionDate,
  define,
  type Expr,
  equal,
  integer,
  monthOf,
  no,
  or,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { stated } from '../facts/stated.ts';
import { isEnterprise } from './enterprise.ts';
import { isMicroSmallOrMedium } from './firm-size.ts';
import { inGraduationYear, isGraduate, withinYearsOfLeaving } from './graduate.ts';
import { ownFigure } from './validity.ts';

const hire = firm.hires.item;
const start = hire.contractStart;

/** The table of sizes is for enterprises; self-employed households and social bodies have no size in it (T6). */
const microSmallOrMedium = isEnterprise(
  { id: 'cooperative', clause: '9.3', question: '农民专业合作社是否按中小微企业对待？' },
  isMicroSmallOrMedium,
);

/** Full months from registration to the start of the contract; 31 August + 6 is the last of February. */
export const registeredUnemployedFor = (months: Expr<'integer'>): Expr<'boolean'> =>
  and(hire.registeredUnemployed, atMost(addMonths(hire.unemploymentRegisteredOn, months, 'clamp'), start));

const unemployedHalfAYear = registeredUnemployedFor(
  ownFigure('art9.newHire.unemployedMinMonths', 'integer', start),
);

const graduate = define(
  'graduate',
  '高校毕业生',
  isGraduate(hire.schoolKind, { id: 'hire-adult-education', clause: '9.3', per: firm.hires }),
);

/** A graduate whom article 9 means: in the graduation year, or without work within a year of leaving school. */
export const isNewGraduate = define(
  'new-graduate',
  '毕业年度或离校一年内未就业的高校毕业生',
  and(
    graduate,
    or(
      // Hired before the diploma of the same year is well; applied for before it, nobody has graduated yet.
      and(inGraduationYear(hire.diplomaDate, start), atMost(hire.diplomaDate, decisionDate)),
      and(
        withinYearsOfLeaving(
          hire.diplomaDate,
          ownFigure('art9.newHire.graduateLeftSchoolMaxYears', 'integer', start),
          start,
        ),
        hire.unemployed,
      ),
    ),
  ),
);

/** The last day of the contract counts: 1 August to 31 July of the next year is one year. */
const contractOfAYear = or(
  hire.contractOpenEnded,
  atLeast(
    hire.contractEnd,
    addDays(
      addYears(start, ownFigure('art9.newHire.minContractYears', 'integer', start), 'roll'),
      integer(-1),
    ),
  ),
);

/**
 * What was said counts. Where nothing was, a month on record is enough, also one in which relief left the firm
 * nothing to pay (T7), and whoever has none was never insured.
 */
const insuredSinceHire = choose(
  [
    [stated.hireInsured, hire.insured],
    [equal(countRows(hire.contributions), integer(0)), no],
  ],
  or(
    hire.insured,
    atLeast(
      countRows(hire.contributions, {
        window: {
          date: hire.contributions.item.month,
          from: monthOf(start),
          to: monthOf(decisionDate),
        },
      }),
      integer(1),
    ),
  ),
);

export const contractAndInsurance = (clause: '9.3' | '9.4' | '9.6'): readonly Condition[] => [
  { id: 'contract', clause, text: '签订一年以上劳动合同', test: contractOfAYear },
  { id: 'insured', clause, text: '招用后按规定缴纳社会保险费', test: insuredSinceHire },
];

/** The conditions that both clauses share, cited by the clause that asks. */
export const newHireConditions = (clause: '9.3' | '9.4'): readonly Condition[] => [
  {
    id: 'enterprise',
    clause,
    text: '是中型、小型或微型企业（按中小企业划型标准，个体工商户和社会组织不在其内）',
    test: microSmallOrMedium,
  },
  {
    id: 'group',
    clause,
    text: '招用的是登记失业半年以上人员，或者毕业年度、离校一年内未就业的高校毕业生',
    test: or(unemployedHalfAYear, isNewGraduate),
  },
  ...contractAndInsurance(clause),
];
