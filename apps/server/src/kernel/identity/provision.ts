import { randomUUID } from 'node:crypto';
import { hashPassword, symmetricEncrypt } from 'better-auth/crypto';
import type pg from 'pg';

export type NewAccount = {
  readonly username: string;
  readonly password: string;
  /** Natural person to bind the account to; none leaves it unbound. */
  readonly personId?: string;
  /** Secret of the authenticator in Base32 (RFC 4648); officers need one. */
  readonly totpSecret?: string;
};

/**
 * Opens an account from the administrator's connection: for the loader of the demonstration and for the first
 * administrator of an installation. An account of this name that exists already is left alone.
 *
 * @param secret of `authSecret(dataFolder)`
 * @returns the account's id
 */
export async function provisionAccount(
  admin: pg.ClientBase,
  secret: string,
  account: NewAccount,
): Promise<string> {
  const username = account.username.toLowerCase();
  const existing = await admin.query<{ id: string }>('select id from auth."user" where username = $1', [
    username,
  ]);
  if (existing.rows[0] !== undefined) return existing.rows[0].id;

  const id = randomUUID();
  await admin.query(
    `insert into auth."user" (id, name, email, username, "displayUsername", "twoFactorEnabled")
     values ($1, $2, $3, $2, $4, $5)`,
    [id, username, `${username}@account.invalid`, account.username, account.totpSecret !== undefined],
  );
  await admin.query(
    `insert into auth.account (id, "accountId", "providerId", "userId", password) values ($1, $2, 'credential', $2, $3)`,
    [randomUUID(), id, await hashPassword(account.password)],
  );
  if (account.totpSecret !== undefined) await enableTotp(admin, secret, id, account.totpSecret);
  if (account.personId !== undefined) {
    await admin.query(
      `insert into access.binding (account_id, person_id, method) values ($1, $2, 'loader')`,
      [id, account.personId],
    );
  }
  return id;
}

async function enableTotp(
  admin: pg.ClientBase,
  key: string,
  userId: string,
  totpSecret: string,
): Promise<void> {
  await admin.query(
    `insert into auth."twoFactor" (id, "userId", secret, "backupCodes", verified) values ($1, $2, $3, $4, true)`,
    [
      randomUUID(),
      userId,
      await symmetricEncrypt({ key, data: `base32:${totpSecret}` }),
      await symmetricEncrypt({ key, data: '[]' }),
    ],
  );
}
