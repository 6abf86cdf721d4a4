import type { BenefitAnswer } from '@wenye/rules';
import { expect, test } from 'vitest';
import { COUNTY, noAnswers } from './answers.ts';
import { countyHint } from './county-hint.ts';
import { assess } from './engine.ts';

const county = { kind: 'fact', fact: 'request.county', item: null, label: '', affects: 'amount' } as const;
const asking = (clause: string, title = '') =>
  ({ clause, title, missing: [county] }) as unknown as BenefitAnswer;

test('the county is that by which the benefit goes that asks for it', () => {
  expect(countyHint('person', [asking('22.3'), asking('22.2')])).toMatch(
    /^填参加失业保险的县区.*不一定是户籍地。/,
  );
  expect(countyHint('person', [asking('23.4')])).toContain('填去申请的县区');
  expect(countyHint('firm', [asking('9.3')])).toContain('填单位登记注册的县区');
  const others = { ...asking('22.3'), missing: [] };
  expect(countyHint('person', [others, asking('23.5')])).toMatch(/^填户籍所在的县区。/);
});

test('benefits that go by different counties each say which', () => {
  const hint = countyHint('person', [asking('22.3', '失业补助金'), asking('23.5', '残疾人补贴')]);
  expect(hint).toContain('失业补助金填参加失业保险的县区');
  expect(hint).toContain('残疾人补贴填户籍所在的县区');
});

test('the question says so, and what whoever is not of the city does', () => {
  const facts = {
    'person.unemployed-since': '2020-08-31',
    'person.birth-date': '1980-03-02',
    'person.sex': 'male',
    'person.left-involuntarily': false,
    'person.unemployment-benefit-state': 'none',
    'person.unemployment-insured-months': 30,
    'person.unemployment-allowance-received': false,
  };
  for (const county of [null, '410305']) {
    const asked = assess({ ...noAnswers('person'), county, facts }, '2020-10-15').question(COUNTY);
    expect(asked?.hint).toContain('填参加失业保险的县区');
    expect(asked?.hint).toContain('不在洛阳市的');
  }
});
