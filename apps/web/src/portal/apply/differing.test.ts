import { expect, it } from 'vitest';
import { type DifferingClaim, differencesOf } from './differing.ts';

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
