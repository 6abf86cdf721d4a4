import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Change,
  changes,
  decide,
  type Json,
  type Outcome,
  questions,
  type Remedy,
  type Request,
} from './index.ts';
import { one } from './testing/ask.ts';
import { tinyPack } from './testing/tiny-pack.ts';

type Facts = { readonly [id: string]: Json };

const yuan = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((fen) => (fen / 100).toFixed(2));
const month = fc.integer({ min: 1, max: 9 }).map((n) => `2030-0${n}`);
const rider = fc.record({
  'rider.birth-date': fc.integer({ min: 2000, max: 2010 }).map((year) => `${year}-05-10`),
  'rider.student': fc.boolean(),
  'rider.income': yuan(4000),
  'rider.registered': fc.boolean(),
  'rider.fares': fc.array(fc.record({ month, paid: yuan(300) }), { maxLength: 4 }),
});
const apprentice = fc.record({
  hired: fc.constantFrom('2030-03-01', '2030-06-30', '2030-07-01', '2029-12-31'),
  'contract-months': fc.integer({ min: 6, max: 18 }),
  wages: fc.array(fc.record({ month, amount: yuan(1200) }), { maxLength: 3 }),
});
const shop = fc.record({
  'shop.sector': fc.constantFrom('trade', 'craft', 'other'),
  'shop.staff': fc.integer({ min: 0, max: 1200 }),
  'shop.revenue': yuan(1_000_000),
  'shop.leavers': fc.nat(60),
  'shop.honest': fc.boolean(),
  'shop.apprentices': fc
    .array(apprentice, { maxLength: 3 })
    .map((rows) => rows.map((row, i) => ({ id: `h${i}`, ...row }))),
});
const county = fc.constantFrom('north', 'south');
const requests: fc.Arbitrary<Request & { county: string; facts: Facts }> = fc.oneof(
  fc.record({
    subject: fc.constant('person' as const),
    decisionDate: fc.constant('2030-05-10'),
    county,
    facts: rider,
  }),
  fc.record({
    subject: fc.constant('firm' as const),
    decisionDate: fc.constant('2030-07-20'),
    county,
    facts: shop,
  }),
);
const flags = fc.array(fc.boolean(), { minLength: 3, maxLength: 15 });

/** Forgets facts and cells; the names of records stay, so that items can be compared. */
function forget<R extends Request>(request: R, flags: readonly boolean[]): R {
  let next = 0;
  const lost = () => flags[next++ % flags.length] === true;
  const strip = (json: Json, inList: boolean): Json => {
    if (Array.isArray(json)) return json.map((row: Json) => strip(row, true));
    if (typeof json !== 'object' || json === null) return json;
    return Object.fromEntries(
      Object.entries(json).map(([key, value]) => [
        key,
        key !== 'id' && lost() && !(inList && Array.isArray(value)) ? null : strip(value as Json, inList),
      ]),
    );
  };
  return { ...request, facts: strip(request.facts, false) as Facts };
}

const fen = (amount: string): number => Math.round(Number(amount) * 100);

/** Where the answer to the whole request is not among what the answer to a part of it left open. */
function contradictions(open: Outcome, full: Outcome): string[] {
  const decided = open.eligibility === 'entitled' || open.eligibility === 'not-entitled';
  const [wide, narrow] = [spanOf(open), spanOf(full)];
  return [
    ...(decided && full.eligibility !== open.eligibility ? ['eligibility'] : []),
    ...(narrow[0] < wide[0] || narrow[1] > wide[1] ? ['range'] : []),
    ...(open.settled && full.amount?.yuan !== open.amount?.yuan ? ['amount'] : []),
  ];
}

const spanOf = ({ range }: Outcome): readonly [number, number] =>
  range === null ? [0, 0] : [fen(range.minYuan), range.maxYuan === null ? Infinity : fen(range.maxYuan)];

