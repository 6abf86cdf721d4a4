import { completeRequest, decideRequest, pack } from '@wenye/policy';
import { type Request, trace } from '@wenye/rules';
import { expect, test } from 'vitest';
import { explanationOf } from './explanation.ts';

function explained(request: Request): string {
  const answer = decideRequest(request);
  const completed = completeRequest(request);
  const traced = completed.ok ? trace(pack, completed.request) : completed;
  if (!answer.ok || !traced.ok) throw new Error(JSON.stringify([answer, traced]));
  return explanationOf({ answer, benefits: traced.benefits, given: request.facts }, pack).join('\n');
}

const jobless: Request = {
  subject: 'person',
  clauses: ['22.3'],
  decisionDate: '2020-10-15',
  county: '410303',
  facts: {
    'person.unemployed-since': '2020-08-31',
    'person.left-involuntarily': false,
    'person.unemployment-insured-months': 30,
    'person.unemployment-benefit-state': 'none',
    'person.unemployment-allowance-received': false,
    'person.birth-date': '1990-01-01',
    'person.sex': 'male',
  },
};
const withFacts = (facts: Request['facts']): Request => ({
  ...jobless,
  facts: { ...jobless.facts, ...facts },
});

test('what comes every month is told with how long it is paid', () => {
  expect(explained(jobless)).toMatch(
    /^第 22\.3 款 失业补助金：可享受，每月 1,216\.00 元，共 6 个月，到 2021年4月30日\n/,
  );
});

test('what can still be due every month is told as such', () => {
  expect(explained(withFacts({ 'person.unemployment-allowance-received': null }))).toMatch(
    /^第 22\.3 款 失业补助金：待补充，每月 0\.00 元 至 1,216\.00 元\n/,
  );
});

test('of a sum are told the months counted and the last day of the term', () => {
  const contributions = [{ month: '2020-08', 'insured-as': 'flexible', paid: '183.00' }];
  const facts = {
    'person.school-kind': 'higher-education',
    'person.diploma-date': '2020-06-30',
    'person.flexible-work-start': '2020-07-15',
    'person.contributions': contributions,
  };
  const lines = explained({ ...jobless, clauses: ['11.2'], facts });
  expect(lines).toMatch(/^第 11\.2 款 .*：可享受，合计 122\.00 元，已计 1 个月，期限到 2023年6月30日\n/);
  // What completing adds is no fact that anybody stated.
  expect(lines).not.toContain('\n    填报了此前已领月数：');
  expect(lines).toContain('\n    此前已领取本项补贴的月数：尚不知道');
});

test('an age is told in years', () => {
  const young = explained(withFacts({ 'person.birth-date': '2004-12-01' }));
  expect(young).toContain('满 16 周岁之日是2020年12月1日，须不晚于2020年10月15日（认定日期）');
});

test('a figure that was read of two days is told with its day', () => {
  const holder = {
    id: '甲',
    hardship: true,
    'placed-on': '2020-03-02',
    'placements-before': 0,
    'birth-date': '1975-02-10',
    sex: 'male',
    'stable-work': false,
    months: ['2021-12', '2022-01'].map((month) => ({ month, 'unit-paid': '0.00' })),
  };
  const lines = explained({
    subject: 'firm',
    clauses: ['12.1'],
    decisionDate: '2022-03-15',
    county: '410325',
    parameters: [{ key: 'minWage.classOfCounty', value: 'II' }],
    facts: { 'firm.public-post-unit': true, 'firm.post-holders': [holder] },
  });
  expect(lines).toContain('二类地区月最低工资（2021年12月1日的）：1700.00（');
  expect(lines).toContain('二类地区月最低工资（2022年1月1日的）：1800.00（');
  expect(lines).toContain('政策有效年数：3（');
});
