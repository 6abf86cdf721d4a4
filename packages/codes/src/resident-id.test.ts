import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDayNumber, toDayNumber } from './dates.ts';
import { checkResidentId, residentIdCheckCharacter } from './resident-id.ts';

const today = '2020-10-15';
const problemOf = (number: string): string => {
  const check = checkResidentId(number, today);
  return check.valid ? 'valid' : check.problem;
};
const withCheck = (first17: string): string => first17 + residentIdCheckCharacter(first17);

const divisions = ['110105', '410306', '410322', '410381', '410325', '659001'];
const validIds = fc
  .tuple(
    fc.constantFrom(...divisions),
    fc.integer({ min: toDayNumber('1900-01-01'), max: toDayNumber(today) }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([division, day, sequence]) =>
    withCheck(division + fromDayNumber(day).replaceAll('-', '') + String(sequence).padStart(3, '0')),
  );

describe('GB 11643', () => {
  test('accepts the vector of the standard', () => {
    expect(checkResidentId('11010519491231002X', today)).toEqual({
      valid: true,
      kind: 'citizen',
      number: '11010519491231002X',
      divisionCode: '110105',
      birthDate: '1949-12-31',
      sex: 'female',
    });
  });

  test('accepts every number that is built by the standard, revoked divisions included', () => {
    fc.assert(fc.property(validIds, (number) => problemOf(number) === 'valid'));
  });

  test('catches every change of one digit and every swap of neighbours', () => {
    fc.assert(
      fc.property(validIds, fc.nat(17), fc.integer({ min: 1, max: 9 }), (number, position, shift) => {
        const old = number.charAt(position);
        const replaced = old === 'X' ? String(shift) : String((Number(old) + shift) % 10);
        const changed = number.slice(0, position) + replaced + number.slice(position + 1);
        return problemOf(changed) !== 'valid';
      }),
    );
    fc.assert(
      fc.property(validIds, fc.nat(16), (number, position) => {
        const [left, right] = [number.charAt(position), number.charAt(position + 1)];
        fc.pre(left !== right);
        return problemOf(number.slice(0, position) + right + left + number.slice(position + 2)) !== 'valid';
      }),
    );
  });

  test.each([
    "'11010519491231002X",
    '\u202d11010519491231002X\u202c',
    '110105–19491231–002X',
    '\u200b11010519491231002x',
  ])('reads %j, with marks that are no part of it', (written) => {
    expect(checkResidentId(written, '2020-10-15')).toMatchObject({ number: '11010519491231002X' });
  });

  test('reads full-width digits, a small x and spaces', () => {
    expect(problemOf('１１０１０５ 19491231 002x')).toBe('valid');
  });

  test.each([
    ['', 'empty'],
    ['1101051949123100', 'length'],
    ['1101051949123100AX', 'characters'],
    ['110105194912310021', 'checksum'],
    [withCheck('11010519490230002'), 'birth-date'],
    [withCheck('41032518991231002'), 'birth-date'],
    [withCheck('41032520201016002'), 'future-birth-date'],
    [withCheck('41032520201015002'), 'valid'],
    [withCheck('99010519491231002').replace(/^9/, '0'), 'division'],
    [withCheck('17010519491231002'), 'division'],
    [withCheck('81010019491231002'), 'division'],
    ['USA110119720501', 'old-foreign-card'],
  ])('%s → %s', (number, problem) => {
    expect(problemOf(number)).toBe(problem);
  });

  test('explains a 15-digit number with the 18-digit one', () => {
    expect(checkResidentId('110105491231002', today)).toMatchObject({
      problem: 'fifteen-digits',
      suggestion: '11010519491231002X',
    });
    expect(checkResidentId('110105490231002', today)).not.toHaveProperty('suggestion');
  });

  test.each([
    ['81000019491231002', 'hk-macao-taiwan'],
    ['82000019491231002', 'hk-macao-taiwan'],
    ['83000019491231002', 'hk-macao-taiwan'],
    ['91184019810305001', 'foreign-permanent-resident'],
  ])('accepts %s as %s', (first17, kind) => {
    expect(checkResidentId(withCheck(first17), today)).toMatchObject({ valid: true, kind });
  });
});
