import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Role } from '../kernel/access.ts';
import { execute } from '../kernel/execute.ts';
import type { UseCase } from '../kernel/use-case.ts';
import type { TestDatabase } from './test-database.ts';

/** Someone with a live session, who runs use cases through the real access path. */
export type TestActor = {
  readonly accountId: string;
  readonly personId: string | null;
  readonly token: string;
  /** Runs a use case as this actor; throws its Refusal. */
  readonly run: <Input extends z.ZodType, Output extends z.ZodType>(
    useCase: UseCase<Input, Output>,
    input: z.input<Input>,
    idempotencyKey?: string,
  ) => Promise<z.output<Output>>;
};

export type OfficerOptions = {
  readonly role: Role | readonly Role[];
  /** Division code of the office (six digits or township), which is made if there is none. */
  readonly division: string;
  /** Natural person; a new one by default, that people.person need not know. */
  readonly personId?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly secondFactor?: boolean;
};

/** An officer of the office of a division. County offices are placed below the city's, townships below the county's. */
export async function asOfficer(db: TestDatabase, options: OfficerOptions): Promise<TestActor> {
  const personId = options.personId ?? randomUUID();
  const officeId = await officeOf(db, options.division);
  for (const role of [options.role].flat()) {
    await db.sql(
      'insert into access.assignment (person_id, role, office_id, valid_from, valid_to) values ($1, $2, $3, $4, $5)',
      [personId, role, officeId, options.validFrom ?? '2020-01-01', options.validTo ?? null],
    );
  }
  return signIn(db, personId, options.secondFactor ?? true);
}

/** An account bound to a natural person. */
export function asPerson(db: TestDatabase, personId: string = randomUUID()): Promise<TestActor> {
  return signIn(db, personId, false);
}

/** An account that is bound to nobody yet. */
export function asUnbound(db: TestDatabase): Promise<TestActor> {
  return signIn(db, null, false);
}

/** Runs a use case without a session. */
export function asGuest(db: TestDatabase): Pick<TestActor, 'run'> {
  return { run: runner(db, null) };
}

/** Another account and session of the same person is `asPerson(db, actor.personId)`. */
async function signIn(db: TestDatabase, personId: string | null, secondFactor: boolean): Promise<TestActor> {
  const accountId = randomUUID();
  const token = randomUUID();
  await db.sql(
    'insert into auth."user" (id, name, email, "twoFactorEnabled") values ($1, $1, $1 || \'@example.test\', $2)',
    [accountId, secondFactor],
  );
  await db.sql(
    `insert into auth.session (id, token, "userId", "expiresAt", "secondFactor")
     values (gen_random_uuid(), $1, $2, now() + interval '1 hour', $3)`,
    [token, accountId, secondFactor],
  );
  if (personId !== null) {
    await db.sql(`insert into access.binding (account_id, person_id, method) values ($1, $2, 'loader')`, [
      accountId,
      personId,
    ]);
  }
  return { accountId, personId, token, run: runner(db, token) };
}

function runner(db: TestDatabase, token: string | null): TestActor['run'] {
  return (useCase, input, idempotencyKey) =>
    execute({ db: db.as('wenye_app'), files: db.files }, useCase, {
      token,
      requestId: randomUUID(),
      input,
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    });
}

/** Id of the office of a division, made with the offices and divisions above it where missing. */
export async function officeOf(db: TestDatabase, division: string): Promise<string> {
  const above = divisionAbove(division);
  const parent = above === null ? null : await officeOf(db, above);
  await db.sql(
    'insert into access.division (code, name, parent_code) values ($1, $1, $2) on conflict do nothing',
    [division, above],
  );
  const kind = above === null ? 'city' : division.length === 6 ? 'county' : 'township';
  const [existing] = await db.sql<{ id: string }>('select id from access.office where division_code = $1', [
    division,
  ]);
  if (existing !== undefined) return existing.id;
  const [made] = await db.sql<{ id: string }>(
    'insert into access.office (name, kind, division_code, parent_id) values ($1, $2, $3, $4) returning id',
    [`${division} 办理机构`, kind, division, parent],
  );
  return (made as { id: string }).id;
}

function divisionAbove(code: string): string | null {
  if (code.length > 6) return code.slice(0, -3);
  return code.endsWith('00') ? null : `${code.slice(0, 4)}00`;
}
