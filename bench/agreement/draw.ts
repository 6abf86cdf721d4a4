/** What the back ends are compared on: rules, and requests to them that are read in one way. */
import { pack } from '@wenye/policy';
import type { Pack, Request, SubjectKind } from '@wenye/rules';
import { randomPacks, readings, requestsTo } from '@wenye/rules/testing';
import fc from 'fast-check';
import { asRulesRead, randomRequest } from '../../packages/policy/src/testing/random-requests.ts';
import { Random } from '../city/columns.ts';
import { withRandomFigures } from './random-figures.ts';

export interface Drawn {
  readonly pack: Pack;
  readonly requests: readonly Request[];
}

export interface Source {
  readonly what: string;
  /** Of all pairs, how many are to come from here. */
  readonly share: number;
  readonly draw: (seed: number) => Drawn;
}

/** Many rows to a set of figures: PostgreSQL plans the policy's rules longer than it runs them. */
const PER_FIGURES = 2000;
/** Few to a set of random rules: other rules show more than other rows. */
const PER_RULES = 300;

function sample<T>(arbitrary: fc.Arbitrary<T>, seed: number, count: number): T[] {
  return fc.sample(arbitrary, { numRuns: count, seed });
}

const readIn = (requests: readonly Request[], seed: number): Request[] => {
  const [reading] = sample(readings, seed, 1);
  return requests.map((each) => ({ ...each, ...reading }));
};

const policy = (what: string, subject: SubjectKind, share: number): Source => ({
  what,
  share,
  draw: (seed) => ({
    pack: withRandomFigures(pack, new Random(seed)),
    requests: readIn(asRulesRead(sample(randomRequest(subject), seed, PER_FIGURES)), seed),
  }),
});

export const sources: readonly Source[] = [
  policy('the rules for a person', 'person', 0.4),
  policy('the rules for a firm', 'firm', 0.5),
  {
    what: 'random rules',
    share: 0.1,
    draw: (seed) => ({
      pack: sample(randomPacks, seed, 1)[0] as Pack,
      requests: readIn(sample(requestsTo, seed, PER_RULES), seed),
    }),
  },
];
