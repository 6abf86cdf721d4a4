import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkUscc, organisationCodeCheckCharacter, usccCheckCharacter } from './uscc.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const build = (kind: string, division: string, body: string): string => {
  const first17 = kind + division + body + organisationCodeCheckCharacter(body);
  return first17 + usccCheckCharacter(first17);
};
const problemOf = (code: string): string => {
  const check = checkUscc(code);
  return check.valid ? 'valid' : check.problem;
};
const validCodes = fc
  .tuple(
    fc.constantFrom('91', '92', '93', '51', '52', '31', '12'),
    fc.constantFrom('410303', '410322', '410381'),
    fc.array(fc.constantFrom(...alphabet.split('')), { minLength: 8, maxLength: 8 }),
  )
  .map(([kind, division, body]) => build(kind, division, body.join('')));

describe('GB 32100', () => {
  test('accepts the published vector', () => {
    expect(checkUscc('91130600738737199K')).toEqual({
      valid: true,
      code: '91130600738737199K',
      category: 'enterprise',
      categoryName: '企业',
      divisionCode: '130600',
    });
  });

  test('accepts every code that is built by the standard, revoked divisions included', () => {
    fc.assert(fc.property(validCodes, (code) => problemOf(code) === 'valid'));
  });

  test('catches every change of one character', () => {
    fc.assert(
      fc.property(validCodes, fc.nat(17), fc.integer({ min: 1, max: 30 }), (code, position, shift) => {
        const replaced = alphabet.charAt((alphabet.indexOf(code.charAt(position)) + shift) % 31);
        return problemOf(code.slice(0, position) + replaced + code.slice(position + 1)) !== 'valid';
      }),
    );
  });

  test('holds the inner organisation code to GB 11714 even where the outer check fits', () => {
    fc.assert(
      fc.property(validCodes, (code) => {
        const wrong = code.charAt(16) === '0' ? '1' : '0';
        const first17 = code.slice(0, 16) + wrong;
        return problemOf(first17 + usccCheckCharacter(first17)) === 'organisation-code';
      }),
    );
  });

  test.each([
    ['', 'empty'],
    ['410300123456789', 'fifteen-digits'],
    ['9113060073873719', 'length'],
    ['9113060073873719OK', 'characters'],
    ['01130600738737199K', 'category'],
    ['91A30600738737199K', 'division'],
    ['911306007387371990', 'checksum'],
  ])('%s → %s', (code, problem) => {
    expect(problemOf(code)).toBe(problem);
  });

  test.each([
    ['92', 'self-employed'],
    ['93', 'farmers-cooperative'],
    ['51', 'social-organisation'],
    ['52', 'private-non-enterprise'],
    ['53', 'foundation'],
    ['31', 'law-firm'],
    ['12', 'public-institution'],
    ['19', 'other'],
  ])('tells %s as %s', (kind, category) => {
    expect(checkUscc(build(kind, '410303', '12345678'))).toMatchObject({ valid: true, category });
  });
});
