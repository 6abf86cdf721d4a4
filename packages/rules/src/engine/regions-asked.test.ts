import { expect, test } from 'vitest';
import {
  code,
  county,
  decisionDate,
  define,
  type Expr,
  integer,
  more,
  parameter,
  valueOf,
} from '../index.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { holdsIn, regionsAsked } from './regions-asked.ts';

const limit = parameter.integer('limit', { label: '上限' });
const reading = (region: Expr<'code'>) => more(valueOf(limit, { on: decisionDate, region }), integer(0));

/** A pack whose one benefit reads the limit in these regions. */
function packOf(...regions: readonly Expr<'code'>[]) {
  const [benefit] = tinyPack.benefits;
  if (benefit === undefined) throw new Error('the tiny pack has a benefit');
  const conditions = regions.map((region, index) => ({
    id: `c${index}`,
    clause: benefit.clause,
    text: '',
    test: reading(region),
  }));
  return { ...tinyPack, parameters: [limit], benefits: [{ ...benefit, conditions }] };
}

test('regions that rules name are told, through names of expressions too', () => {
  const named = define('the-town', '全城', code('town'));
  expect(regionsAsked(packOf(code('town'), named, code('quay')), 'limit')).toEqual(new Set(['town', 'quay']));
  expect(regionsAsked(packOf(code('town')), 'another')).toEqual(new Set());
});

test('one reading in the county of the case leaves every region open', () => {
  expect(regionsAsked(packOf(code('town'), county), 'limit')).toBeNull();
});

test('a value holds where it is of, and below, and not above', () => {
  const divisions = [
    { code: 'town', parent: null },
    { code: 'quay', parent: 'town' },
    { code: 'loop', parent: 'loop' },
  ];
  expect(holdsIn(divisions, 'town', 'quay')).toBe(true);
  expect(holdsIn(divisions, 'quay', 'quay')).toBe(true);
  expect(holdsIn(divisions, 'quay', 'town')).toBe(false);
  expect(holdsIn(divisions, 'town', 'loop')).toBe(false);
});
