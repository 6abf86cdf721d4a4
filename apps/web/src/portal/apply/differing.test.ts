import { expect, it } from 'vitest';
import { type DifferingClaim, differencesOf, unregisteredMonths } from './differing.ts';

const differing = (row: number | null, objectLabel: string | null, ...facts: string[]) =>
  ({ row, objectLabel, differences: facts.map((fact) => ({ fact })) }) as unknown as DifferingClaim;

const told = (claims: readonly DifferingClaim[]) =>
  differencesOf(claims).map(({ whose, facts }) => [
    whose && `${whose.row} ${whose.name}`,
    facts.map(({ fact }) => fact),
  ]);

it('says of each person of a roster what differs, once over all benefits', () =>
  expect(
    told([
      differing(7, '李华', 'firm.hires.contract-start'),
      differing(3, '王芳', 'firm.hires.contract-start'),
      differing(7, '李华', 'firm.hires.contract-start', 'firm.hires.insured'),
    ]),
  ).toEqual([
    ['3 王芳', ['firm.hires.contract-start']],
    ['7 李华', ['firm.hires.contract-start', 'firm.hires.insured']],
  ]));

it("says the firm's own once, of nobody of the roster", () =>
  expect(told([differing(3, '王芳', 'firm.staff'), differing(7, '李华', 'firm.staff')])).toEqual([
    [null, ['firm.staff']],
  ]));

it("says a person's own of nobody else", () =>
  expect(told([differing(null, null, 'person.diploma-date')])).toEqual([[null, ['person.diploma-date']]]));

it('tells the months that the register does not hold, but of no fact that it does not know at all', () => {
  const claim = (declared: unknown, registry: unknown) =>
    ({
      row: null,
      objectLabel: null,
      differences: [{ fact: 'x', declared, registry }],
    }) as unknown as DifferingClaim;
  const months = (...all: string[]) => all.map((month) => ({ month }));
  expect(unregisteredMonths([claim(months('2020-09', '2020-07', '2020-08'), months('2020-07'))])).toEqual([
    '2020-08',
    '2020-09',
  ]);
  expect(unregisteredMonths([claim(months('2020-09'), undefined), claim('2020-09', '2020-08')])).toEqual([]);
});
