/** What the core makes of a proposed revocation, and of one that is reconsidered. */
import { describe, expect, test } from 'vitest';
import type { CaseCommand } from './case.commands.ts';
import { decide } from './case.decide.ts';
import { evolve } from './case.evolve.ts';
import { type Actor, awardedFen, type CaseState } from './case.ts';
import { factsFor, people, sample, stateIn, system, taken } from './testing/world.ts';

const step = (state: CaseState, actor: Actor, command: CaseCommand, on = '2020-10-20') => {
  const decided = decide(state, state.version, command, factsFor(actor, on));
  return decided.ok ? evolve(state, decided.event) : decided.refusal.code;
};
/** The same where it must be a step. */
const moved = (...given: Parameters<typeof step>): CaseState => {
  const after = step(...given);
  if (typeof after === 'string') throw new Error(after);
  return after;
};

const awarded = stateIn('awarded', {
  decidedOn: '2020-10-01',
  decidedAt: taken('county'),
  duties: { 'county-reviewer': 'review-1', approver: 'approval' },
});
const proposed = moved(awarded, people.county, { ...sample['propose-revocation'], recoverFen: 10_000 });
const heard = moved(proposed, people.claimant, sample['state-defence']);
const { months: _, ...ofTheWhole } = { ...sample['propose-revocation'], recoverFen: null };
const wholeHeard = moved(moved(awarded, people.county, ofTheWhole), people.claimant, sample['state-defence']);

describe('a revocation', () => {
  test('is proposed by who finds it, also who reviewed, and the party is heard before it is decided', () => {
    expect(proposed).toMatchObject({
      status: 'proposed-revocation',
      due: { kind: 'defence', on: '2020-10-27' },
      clock: [{ mode: 'running' }, { mode: 'stopped' }],
      revocation: { recoverFen: 10_000 },
      defended: false,
    });
    expect(step(proposed, people.approver2, sample.revoke)).toBe('casework.defence-open');
    expect(heard).toMatchObject({ due: { kind: 'decision' }, defended: true });
    expect(step(wholeHeard, people.approver2, sample.revoke)).toMatchObject({
      status: 'revoked',
      revocation: null,
    });
    // Silence is waited for to the last day of the term.
    expect(step(proposed, people.approver2, sample.revoke, '2020-10-27')).toBe('casework.defence-open');
    const closed = moved(proposed, system, sample['close-defence'], '2020-10-28');
    expect(step(closed, people.approver2, sample.revoke, '2020-10-28')).toMatchObject({ status: 'awarded' });
  });

  const august = { fen: 10_000, months: ['2020-08'] };

  test('takes back the months of the proposal, told by an amount, until it is set aside', () => {
    expect(proposed).toMatchObject({ revocation: { months: ['2020-08'] }, parts: [] });
    const part = { ...sample['propose-revocation'], recoverFen: null };
    expect(step(awarded, people.county, part)).toBe('casework.part-without-amount');
    expect(moved(awarded, people.county, ofTheWhole)).toMatchObject({
      revocation: { recoverFen: null, months: [] },
    });
    const revoked = moved(heard, people.approver2, sample.revoke);
    expect(revoked).toMatchObject({ status: 'awarded', revocation: null, parts: [august] });
    expect(awardedFen(revoked)).toBe((awardedFen(awarded) ?? 0) - 10_000);
    expect(moved(heard, people.approver2, sample['drop-revocation']).parts).toEqual([]);
    const asked = moved(revoked, people.claimant, sample['request-reconsideration']);
    const decided = (outcome: 'uphold' | 'set-aside') =>
      moved(asked, people.cityApprover, { ...sample['decide-reconsideration'], outcome });
    expect(decided('uphold')).toMatchObject({
      status: 'awarded',
      parts: [august],
    });
    expect(decided('set-aside')).toMatchObject({
      status: 'waiting-for-funds',
      restoring: true,
      parts: [],
    });
  });

  test('of a part leaves an award that may be revoked further, and is set aside once, by itself', () => {
    const late = '2021-01-04';
    const again = (state: CaseState, recoverFen: number | null) => {
      const terms = { ...sample['propose-revocation'], months: ['2020-07'], recoverFen };
      const command = recoverFen === null ? ofTheWhole : terms;
      // Nobody takes the place of what may still be reconsidered.
      expect(step(state, people.county, command)).toBe('casework.part-open');
      const second = moved(state, people.county, command, late);
      const stated = moved(second, people.claimant, sample['state-defence'], late);
      return moved(stated, people.approver2, sample.revoke, late);
    };
    const once = moved(heard, people.approver2, sample.revoke);
    const twice = again(once, 5000);
    expect(twice).toMatchObject({
      status: 'awarded',
      parts: [august, { fen: 5000, months: ['2020-07'] }],
    });
    const sets = (state: CaseState, outcome: 'uphold' | 'vary' | 'set-aside', on = late) => {
      const owed = { ...sample['request-reconsideration'], owedFen: 3400 };
      return step(
        moved(state, people.claimant, owed, on),
        people.cityApprover,
        { ...sample['decide-reconsideration'], outcome },
        on,
      );
    };
    // Only the last one: the other was not asked about.
    expect(sets(twice, 'set-aside')).toMatchObject({ parts: [august] });
    expect(sets(again(once, null), 'set-aside')).toMatchObject({
      parts: [august],
    });
    // One that was upheld is no more set aside, though the award may be reconsidered for what is owed.
    const upheld = { ...(sets(once, 'uphold', '2020-10-20') as CaseState), reconsidered: false };
    expect(sets(upheld, 'set-aside', '2020-10-20')).toBe('casework.outcome-not-open');
    expect(sets(awarded, 'set-aside', '2020-10-20')).toBe('casework.outcome-not-open');
    // Nor is one of which the term was over, where more is found to be owed later.
    expect(sets(once, 'set-aside', '2020-12-05')).toMatchObject({ parts: [] });
    expect(sets(once, 'set-aside', '2021-01-04')).toBe('casework.outcome-not-open');
  });

  test('is decided by another than who proposed it, who awarded, or whose office is below', () => {
    const byApprover = moved(awarded, people.approver2, sample['propose-revocation']);
    for (const command of [sample.revoke, sample['drop-revocation']]) {
      expect(step(byApprover, people.approver2, command)).toBe('casework.proposed-before');
      expect(step(heard, people.approver, command)).toBe('casework.other-duty');
      const ofCity = { ...heard, decidedAt: taken('city') };
      expect(step(ofCity, people.approver2, command)).toBe('casework.below-decider');
      expect(step(ofCity, people.cityApprover, command)).toMatchObject({ version: 10 });
    }
  });

  test('is reconsidered by another than who proposed it', () => {
    const byCity = moved(awarded, people.cityApprover, sample['propose-revocation']);
    const waived = { ...sample['state-defence'], waives: true, note: null };
    const revoked = moved(moved(byCity, people.claimant, waived), people.approver2, sample.revoke);
    const asked = moved(revoked, people.claimant, sample['request-reconsideration']);
    expect(step(asked, people.cityApprover, sample['decide-reconsideration'])).toBe(
      'casework.proposed-before',
    );
  });

  test('is dropped at any time; the days for which it was proposed are added to the term for reconsideration', () => {
    const kept = moved(proposed, people.approver2, sample['drop-revocation'], '2020-10-25');
    expect(kept).toMatchObject({ status: 'awarded', revocation: null, due: null, decidedOn: '2020-10-06' });
    const asks = (on: string) => step(kept, people.claimant, sample['request-reconsideration'], on);
    expect(asks('2020-12-05')).toMatchObject({ status: 'reconsideration' });
    expect(asks('2020-12-06')).toBe('casework.reconsideration-late');
  });

  test('that is proposed again is heard again', () => {
    const kept = moved(heard, people.approver2, sample['drop-revocation']);
    expect(moved(kept, people.county, sample['propose-revocation'])).toMatchObject({
      defended: false,
      due: { kind: 'defence' },
    });
  });
});

