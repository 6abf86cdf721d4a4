/**
 * Begins an installation for real use: the city's offices, the administrators who give every other post, and whoever may be
 * given one. By the administrator's connection, in one transaction; a later run adds what is missing.
 *
 *     WENYE_MODE=real node apps/server/src/people/install/install-city.ts city.json
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { readConfig } from '../../kernel/config.ts';
import { counterCodeHash, newCounterCode } from '../../kernel/counter-code.ts';
import { installationFile, type Office, type Person, planned, type World } from './installation.ts';
import { worldOf } from './world.ts';

export type Installed = {
  readonly offices: readonly string[];
  readonly administrators: readonly Known[];
  readonly people: readonly Known[];
};
type Known = {
  readonly name: string;
  /** To bind an account with, once; null: one is bound. */
  readonly code: string | null;
};
export type Outcome =
  | { readonly ok: true; readonly installed: Installed }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Of offices: those that are not closed. */
const inForce = `coalesce(valid_to, 'infinity') >= kernel.business_date()`;
/** Of two who install at once one waits, and finds it done. */
const LOCK = 20_200_717;

/** Adds what the file says and is missing; or nothing, with what is wrong in which row. */
export async function installCity(databaseUrl: string, content: unknown): Promise<Outcome> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await client.query('set local role wenye_owner');
    const { rows } = await client.query<{ mode: string }>('select kernel.mode() as mode');
    if (rows[0]?.mode !== 'real')
      return { ok: false, problems: ['这是演示，已有机构和管理员；真实使用的以 WENYE_MODE=real 另行启动。'] };
    const read = installationFile.safeParse(content);
    const world = await worldOf(client, read.success ? [...read.data.管理员, ...read.data.人员] : []);
    const outcome = planned(content, world);
    if (!outcome.ok) return outcome;
    await client.query('select access.enter_system($1)', [`install-${randomUUID()}`]);
    const { plan } = outcome;
    await addOffices(client, plan.offices);
    const administrators = [];
    for (const each of plan.administrators) administrators.push(await appoint(client, each, world));
    const people = [];
    for (const each of plan.people)
      people.push(await bind(client, each, await known(client, each, world), world));
    await client.query('commit');
    return { ok: true, installed: { offices: plan.offices.map(({ name }) => name), administrators, people } };
  } finally {
    // Without a commit, whatever happened, the connection takes everything back.
    await client.end();
  }
}

async function addOffices(client: pg.Client, offices: readonly Office[]): Promise<void> {
  for (const { name, kind, divisionCode, parent, phone } of offices) {
    const { rows } = await client.query<{ id: string }>(
      `insert into access.office (name, kind, division_code, parent_id, phone)
       values ($1, $2, $3, (select id from access.office where name = $4 and ${inForce}), $5) returning id`,
      [name, kind, divisionCode, parent, phone],
    );
    await audit(client, 'people.install-office', 'office', rows[0]?.id);
  }
}

/** Gives the post at the city's office, where it is not held. */
async function appoint(client: pg.Client, administrator: Person, world: World): Promise<Known> {
  const personId = await known(client, administrator, world);
  if (!world.administrators.includes(administrator.idNumber)) {
    await client.query(
      `insert into access.assignment (person_id, role, office_id, valid_from)
       select $1, 'administrator', id, kernel.business_date() from access.office where kind = 'city' and ${inForce}`,
      [personId],
    );
    await audit(client, 'people.install-administrator', 'person', personId);
  }
  return bind(client, administrator, personId, world);
}

/** Binds the account that was named, or gives a code to bind one, where none is bound. */
async function bind(
  client: pg.Client,
  { name, login }: Person,
  personId: string,
  world: World,
): Promise<Known> {
  const bound = await client.query('select from access.binding where person_id = $1', [personId]);
  if (bound.rows.length > 0) return { name, code: null };
  const account = login === null ? undefined : world.accounts.get(login);
  if (account === undefined) return { name, code: await codeFor(client, personId) };
  await client.query(`insert into access.binding (account_id, person_id, method) values ($1, $2, 'loader')`, [
    account.accountId,
    personId,
  ]);
  await audit(client, 'people.install-binding', 'person', personId);
  return { name, code: null };
}

/** The register of people is filled from elsewhere; who begins the installation may come before it. */
async function known(
  client: pg.Client,
  { name, idNumber, birthDate, sex }: Person,
  world: World,
): Promise<string> {
  const person = world.people.get(idNumber);
  if (person !== undefined) return person.personId;
  const { rows } = await client.query<{ person_id: string }>(
    `insert into people.person (id_number, name, sex, birth_date, division, source, recorded_on)
     select $1, $2, $3, $4, division_code, 'installation', kernel.business_date()
     from access.office where kind = 'city' and ${inForce} returning person_id`,
    [idNumber, name, sex, birthDate],
  );
  const personId = (rows[0] as (typeof rows)[number]).person_id;
  await audit(client, 'people.install-person', 'person', personId, ['name', 'id_number', 'birth_date']);
  return personId;
}

/** As a counter gives it, valid for a day; one that was given before is void. */
async function codeFor(client: pg.Client, personId: string): Promise<string> {
  const code = newCounterCode();
  await client.query(
    'update access.counter_code set expires_at = now() where person_id = $1 and used_at is null and expires_at > now()',
    [personId],
  );
  await client.query(
    `insert into access.counter_code (code_hash, person_id, office_id, expires_at)
     select $1, $2, id, now() + interval '1 day' from access.office where kind = 'city' and ${inForce}`,
    [counterCodeHash(code), personId],
  );
  await audit(client, 'kernel.issue-counter-code', 'person', personId);
  return code;
}

const audit = (
  client: pg.Client,
  action: string,
  kind: string,
  id: string | undefined,
  fields: string[] = [],
) => client.query(`select audit.append($1, $2, array[$3], $4, null, null)`, [action, kind, id, fields]);

if (import.meta.main) {
  const path = process.argv[2] ?? '';
  const outcome = await installCity(readConfig().databaseUrl, JSON.parse(await readFile(path, 'utf8')));
  process.stdout.write(`${(outcome.ok ? words(outcome.installed) : outcome.problems).join('\n')}\n`);
  if (!outcome.ok) process.stdout.write('没有登记任何内容，请改好后再运行。\n');
  process.exitCode = outcome.ok ? 0 : 1;
}

function words({ offices, administrators, people }: Installed): string[] {
  const told = (post: string, { name, code }: Known) =>
    code === null
      ? `${post}${name}：账号已绑定。`
      : `${post}${name}：绑定码 ${code}（一日内有效，只显示这一次）。`;
  const everybody = [...administrators, ...people];
  return [
    `新登记机构 ${offices.length} 个${offices.length > 0 ? `：${offices.join('、')}` : '，其余已在库中'}。`,
    ...administrators.map((each) => told('管理员', each)),
    ...people.map((each) => told('人员', each)),
    ...(everybody.some(({ code }) => code !== null)
      ? [
          '请把绑定码当面交给本人：注册账号并登录，打开“我的”，输入绑定码。有岗位的，再开通动态口令，就可以用工作台。过期未用的，再运行一次本命令。',
        ]
      : []),
    ...(people.length > 0
      ? ['人员还没有岗位：绑定后，由一名管理员在“岗位设置”中按其登录名提出，另一名管理员确认。']
      : []),
    ...(everybody.length > 0 ? ['文件中有身份证号，用完请删除。'] : []),
  ];
}
