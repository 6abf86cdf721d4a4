/** What the core makes of a reconsidered revocation. */
import { describe, expect, test } from 'vitest';
import type { CaseCommand } from './case.commands.ts';
import { decide } from './case.decide.ts';
import { evolve } from './case.evolve.ts';
import type { Actor, CaseState } from './case.ts';
import { factsFor, people, sample, stateIn, system } from './testing/world.ts';

describe('a revocation that is set aside', () => {
  const before = stateIn('reconsideration', { beforeReconsideration: 'revoked', fundsReserved: false });
  const step = (state: CaseState, actor: Actor, command: CaseCommand) => {
    const decided = decide(state, state.version, command, factsFor(actor, '2020-10-20'));
    return decided.ok ? evolve(state, decided.event) : decided.refusal.code;
  };
  const after = (outcome: 'uphold' | 'vary' | 'set-aside') =>
    step(before, people.cityApprover, { ...sample['decide-reconsideration'], outcome });
  const restoring = after('set-aside') as CaseState;

  test('lets the award stand again, as soon as there is money for what is owed of it', () => {
    expect(restoring).toMatchObject({ status: 'waiting-for-funds', restoring: true, formerOfficers: [] });
    const short = step(restoring, system, { ...sample['reserve-funds'], reserved: false, lack: 'ledger' });
    expect(short).toMatchObject({ status: 'waiting-for-funds', restoring: true, lack: 'ledger' });
    expect(step(short as CaseState, system, sample['reserve-funds'])).toMatchObject({
      status: 'awarded',
      restoring: false,
      fundsReserved: false,
    });
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
    const awarded = stateIn('awarded', { decidedOn: '2020-01-10', reconsidered: true });
    const revoked = step(awarded, people.approver, sample.revoke) as CaseState;
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