describe('a revocation that is set aside', () => {
  const before = stateIn('reconsideration', { beforeReconsideration: 'revoked', fundsReserved: false });
  const after = (outcome: 'uphold' | 'vary' | 'set-aside') =>
    step(before, people.cityApprover, { ...sample['decide-reconsideration'], outcome });
  const restoring = after('set-aside') as CaseState;

  test('lets the award stand again, as soon as there is money for what is owed of it', () => {
    expect(restoring).toMatchObject({ status: 'waiting-for-funds', restoring: true, formerOfficers: [] });
    expect(restoring.notice, 'it was shown to the public').toEqual(before.notice);
    const short = moved(restoring, system, { ...sample['reserve-funds'], reserved: false, lack: 'ledger' });
    expect(short).toMatchObject({ status: 'waiting-for-funds', restoring: true, lack: 'ledger' });
    expect(step(short, system, sample['reserve-funds'])).toMatchObject({
      status: 'awarded',
      restoring: false,
      fundsReserved: false,
      notice: before.notice,
    });
  });

  test('unlike a refusal, which is examined, and shown to the public, anew', () => {
    const refused = stateIn('reconsideration', { beforeReconsideration: 'refused' });
    const command = { ...sample['decide-reconsideration'], outcome: 'set-aside' } as const;
    expect(step(refused, people.cityApprover, command)).toMatchObject({ status: 'data-check', notice: null });
  });

  test('is neither returned nor withdrawn meanwhile', () => {
    expect(step(restoring, people.approver, sample['return-case'])).toBe('casework.award-stands');
    expect(step(restoring, people.claimant, sample.withdraw)).toBe('casework.award-stands');
  });

  test('else stays revoked, and is not varied', () => {
    expect(after('uphold')).toMatchObject({ status: 'revoked', restoring: false });
    expect(after('vary')).toBe('casework.outcome-not-open');
  });

  test('is asked for within the term from the revocation, by an office above the one that revoked', () => {
    const late = stateIn('proposed-revocation', { decidedOn: '2020-01-10', reconsidered: true });
    const revoked = moved(late, people.approver, sample.revoke);
    expect(revoked).toMatchObject({
      decidedOn: '2020-10-20',
      decidedAt: { tier: 'county' },
      reconsidered: false,
    });
    expect(step(revoked, people.claimant, sample['request-reconsideration'])).toMatchObject({
      status: 'reconsideration',
      beforeReconsideration: 'revoked',
    });
  });
});
