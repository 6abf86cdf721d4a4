import { createHash } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DEMO_PASSWORD,
  type DemoAccount,
  demoAccounts,
  demoIdentities,
  demoMandates,
  officeId,
  offices,
} from '@wenye/city';
import type pg from 'pg';
import { provisionAccount } from '../kernel/identity/provision.ts';

/** Offices of the city and the mandates of the cast; one statement each, for the sake of their own references. */
export async function addOfficesAndMandates(client: pg.Client): Promise<void> {
  await client.query(
    `insert into access.office (id, name, kind, division_code, parent_id, valid_from, valid_to, successor_id, phone,
       phone_generated)
     select * from jsonb_to_recordset($1) as office(
       "officeId" uuid, name text, kind text, "divisionCode" text, "parentId" uuid, "validFrom" date, "validTo" date,
       "successorId" uuid, phone text, "phoneGenerated" boolean)`,
    [JSON.stringify(offices())],
  );
  await client.query(
    `insert into firms.mandate (firm_id, person_id, scope, valid_from, granted_as, evidence, recorded_on)
     select "firmId", "personId", scope, "validFrom", 'counter', evidence, "validFrom"
     from jsonb_to_recordset($1) as mandate("firmId" uuid, "personId" uuid, scope text, "validFrom" date, evidence text)`,
    [JSON.stringify(demoMandates)],
  );
}

/** Accounts of the demonstration, bound to the cast, with the assignments of the officers among them. */
export async function addAccounts(client: pg.Client, secret: string): Promise<void> {
  for (const account of demoAccounts) await provisionAccount(client, secret, accountOf(account));
  const assignments = demoAccounts.flatMap(({ person, assignments }) =>
    assignments.map(({ role, office }) => ({ person: person?.personId, role, office: officeId(office) })),
  );
  await client.query(
    `insert into access.assignment (person_id, role, office_id, valid_from)
     select person, role, office, date '2018-01-01'
     from jsonb_to_recordset($1) as assignment(person uuid, role text, office uuid)`,
    [JSON.stringify(assignments)],
  );
}

function accountOf(account: DemoAccount) {
  const { username, person } = account;
  return {
    username,
    password: DEMO_PASSWORD,
    ...(person === null ? {} : { personId: person.personId }),
    ...(isOfficer(account) ? { totpSecret: demoTotpSecret(username) } : {}),
  };
}

/**
 * Writes the accounts that `npm start` prints (`demo-accounts.json`) and the people whom the simulated identity
 * provider offers (`demo-people.json`) into the data folder.
 */
export async function writeDemoLists(folder: string): Promise<void> {
  const accounts = demoAccounts.map((account) => ({
    group: account.group,
    title: account.title,
    login: account.username,
    password: DEMO_PASSWORD,
    ...(isOfficer(account) ? { totpSecret: demoTotpSecret(account.username) } : {}),
  }));
  await replaceFile(join(folder, 'demo-accounts.json'), accounts);
  await replaceFile(join(folder, 'demo-people.json'), demoIdentities);
}

/** Whole or not at all, so that nobody reads half of a list. */
async function replaceFile(file: string, content: unknown): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/** Posts are a person's: whoever holds one opens every account of theirs with the second factor. */
const isOfficer = ({ person }: DemoAccount): boolean =>
  person !== null &&
  demoAccounts.some((each) => each.assignments.length > 0 && each.person?.personId === person.personId);

/** Secret of a demonstration officer's authenticator: follows from the name, so that a lost list can be made again. */
function demoTotpSecret(username: string): string {
  const digest = createHash('sha256').update(`wenye demonstration ${username}`).digest();
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  return Array.from(digest, (byte) => alphabet.charAt(byte & 31)).join('');
}
