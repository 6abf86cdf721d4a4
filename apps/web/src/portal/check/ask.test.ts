import type { Json } from '@wenye/rules';
import { describe, expect, it } from 'vitest';
import { insteadOf } from '../answer/instead.ts';
import { type Answers, noAnswers, withAnswer } from './answers.ts';
import { askable, waysFor } from './ask.ts';
import { type Ask, assess } from './engine.ts';

describe('askable', () => {
  it.each([
    ['request.county', 'county'],
    ['person.diploma-date', 'person.diploma-date'],
    ['person.contributions.paid', 'person.contributions'],
    ['firm.hires', 'firm.hires'],
    ['firm.hires.insured', 'firm.hires.insured'],
    ['firm.hires.contributions.unit-paid', 'firm.hires.contributions'],
  ])('asks %s under %s', (fact, id) => expect(askable(fact)).toBe(id));
});

describe('waysFor', () => {
  const graduate = {
    'person.school-kind': 'higher-education',
    'person.flexible-work-start': '2020-10-15',
    'person.contributions': [],
  };
  const waysOf = (facts: Answers['facts']) =>
    assess({ ...noAnswers('person'), facts: { ...graduate, ...facts } }, '2020-10-15').waysFor('11.2');

  it('says that nothing would do where a day that has passed stands against it', () =>
    expect(waysOf({ 'person.diploma-date': '2017-06-30', 'person.flexible-work': true })).toEqual({
      texts: [],
      none: true,
    }));

  it('does not say so of what has not been refused', () =>
    expect(waysOf({ 'person.diploma-date': '2020-06-30', 'person.contributions': null }).none).toBe(false));

  it('does not say so where the search was cut short', () =>
    expect(
      waysFor(
        { id: '11.2', clause: '11.2', kind: 'benefit', eligibility: 'not-entitled', reasons: [] },
        { remedies: [], complete: false },
      ).none,
    ).toBe(false));

  it('names whom of a roster a way is about', () => {
    const change = { fact: 'f', label: '合同终止日期', from: '', to: '', fromText: '2020-12-31' };
    const remedy = {
      benefit: '9.3',
      item: '员工1',
      changes: [{ ...change, item: '员工1', toText: '2021-07-31' }],
      eligibility: 'entitled',
      amount: { yuan: '1000.00', kind: 'once' },
    } as const;
    const refused = { id: '9.3', clause: '9.3', kind: 'benefit', reasons: [] } as const;
    expect(
      waysFor({ ...refused, eligibility: 'not-entitled' }, { remedies: [remedy], complete: true }).texts,
    ).toEqual(['员工1：“合同终止日期”由 2020-12-31 变为 2021-07-31，可得 1,000.00 元']);
  });

  it('does not say so to one laid off, who has the unemployment benefit instead', () => {
    const laidOff = {
      ...noAnswers('person'),
      county: '410305',
      facts: {
        'person.unemployed-since': '2020-08-31',
        'person.birth-date': '1975-03-02',
        'person.sex': 'male',
        'person.left-involuntarily': true,
        'person.unemployment-insured-months': 36,
        'person.unemployment-benefit-state': 'none',
        'person.unemployment-allowance-received': false,
      },
    };
    const assessment = assess(laidOff, '2020-10-15');
    const allowance = assessment.benefits.find(({ id }) => id === '22.3');
    expect(allowance?.eligibility).toBe('not-entitled');
    expect(allowance && insteadOf(allowance).map(({ clause }) => clause)).toEqual(['22.1']);
    expect(assessment.waysFor('22.3')).toEqual({ texts: [], none: false });
  });
});

