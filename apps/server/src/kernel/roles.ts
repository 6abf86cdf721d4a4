import pg from 'pg';
import { loginRoles, type RolePasswords, roleConnection } from './secrets.ts';

const duplicate = new Set(['42710', '23505']); // duplicate_object, or the same seen by the catalogue's index

/**
 * Creates the roles of the architecture that are missing. Roles belong to the whole server, not to one
 * database: one server has one installation (installation.ts); without passwords (tests) they cannot log in.
 */
export async function ensureRoles(admin: pg.Client): Promise<void> {
  for (const role of ['wenye_owner', ...loginRoles]) {
    const login = role === 'wenye_owner' ? 'nologin' : 'login';
    const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role]);
    if (rowCount === 0) await createRole(admin, role, login);
    // An administrator who is not a superuser must be a member to work as the role.
    await admin.query(
      `do $$ begin
         if not pg_has_role(current_user, '${role}', 'set') then execute 'grant ${role} to current_user with set true'; end if;
       end $$`,
    );
  }
}

/** Gives the roles their passwords where they cannot yet log in with them. */
export async function ensurePasswords(
  admin: pg.Client,
  databaseUrl: string,
  passwords: RolePasswords,
): Promise<void> {
  for (const role of loginRoles) {
    if (await canLogIn(roleConnection(databaseUrl, role, passwords).connectionString)) continue;
    await admin.query(`alter role ${role} with login password ${pg.escapeLiteral(passwords[role])}`);
  }
}

async function createRole(admin: pg.Client, role: string, login: 'login' | 'nologin'): Promise<void> {
  try {
    await admin.query(
      `create role ${role} ${login} noinherit nosuperuser nocreatedb nocreaterole nobypassrls`,
    );
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || !duplicate.has(error.code ?? '')) throw error;
  }
}

async function canLogIn(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code?.startsWith('28')) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
