/** What the engine explains, asks and refuses in a city it has never heard of. */
import { decide, questions, type Request, trace } from '@wenye/rules';
import { expect, test } from 'vitest';
import { pack } from './pack.ts';

const jobless: Request = {
  subject: 'person',
  county: 'harbour',
  decisionDate: '2030-06-10',
  clauses: ['Y1.1'],
  facts: {
    'resident.took-course': true,
    'resident.course-listed': true,
    'resident.course-ended-on': '2030-05-20',
    'resident.course-paid-before': false,
    'resident.tuition': '702.50',
    'resident.registered-unemployed': true,
  },
};

test('an amount is explained step by step, with the figures and where they stand', () => {
  const decided = decide(pack, jobless);
  if (!decided.ok) throw new Error(JSON.stringify(decided.errors));
  const [answer] = decided.benefits;
  expect(answer?.amount).toEqual({ yuan: '422.00', kind: 'once' });
  expect(answer?.computation).toMatchObject([
    {
      id: 'course-subsidy',
      formula: '（实缴学费 × 学费补贴比例，四舍五入到元）与学费补贴封顶中较小者',
      substituted: '（702.50 元 × 60%，四舍五入到元）与 500.00 元中较小者',
      value: '422.00 元',
    },
  ]);
  expect(answer?.parameters.map(({ key, value, region }) => `${key} ${value} ${region}`)).toEqual([
    'course.cap 500.00 yanze',
    'course.share 0.6 yanze',
    'scheme.first-day 2030-01-01 yanze',
    'scheme.last-day 2031-12-31 yanze',
  ]);
});

test('officers see every condition with the values in it', () => {
  const traced = trace(pack, {
    subject: 'firm',
    county: 'old-town',
    decisionDate: '2030-07-01',
    facts: {
      'employer.kind': 'other',
      'employer.hires': [{ id: '甲', 'birth-date': '1980-06-02', 'contract-start': '2030-06-01' }],
    },
  });
  if (!traced.ok) throw new Error(JSON.stringify(traced.errors));
  const [hire] = traced.benefits;
  expect(hire?.item).toBe('甲');
  expect(hire?.conditions.map(({ id, state }) => `${id} ${state}`)).toEqual([
    'enterprise official',
    'hired-then met',
    'age not-met',
    'contract unknown',
    'insured unknown',
    'in-force met',
  ]);
});

test('of nothing known, the question is asked first that can end it; then what is left', () => {
  const asked = (facts: Request['facts']) => {
    const found = questions(pack, { ...jobless, facts });
    if (!found.ok) throw new Error(JSON.stringify(found.errors));
    return found.questions.map(({ fact }) => fact);
  };
  expect(asked({})).toHaveLength(6);
  expect(asked({ 'resident.took-course': false })).toEqual([]);
  const { 'resident.tuition': _, ...known } = jobless.facts;
  expect(asked(known)).toEqual(['resident.tuition']);
});

test('what is wrong with a request is told at its place', () => {
  const facts = { 'resident.tuition': '7.123', 'resident.hobby': '钓鱼' };
  const decided = decide(pack, { ...jobless, county: 'atlantis', facts });
  if (decided.ok) throw new Error('decided');
  expect(decided.errors.map(({ code, path }) => `${code} ${path}`).toSorted()).toEqual([
    'not-decimal facts.resident.tuition',
    'unknown-division county',
    'unknown-fact facts.resident.hobby',
  ]);
});