describe('the questionnaire', () => {
  const day = '2020-10-15';
  /** Ticks of a checklist; null for another question. */
  const ticked = ({ checklist }: Ask, tick: (fact: string) => string): Record<string, string> | null =>
    checklist && Object.fromEntries(checklist.items.map(({ fact }) => [fact, tick(fact)]));
  const benefitOf = (answers: Answers, id: string) =>
    assess(answers, day).benefits.find((benefit) => benefit.id === id);

  it('takes no day of a diploma that has not come yet, but the day on which a loan falls due', () => {
    const check = (id: string, value: Json) => assess(noAnswers('person'), day).question(id)?.check(value);
    expect(check('person.diploma-date', '2020-10-16')).toBe('毕业证书签发日期不能晚于今天（2020年10月15日）');
    expect(check('person.diploma-date', day)).toBeUndefined();
    expect(check('person.startup-loan-due-on', '2021-10-15')).toBeUndefined();
  });

  it('takes no day of a diploma before the birth that was answered, nor of another century', () => {
    const born = { ...noAnswers('person'), facts: { 'person.birth-date': '1997-03-01' } };
    const check = (answers: Answers, date: string) =>
      assess(answers, day).question('person.diploma-date')?.check(date);
    expect(check(born, '1970-01-01')).toBe('毕业证书签发日期不能早于出生日期（1997年3月1日），请核对');
    expect(check(born, '2019-06-28')).toBeUndefined();
    expect(check(noAnswers('person'), '1890-01-01')).toContain('应在1920年1月1日至今天');
  });

  it('takes no month that nobody can have paid for yet, of oneself or of anybody on a roster', () => {
    const facts = { 'firm.hires': [{ id: '张某' }] };
    const rows = [{ month: '2020-10' }, { month: '2020-11' }, { month: '2020-12' }];
    const ahead = '2020年11月至12月还没有到，只能填到本月（2020年10月）';
    const own = assess(noAnswers('person'), day).question('person.contributions');
    expect(own?.check(rows)).toBe(ahead);
    expect(own?.check(rows.slice(0, 1))).toBeUndefined();
    const theirs = assess({ ...noAnswers('firm'), facts }, day).question('firm.hires.contributions');
    expect(theirs?.check({ 张某: rows })).toBe(`张某：${ahead}`);
  });

  it('takes no day of birth before 1920, and names today as the last', () =>
    expect(assess(noAnswers('person'), day).question('person.birth-date')?.check('1900-01-01')).toBe(
      '出生日期应在1920年1月1日至今天（2020年10月15日）之间，请核对',
    ));

  it('takes no start of work on the day of birth', () => {
    const facts = { 'person.birth-date': '1998-03-01' };
    const question = assess({ ...noAnswers('person'), facts }, day).question('person.flexible-work-start');
    expect(question?.check('1998-03-01')).toContain('16 周岁');
    expect(question?.check('2020-07-15')).toBeUndefined();
  });

  it('ends after few questions for a graduate in flexible work, with the amount to the fen', () => {
    const given: Readonly<Record<string, unknown>> = {
      'person.birth-date': '1998-03-01',
      'person.household-registration': 'luoyang',
      'person.flexible-work': true,
      'person.flexible-work-start': '2020-07-15',
      'person.school-kind': 'higher-education',
      'person.diploma-date': '2020-06-30',
      'person.contributions': [{ month: '2020-09', 'insured-as': 'flexible', paid: '549.00' }],
    };
    let answers = noAnswers('person');
    for (let { next } = assess(answers, day); next; { next } = assess(answers, day)) {
      const otherwise = next.definition?.type === 'boolean' ? false : null;
      const ticks = ticked(next, (fact) => (given[fact] === true ? 'yes' : 'no'));
      answers = withAnswer(answers, next.id, ticks ?? ((given[next.id] ?? otherwise) as Json));
    }
    expect(answers.order.length).toBeLessThanOrEqual(10);
    expect(benefitOf(answers, '11.2')?.amount?.yuan).toBe('366.00');
  });

  /** Answers from what holds of somebody: ticks it, gives it, says no to the rest; with what was asked, in order. */
  const walk = (holds: readonly string[], given: Readonly<Record<string, Json>>) => {
    let answers = noAnswers('person');
    const asked: string[] = [];
    for (let { next } = assess(answers, day); next; { next } = assess(answers, day)) {
      const ticks = ticked(next, (fact) => (holds.includes(fact) ? 'yes' : 'no'));
      asked.push(next.id, ...Object.keys(ticks ?? {}));
      const otherwise = next.definition?.type === 'boolean' ? false : null;
      answers = withAnswer(answers, next.id, ticks ?? given[next.id] ?? otherwise);
    }
    return { answers, asked };
  };

  it('asks nobody who retired before 2020 of a subsidy that can only have ended in 2020', () => {
    const { answers, asked } = walk(['person.unemployed'], { 'person.birth-date': '1955-03-02' });
    expect(asked).not.toContain('person.hardship-flexible-subsidy');
    expect(answers.order.length).toBeLessThanOrEqual(5);
  });

  it('asks a student of the last school year nothing that is of those who left school', () => {
    const { asked } = walk(['person.final-school-year', 'person.skill-training'], {
      'person.skill-training-ended-on': '2020-09-20',
    });
    expect(asked).toContain('person.trained-as-student');
    expect(asked).not.toContain('person.school-leaver');
  });

  it('asks when the diploma was given only of whoever has one of a school that counts', () => {
    const flexible = (kind: string) =>
      walk(['person.flexible-work'], {
        'person.school-kind': kind,
        'person.flexible-work-start': '2020-07-15',
      }).asked;
    expect(flexible('other')).not.toContain('person.diploma-date');
    const graduate = flexible('higher-education');
    expect(graduate.indexOf('person.school-kind')).toBeLessThan(graduate.indexOf('person.diploma-date'));
  });

  it('asks nobody for the county where what they get is the same in all, or in none of them known', () => {
    const disabled = walk(['person.disabled', 'person.minimum-living'], {
      'person.other-welfare-support': 'none',
    });
    expect(benefitOf(disabled.answers, '23.5')).toMatchObject({ eligibility: 'entitled', amount: null });
    expect(disabled.asked).not.toContain('county');
    const out = {
      'person.birth-date': '1980-03-02',
      'person.sex': 'male',
      'person.unemployed-since': '2020-08-31',
      'person.unemployment-insured-months': 30,
    };
    const holds = ['person.unemployed', 'person.left-involuntarily', 'person.living-trouble'];
    const laidOff = walk(holds, out);
    expect(benefitOf(laidOff.answers, '23.4')?.eligibility).toBe('official-must-judge');
    expect(laidOff.asked).not.toContain('county');
    expect(benefitOf(laidOff.answers, '23.4')?.missing.map(({ kind }) => kind)).not.toContain('fact');
    // The unemployment benefit, of which the allowance is a share, is known of some counties only.
    expect(walk(['person.unemployed'], out).asked).toContain('county');
  });

  it('takes no job that ended before 16, and no more months insured than since', () => {
    const facts = { 'person.birth-date': '2004-10-15', 'person.unemployment-insured-months': 3 };
    const question = (id: string) => assess({ ...noAnswers('person'), facts }, day).question(id);
    expect(question('person.unemployed-since')?.check('2020-09-01')).toContain('16 周岁');
    expect(question('person.unemployment-insured-months')?.check(3)).toContain('最多 1 个月');
    expect(question('person.unemployment-insured-months')?.check(1)).toBeUndefined();
  });

  it('takes nobody under 16 for unemployed', () => {
    const answers = withAnswer(noAnswers('person'), 'person.unemployed', true);
    expect(assess(answers, day).question('person.birth-date')?.check('2015-01-01')).toContain('16 周岁');
    expect(assess(answers, day).question('person.birth-date')?.check('1975-03-02')).toBeUndefined();
  });

  it('asks nothing more of a matter once a refusal stands', () => {
    const answers = withAnswer(noAnswers('person'), 'person.school-kind', 'secondary-vocational');
    expect(benefitOf(answers, '11.2')?.eligibility).toBe('not-entitled');
    expect(assess(answers, day).open).not.toContain('person.diploma-date');
  });

  it('has done with somebody in work after a handful of questions', () => {
    let answers = noAnswers('person');
    for (let { next } = assess(answers, day); next; { next } = assess(answers, day)) {
      answers = withAnswer(answers, next.id, ticked(next, () => 'no') ?? false);
    }
    expect(answers.order.length).toBeLessThanOrEqual(3);
    expect(assess(answers, day).benefits.map((each) => each.eligibility)).not.toContain('undetermined');
  });

  it('never asks the same thing twice, whatever is answered "I do not know"', () => {
    let answers = withAnswer(noAnswers('firm'), 'firm.hires', [{ id: '员工1' }, { id: '员工2' }]);
    const seen = new Set<string>();
    // A question that stays open comes back at once, not after thirty others.
    for (let { next } = assess(answers, day); next && seen.size < 30; { next } = assess(answers, day)) {
      expect(seen.has(next.id)).toBe(false);
      seen.add(next.id);
      answers = withAnswer(
        answers,
        next.id,
        ticked(next, () => 'unsure'),
      );
    }
    expect(seen.size).toBeGreaterThan(3);
  });

  it('refuses a value in the words of the rules', () => {
    const ask = assess(noAnswers('person'), day).question('person.diploma-date');
    expect(ask?.check('2020-02-30')).toBeTruthy();
    expect(ask?.check('2020-06-30')).toBeUndefined();
  });
});
