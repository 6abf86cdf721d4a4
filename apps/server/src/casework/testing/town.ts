/** A town in a test database: offices, officers, a graduate who may claim 11.2, a firm with hires, and money. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { anyone } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { asOfficer, asPerson, type TestActor, type TestDatabase } from '../../testing/index.ts';
import { startDraft } from '../filing/save-draft.ts';
import { submit } from '../filing/submit.ts';
import { acceptCase } from '../handling/accept-case.ts';
import { awardCase } from '../handling/award-case.ts';
import { passReview } from '../handling/pass-review.ts';
import { publishNotice } from '../notices/publish-notice.ts';

export const county = '410325';
export const township = '410325101';

let next = 0;
/**
 * A resident ID number with its check digit (GB 11643), unlike every other of a database: they begin anew after a thousand,
 * since what runs in one process shares the count.
 */
export function idNumber(division = county, birth = '19970101'): string {
  next += 1;
  const body = `${division}${birth}${String(next % 1000).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}

export interface Citizen {
  personId: string;
  idNumber: string;
  name: string;
  payeeAccountId: string;
  actor: TestActor;
}

/** A person of the register with a verified account. */
export async function citizen(
  db: TestDatabase,
  name: string,
  place = { county, township },
): Promise<Citizen> {
  const number = idNumber(place.county);
  const [person] = await db.sql<{ person_id: string }>(
    `insert into people.person (id_number, name, division, township, source, recorded_on)
     values ($1, $2, $3, $4, 'household', '2020-01-01') returning person_id`,
    [number, name, place.county, place.township],
  );
  const personId = (person as { person_id: string }).person_id;
  const [account] = await db.sql<{ account_id: string }>(
    `insert into people.payee_account (person_id, bank, account_number, holder_name, verification, verified_on,
       valid_from, source, recorded_on)
     values ($1, '中国建设银行', $2, $3, 'verified', '2020-01-01', '2020-01-01', 'social-security-card', '2020-01-01')
     returning account_id`,
    [personId, `62170000${String(next).padStart(8, '0')}`, name],
  );
  const payeeAccountId = (account as { account_id: string }).account_id;
  return { personId, idNumber: number, name, payeeAccountId, actor: await asPerson(db, personId) };
}

/** A graduate of 2019 in flexible work since June 2020 who paid 549.00 a month from July to September. */
export async function graduate(
  db: TestDatabase,
  name: string,
  place = { county, township },
): Promise<Citizen> {
  const person = await citizen(db, name, place);
  await db.sql(
    `insert into people.education_record (person_id, level, school_kind, school, graduated_on, source, recorded_on)
     values ($1, '31', 'higher-education', '河南科技大学', '2019-07-01', 'education', '2020-01-01')`,
    [person.personId],
  );
  await db.sql(
    `insert into people.flexible_registration (person_id, from_date, occupation, division, source, recorded_on)
     values ($1, '2020-06-01', '网约配送员', $2, 'employment', '2020-06-02')`,
    [person.personId, place.county],
  );
  for (const month of ['2020-07-01', '2020-08-01', '2020-09-01']) {
    await db.sql(
      `insert into people.contribution (person_id, month, capacity, base_fen, pension_own_fen, recorded_on)
       values ($1, $2, 'flexible', 274500, 54900, '2020-10-01')`,
      [person.personId, month],
    );
  }
  return person;
}

/** One natural person for each duty at 田湖镇, 嵩县 and the city. */
export async function officers(db: TestDatabase) {
  // One after the other: each makes the offices that it misses.
  return {
    cityReviewer: await asOfficer(db, { role: 'reviewer', division: '410300' }),
    reviewer: await asOfficer(db, { role: 'reviewer', division: county }),
    approver: await asOfficer(db, { role: 'approver', division: county }),
    secondApprover: await asOfficer(db, { role: 'approver', division: county }),
    finance: await asOfficer(db, { role: 'finance', division: county }),
    acceptor: await asOfficer(db, { role: 'acceptor', division: township }),
    clerk: await asOfficer(db, { role: 'counter-clerk', division: township }),
  };
}
export type TownOfficers = Awaited<ReturnType<typeof officers>>;

/** Enters an appropriation of the employment subsidy fund of 2020, through the ledger's own door. */
export async function appropriate(
  finance: TestActor,
  amountFen: number,
  division = county,
  documentNo = '洛财预〔2020〕1号',
): Promise<void> {
  const probe = useCase('funds.test-appropriation', {
    input: z.object({}),
    output: z.object({}),
    access: anyone(),
    async run({ tx }) {
      const { rows } = await sql<{ id: string }>`
        select funds.open_ledger('employment-subsidy', 2020, ${division}) as id`.execute(tx);
      await sql`select funds.post('appropriation', ${rows[0]?.id}, ${amountFen}, ${JSON.stringify({ document_no: documentNo })}::jsonb)`.execute(
        tx,
      );
      return {};
    },
  });
  await finance.run(probe, {});
}

/** A stored paper of the actor's. */
export async function paper(db: TestDatabase, actor: TestActor): Promise<string> {
  const [file] = await db.sql<{ id: string }>(
    `insert into kernel.file (sha256, name, media_type, size, purpose, owner_account, owner_person)
     values (repeat('a', 64), '说明.pdf', 'application/pdf', 10, 'evidence', $1, $2) returning id`,
    [actor.accountId, actor.personId],
  );
  return (file as { id: string }).id;
}

/** A complete draft for 11.2. */
export async function draftOf(db: TestDatabase, person: Citizen, facts: Record<string, unknown> = {}) {
  return person.actor.run(startDraft, {
    claimant: { kind: 'person', id: person.personId },
    benefitIds: ['11.2'],
    content: {
      facts: facts as never,
      documents: [{ kind: 'flexible-work-statement', fileId: await paper(db, person.actor) }],
      payeeAccountId: person.payeeAccountId,
    },
  });
}

/** Submits an application for 11.2. */
export async function apply(db: TestDatabase, person: Citizen, facts: Record<string, unknown> = {}) {
  const { draftId, version } = await draftOf(db, person, facts);
  const submission = await person.actor.run(submit, {
    draftId,
    expectedVersion: version,
    clientKey: randomUUID(),
    declared: true,
  });
  const [first] = submission.cases;
  if (first === undefined) throw new Error('no case was opened');
  return { ...submission, caseId: first.caseId };
}

/** Applies for 11.2 and is awarded it on 2020-10-26, with money of its own: 1,098 yuan. */
export async function award(db: TestDatabase, staff: TownOfficers, person: Citizen): Promise<string> {
  const caseId = await awardable(db, staff, person);
  const { version: expectedVersion } = await look(db, caseId);
  await staff.approver.run(awardCase, { caseId, expectedVersion });
  return caseId;
}

/** The same up to the day on which it can be awarded. */
export async function awardable(db: TestDatabase, staff: TownOfficers, person: Citizen): Promise<string> {
  const at = async () => ({ caseId, expectedVersion: (await look(db, caseId)).version });
  await db.sql(`update kernel.clock set date = '2020-10-15'`);
  await appropriate(staff.finance, 109_800, county, `${person.name}的补贴`);
  const { caseId } = await apply(db, person);
  await staff.acceptor.run(acceptCase, await at());
  await staff.reviewer.run(passReview, await at());
  await staff.cityReviewer.run(passReview, await at());
  await staff.reviewer.run(publishNotice, { title: '灵活就业社会保险补贴公示', cases: [await at()] });
  await db.sql(`update kernel.clock set date = '2020-10-26'`);
  return caseId;
}

/** The case as its row stands. */
export async function look(
  db: TestDatabase,
  caseId: string,
): Promise<{ status: string; version: number; notice_until: string | null; amount_fen: number | null }> {
  const [row] = await db.sql<{
    status: string;
    version: number;
    notice_until: string | null;
    amount_fen: number | null;
  }>(`select status, version, notice_until::text, amount_fen::int from casework."case" where case_id = $1`, [
    caseId,
  ]);
  if (row === undefined) throw new Error(`no case ${caseId}`);
  return row;
}
