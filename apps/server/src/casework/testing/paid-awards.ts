/** Awards for July to September that were paid by a bank, and how they are revoked and reconsidered, in a test database. */
import { expect } from 'vitest';
import { asOfficer, type TestActor, type TestDatabase } from '../../testing/index.ts';
import { decideReconsideration } from '../handling/decide-reconsideration.ts';
import { proposeRevocation } from '../handling/propose-revocation.ts';
import { requestReconsideration } from '../handling/request-reconsideration.ts';
import { revokeAward } from '../handling/revoke-award.ts';
import { stateDefence } from '../handling/state-defence.ts';
import { showCase } from '../lists/show-case.ts';
import { listReckoned } from '../reckoned/list-reckoned.ts';
import { reckon } from './reckon.ts';
import { award, type Citizen, graduate, look, officers, type TownOfficers } from './town.ts';
import { type Treasury, treasury } from './treasury.ts';

/** An award of 366.00 for each of three months. */
export interface PaidAward {
  caseId: string;
  person: Citizen;
  payment: Awaited<ReturnType<Treasury['pays']>>;
}

/** What is taken back; nothing named: all of it. */
type Part = { recoverYuan?: string; months?: string[] };
type Outcome = { outcome: 'uphold' | 'set-aside' } | { outcome: 'vary'; addYuan: string };

export const ground = { clause: '11.2', reason: '由单位参保' };
export const august = { recoverYuan: '366.00', months: ['2020-08'] };

export interface PaidAwards {
  staff: TownOfficers;
  /** Two approvers of the city, who reconsider. */
  above: TestActor;
  other: TestActor;
  money: Treasury;
  paid(name: string): Promise<PaidAward>;
  /** The case and its present version, as every command names it. */
  at(caseId: string): Promise<{ caseId: string; expectedVersion: number }>;
  proposes(caseId: string, part: Part): Promise<unknown>;
  /** Proposed, stated to, and decided by another. */
  revoke(of: PaidAward, part: Part): Promise<unknown>;
  asks(of: PaidAward): Promise<unknown>;
  decides(caseId: string, outcome: Outcome): Promise<unknown>;
  /** What the office reads of the award and its money; the verification finds nothing. */
  told(caseId: string): Promise<Told>;
  /** What the reckoning of all awards finds of this one: `owed 34.00`. */
  owedBy(caseId: string): Promise<string[]>;
  /** Another business date: for one on which nobody can ask for a reconsideration of the last revocation any more. */
  later(day: string): Promise<unknown>;
}

interface Told {
  status: string;
  amountYuan: string | null;
  revokedYuan: string | null;
  due: string | undefined;
  paid: string | undefined;
  state: string | undefined;
  revocable: boolean;
}

export async function paidAwards(db: TestDatabase): Promise<PaidAwards> {
  const staff = await officers(db);
  const above = await asOfficer(db, { role: 'approver', division: '410300' });
  const other = await asOfficer(db, { role: 'approver', division: '410300' });
  const money = await treasury(db, staff.finance);
  const at = async (caseId: string) => ({ caseId, expectedVersion: (await look(db, caseId)).version });
  const proposes = async (caseId: string, part: Part) =>
    staff.reviewer.run(proposeRevocation, { ...(await at(caseId)), ...ground, ...part });
  return {
    staff,
    above,
    other,
    money,
    at,
    proposes,
    async paid(name) {
      const person = await graduate(db, name);
      const caseId = await award(db, staff, person);
      return { caseId, person, payment: await money.pays(caseId) };
    },
    async revoke({ caseId, person }, part) {
      await proposes(caseId, part);
      await person.actor.run(stateDefence, { ...(await at(caseId)), waives: true });
      return staff.secondApprover.run(revokeAward, await at(caseId));
    },
    asks: async ({ caseId, person }) =>
      person.actor.run(requestReconsideration, { ...(await at(caseId)), reason: '不应撤销' }),
    decides: async (caseId, outcome) =>
      above.run(decideReconsideration, { ...(await at(caseId)), ...outcome, ...ground }),
    async told(caseId) {
      expect(await money.faults()).toEqual([]);
      const view = await staff.reviewer.run(showCase, { caseId });
      const { status, amountYuan, revokedYuan, payment, allowed } = view;
      return {
        status,
        amountYuan,
        revokedYuan,
        due: payment?.amountYuan,
        paid: payment?.paidYuan,
        state: payment?.status,
        revocable: allowed.some(({ command }) => command === 'propose-revocation'),
      };
    },
    async owedBy(caseId) {
      await reckon(db, staff.cityReviewer);
      const { rows } = await staff.cityReviewer.run(listReckoned, { pageSize: 100 });
      return rows
        .filter((row) => row.caseId === caseId)
        .map(({ kind, differenceYuan }) => `${kind} ${differenceYuan}`);
    },
    later: (day) => db.sql('update kernel.clock set date = $1', [day]),
  };
}
