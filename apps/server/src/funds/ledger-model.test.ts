import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import {
  type Answer,
  expectCashOfBank,
  freshRun,
  type Run,
  type Step,
  take,
} from './fixtures/ledger-commands.ts';
import { expectInvariants } from './fixtures/ledger-model.ts';
import { type Officers, officersOf, type Payee, payee } from './fixtures/world.ts';

let db: TestDatabase;
let officers: Officers;
let folder: string;
let payees: Payee[] = [];
let year = 2019;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenye-model-'));
  await begin();
});
async function begin(): Promise<void> {
  db = await testDatabase();
  officers = await officersOf(db, '410300');
  payees = [];
  for (let n = 0; n < 4; n += 1) payees.push(await payee(db));
  year = 2019;
}
afterAll(async () => {
  await rm(folder, { recursive: true });
  await db.close();
});

const amount = fc.integer({ min: 1, max: 500 });
const which = fc.nat(20);
const onLedger: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('appropriate' as const),
      amount,
      where: fc.constantFrom('city' as const, 'county' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('transfer' as const), amount, up: fc.boolean() }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('reserve' as const), amount }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('commit' as const), which, who: which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('release' as const), which }) },
);
const onMoneyOut: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constantFrom('revoke' as const, 'receive' as const), which, amount }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('write-off' as const, 'restore' as const), which }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pay' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      which,
      answer: fc.constantFrom<Answer>('accepted', 'rejected', 'settled', 'settled', 'returned', 'returned'),
    }),
  },
);

/** Three awards are paid in two payments: what may happen to money that is out is a story of its own. */
const PAID: readonly Step[] = [
  ...[300, 200, 100].map((fen): Step => ({ do: 'reserve', amount: fen })),
  ...[0, 4, 1].map((who, at): Step => ({ do: 'commit', which: at, who })),
  { do: 'pay' },
  { do: 'answer', which: 0, answer: 'settled' },
  { do: 'answer', which: 1, answer: 'settled' },
];

async function takeAll(run: Run, steps: readonly Step[]): Promise<void> {
  for (const one of steps) {
    await take(run, one);
    await expectInvariants(db, run.model, [run.county, run.city]);
    await run.owed.expectSame();
  }
  await expectCashOfBank(run);
}

/** Each run has a year of its own; whoever explores needs more of them than there are. */
async function aRun(): Promise<Run> {
  if (year === 2100) {
    await db.close();
    await begin();
  }
  return freshRun({ db, officers, folder, payees, year: (year += 1) });
}

describe('random commands on the ledger keep invariants 1 to 7 and 13 after every step', () => {
  const mixed = (ledger: number, money: number, minLength: number) =>
    fc.array(fc.oneof({ weight: ledger, arbitrary: onLedger }, { weight: money, arbitrary: onMoneyOut }), {
      minLength,
      maxLength: minLength + 25,
    });
  // Shrinking runs the whole history again: a seed names the failing one well enough.
  const SOME = { numRuns: 6, seed: 20_200_714, endOnFailure: true };

  it('from the first appropriation on', { timeout: 240_000 }, () =>
    fc.assert(
      fc.asyncProperty(mixed(3, 2, 20), async (steps) => takeAll(await aRun(), steps)),
      SOME,
    ),
  );

  it('once money is out', { timeout: 480_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(mixed(1, 6, 40), async (steps) => takeAll(await aRun(), [...PAID, ...steps])),
      SOME,
    );
    // The runs are worth nothing if nothing of what may happen to it did.
    const rare = [
      'recovery-displaced',
      'recovery-reduction',
      'recovery-reinstated',
      'award-restored',
      'refund',
    ];
    const posted = await db.sql<{ event: string }>('select distinct event from funds.posting');
    expect(posted.map(({ event }) => event)).toEqual(expect.arrayContaining(rare));
  });
});
