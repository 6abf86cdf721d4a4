/** What is installed, as far as an installation file is judged by it. */
import { checkResidentId } from '@wenye/codes';
import type pg from 'pg';
import type { Office, World } from './installation.ts';

type Named = { readonly 身份证号: string; readonly 登录名?: string | undefined };

/** Reads it in the caller's transaction, as the owner. */
export async function worldOf(client: pg.Client, everybody: readonly Named[]): Promise<World> {
  const rowsOf = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
    (await client.query<Row>(text, values)).rows;
  const [clock] = await rowsOf<{ today: string }>('select kernel.business_date()::text as today');
  const today = clock?.today ?? '';
  const numbers = everybody.flatMap(({ 身份证号: number }) => {
    const id = checkResidentId(number, today);
    return id.valid ? [id.number] : [];
  });
  const logins = everybody.flatMap(({ 登录名: login }) => (login === undefined ? [] : [login.toLowerCase()]));
  const divisions = await rowsOf<{ code: string; name: string }>(
    `select code, name from access.division
     where kernel.business_date() between coalesce(valid_from, '-infinity') and coalesce(valid_to, 'infinity')`,
  );
  const offices = await rowsOf<Office>(
    `select o.name, o.kind, o.division_code as "divisionCode", above.name as parent, o.phone
     from access.office o left join access.office above on above.id = o.parent_id
     where coalesce(o.valid_to, 'infinity') >= kernel.business_date()`,
  );
  const people = await rowsOf<{ personId: string; idNumber: string; name: string }>(
    'select person_id as "personId", id_number as "idNumber", name from people.person where id_number = any($1)',
    [numbers],
  );
  const accounts = await rowsOf<{ accountId: string; login: string; idNumber: string | null }>(
    `select u.id as "accountId", u.username as login, p.id_number as "idNumber"
     from auth."user" u left join access.binding b on b.account_id = u.id left join people.person p using (person_id)
     where u.username = any($1)`,
    [logins],
  );
  const held = await rowsOf<{ idNumber: string }>(
    `select distinct p.id_number as "idNumber" from access.assignment a join people.person p using (person_id)
     where a.role = 'administrator' and coalesce(a.valid_to, 'infinity') >= kernel.business_date()`,
  );
  return {
    today,
    divisions: new Map(divisions.map(({ code, name }) => [code, name])),
    offices,
    people: new Map(people.map(({ idNumber, ...person }) => [idNumber, person])),
    accounts: new Map(accounts.map(({ login, ...account }) => [login, account])),
    administrators: held.map(({ idNumber }) => idNumber),
  };
}
