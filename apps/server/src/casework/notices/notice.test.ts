import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendar } from '../calendar.ts';
import { lineOf, noticePeriod, permittedFields } from './notice.ts';

const digits = fc
  .array(fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), { minLength: 18, maxLength: 18 })
  .map((each) => each.join(''));
const names = fc
  .array(fc.constantFrom('王', '李', '欧', '阳', '小', '明', '静'), { minLength: 2, maxLength: 4 })
  .map((each) => each.join(''));
const subjects = fc.record({
  claimantKind: fc.constantFrom('person' as const, 'firm' as const),
  claimantName: names,
  claimantNumber: digits,
  objectName: fc.option(names),
  objectNumber: fc.option(digits),
  benefitLabel: fc.constant('灵活就业社会保险补贴'),
  divisionName: fc.constant('嵩县'),
  months: fc.constantFrom(null, ['2020-07', '2020-08', '2020-09']),
  amountFen: fc.nat(10_000_000),
});

test('T18: a line shows permitted fields only, and of a natural person neither name, birth date nor number', () => {
  fc.assert(
    fc.property(subjects, (subject) => {
      const line = lineOf(subject);
      expect(Object.keys(line).sort()).toEqual([...permittedFields].sort());
      const people = [
        ...(subject.claimantKind === 'person'
          ? [[subject.claimantName, subject.claimantNumber, line.name, line.idNumber]]
          : []),
        [subject.objectName, subject.objectNumber, line.hiredName, line.hiredIdNumber],
      ];
      for (const [name, number, shownName, shownNumber] of people) {
        expect(name === null || name === undefined || shownName !== name).toBe(true);
        // Digits 7 to 14 are the birth date.
        expect(
          shownNumber === null || shownNumber === undefined || /^\d{3}\*{11}\d{4}$/.test(shownNumber),
        ).toBe(true);
        expect(number !== null && shownNumber === number).toBe(false);
      }
    }),
  );
});

const hire = {
  claimantKind: 'firm',
  claimantName: '嵩县样例食品有限公司',
  claimantNumber: '91410325MA40000008',
  objectName: '张三',
  objectNumber: '41032519970101001X',
  benefitLabel: '一次性吸纳就业补贴',
  divisionName: '嵩县',
  months: null,
  amountFen: 100_000,
} as const;

test('a firm is named, its number is not needed', () => {
  expect(lineOf(hire)).toEqual({
    name: '嵩县样例食品有限公司',
    idNumber: null,
    hiredName: '张*',
    hiredIdNumber: '410***********001X',
    benefit: '一次性吸纳就业补贴',
    division: '嵩县',
    period: '一次性',
    amountYuan: '1000.00',
  });
});

test('the months that are paid for are written as people write them', () => {
  const months = ['2020-06', '2020-08', '2020-09'];
  expect(lineOf({ ...hire, months }).period).toBe('2020年6月、8月至9月');
});

test.each([
  // Published on Wednesday 30 September 2020: the National Day holiday runs to 8 October, Saturday the 10th is worked.
  ['2020-09-30', { count: 5, unit: 'working' as const }, { from: '2020-10-09', until: '2020-10-14' }],
  ['2020-10-15', { count: 5, unit: 'working' as const }, { from: '2020-10-16', until: '2020-10-22' }],
  ['2020-10-15', { count: 7, unit: 'calendar' as const }, { from: '2020-10-16', until: '2020-10-22' }],
])('a notice of %s for %o', (publishedOn, days, period) => {
  expect(noticePeriod(publishedOn, days, calendar)).toEqual(period);
});