it('never contradicts itself when an unknown becomes known, and stays within the range', () => {
  fc.assert(
    fc.property(requests, flags, (request, forgotten) => {
      const open = forget(request, forgotten);
      for (const id of request.subject === 'person' ? ['A1'] : ['B1', 'B2']) {
        const [some, all] = [one(open, id), one(request, id)];
        expect(contradictions(some, all)).toEqual([]);
        for (const item of some.items ?? []) {
          const same = all.items?.find((each) => each.item === item.item) as Outcome;
          expect(contradictions(item, same)).toEqual([]);
        }
      }
    }),
    { numRuns: 500 },
  );
});

it('asks its way to the full answer, each question once, and only while something is open', () => {
  fc.assert(
    fc.property(requests, (request) => {
      const known: Record<string, Json> = {};
      const place: { county?: string } = {};
      const now = (): Request => ({ ...request, county: place.county ?? null, facts: known });
      for (let asked = 0; ; asked++) {
        const next = questions(tinyPack, now());
        const question = next.ok ? next.questions[0] : undefined;
        if (question === undefined) break;
        expect(asked).toBeLessThan(8);
        if (question.fact === 'request.county') place.county = request.county;
        else known[question.fact] = request.facts[question.fact] as Json;
      }
      const [asked, full] = [decide(tinyPack, now()), decide(tinyPack, request)].map((decided) =>
        decided.ok
          ? decided.benefits.map(({ eligibility, amount, range }) => ({ eligibility, amount, range }))
          : [],
      );
      expect(asked).toEqual(full);
    }),
    { numRuns: 100 },
  );
});

/** The request with changes made. */
function made(request: Request, steps: readonly Change[]): Request {
  const changed = structuredClone(request) as { facts: Record<string, Json> } & Request;
  for (const { fact, item, to } of steps) {
    const value = to === 'true' ? true : to === 'false' ? false : /^\d+$/.test(to) ? Number(to) : to;
    const rows = changed.facts['shop.apprentices'] as Record<string, Json>[];
    const row = item === null ? changed.facts : rows.find((each) => each.id === item);
    (row as Record<string, Json>)[item === null ? fact : fact.slice('shop.apprentices.'.length)] = value;
  }
  return changed;
}

function outcomeOf(request: Request, { benefit, item }: Remedy): Outcome | undefined {
  const answer = one(request, benefit);
  return item === null ? answer : answer.items?.find((each) => each.item === item);
}

it('promises no remedy that does not hold, and none of which less would do', () => {
  fc.assert(
    fc.property(requests, flags, (request, forgotten) => {
      for (const asked of [request, forget(request, forgotten)]) {
        const found = changes(tinyPack, asked);
        for (const remedy of found.ok ? found.remedies : []) {
          const { eligibility, amount } = remedy;
          expect(outcomeOf(made(asked, remedy.changes), remedy)).toMatchObject({ eligibility, amount });
          for (const left of remedy.changes) {
            const less = remedy.changes.filter((each) => each !== left);
            expect(outcomeOf(made(asked, less), remedy)?.eligibility).toBe('not-entitled');
          }
        }
      }
    }),
    { numRuns: 300 },
  );
});

it('changes a number no further than it must', () => {
  fc.assert(
    fc.property(requests, fc.integer({ min: 1, max: 100 }), (request, share) => {
      const found = changes(tinyPack, request);
      for (const remedy of found.ok ? found.remedies : []) {
        for (const change of remedy.changes.filter(({ to }) => /^[\d.]+$/.test(to))) {
          const [from, to] = [fen(change.from), fen(change.to)];
          const unit = change.to.includes('.') ? 1 : 100;
          const nearer =
            to + Math.sign(from - to) * unit * Math.ceil((share / 100) * (Math.abs(from - to) / unit));
          const text = unit === 1 ? (nearer / 100).toFixed(2) : String(nearer / 100);
          const steps = remedy.changes.map((each) => (each === change ? { ...each, to: text } : each));
          expect(outcomeOf(made(request, steps), remedy)?.eligibility).toBe('not-entitled');
        }
      }
    }),
    { numRuns: 300 },
  );
});
