/** PostgreSQL refuses to run as root: as root it runs as an unprivileged user of the system. */
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { isRoot } from './checkout.js';
import { UserError } from './user-error.js';

/** @typedef {{ uid: number, gid: number }} Account */

/**
 * The account to run PostgreSQL as: nobody, else any other entry without privileges. It must have an entry
 * in /etc/passwd, since initdb looks its own name up.
 *
 * @param {string} passwd content of /etc/passwd
 * @returns {Account | undefined}
 */
export function unprivilegedAccount(passwd) {
  const entries = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid > 0);
  const found = entries.find(({ name }) => name === 'nobody') ?? entries[entries.length - 1];
  return found && { uid: found.uid, gid: found.gid };
}

/** @returns {Account | undefined} undefined: run as the present user */
export function postgresAccount() {
  if (isRoot) {
    const account = unprivilegedAccount(readFileSync('/etc/passwd', 'utf8'));
    if (account === undefined) {
      throw new UserError(
        '/etc/passwd 中没有可用来运行 PostgreSQL 的普通用户；请新建一个，或设置 DATABASE_URL。',
      );
    }
    return account;
  }
  try {
    userInfo();
    return undefined;
  } catch {
    throw new UserError(
      `当前用户（uid ${process.getuid?.()}）不在 /etc/passwd 中，PostgreSQL 无法初始化；请换用登记过的用户，或设置 DATABASE_URL。`,
    );
  }
}
