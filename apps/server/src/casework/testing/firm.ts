/** A firm of the town that hires, and whose manager files for it. */
import { randomUUID } from 'node:crypto';
import { asPerson, type TestDatabase } from '../../testing/index.ts';
import { startDraft } from '../filing/save-draft.ts';
import { citizen, county } from './town.ts';

export const uscc = '91410325MA40000008';

/** A roster of this firm, each row `name,number,start of contract,code of the firm`. */
export const csv = (...rows: string[]) => ({
  name: '花名册.csv',
  bytes: Buffer.from(
    `新招用人员花名册\n姓名,身份证号,劳动合同开始日期,统一社会信用代码\n${rows.join('\n')}\n`,
  ),
});

export type HiringFirm = Awaited<ReturnType<typeof hiringFirm>>;

/** The firm, who files for it, and what they do. */
export async function hiringFirm(db: TestDatabase) {
  const manager = await citizen(db, '人事经理');
  const hr = await asPerson(db, manager.personId);
  const [firm] = await db.sql<{ firm_id: string }>(
    `insert into firms.firm (uscc, name, entity_type, industry, division, registered_on, source, recorded_on)
     values ($1, '嵩县样例食品有限公司', 'enterprise', 'C14', $2, '2015-01-01', 'market', '2020-01-01')
     returning firm_id`,
    [uscc, county],
  );
  const firmId = firm?.firm_id ?? '';
  await db.sql(
    `insert into firms.annual_figures (firm_id, year, staff, revenue_fen, assets_fen, source, recorded_on)
     values ($1, 2019, 60, 860000000, 1200000000, 'annual-report', '2020-06-01')`,
    [firmId],
  );
  await db.sql(
    `insert into firms.mandate (firm_id, person_id, scope, valid_from, granted_as, evidence, recorded_on)
     values ($1, $2, 'all', '2020-01-01', 'counter', '授权书', '2020-01-01')`,
    [firmId, manager.personId],
  );
  const [account] = await db.sql<{ account_id: string }>(
    `insert into firms.payee_account (firm_id, bank, account_number, holder_name, verification, verified_on, valid_from, source, recorded_on)
     values ($1, '中国工商银行', '1705020009000012345', '嵩县样例食品有限公司', 'verified', '2020-01-01', '2020-01-01', 'basic-account', '2020-01-01')
     returning account_id`,
    [firmId],
  );
  const accountId = account?.account_id ?? '';

  /** A month for which the firm paid for somebody of it, `YYYY-MM-01`. */
  const insured = (number: string, month: string) =>
    db.sql(
      `insert into people.contribution (person_id, month, capacity, firm_id, base_fen, medical_unit_fen, recorded_on)
       select person_id, $2, 'employee', $3, 300000, 22500, '2020-10-01' from people.person where id_number = $1`,
      [number, month, firmId],
    );

  /** Somebody whom the registers show as hired by the firm in July 2020 after eight months of unemployment. */
  async function hired(name: string): Promise<string> {
    const person = await citizen(db, name);
    await db.sql(
      `insert into firms.employment (firm_id, person_id, from_date, contract_kind, contract_start, contract_end, source, recorded_on)
       values ($1, $2, '2020-07-01', 'fixed-term', '2020-07-01', '2021-12-31', 'labour-contract', '2020-07-02')`,
      [firmId, person.personId],
    );
    await db.sql(
      `insert into people.unemployment_registration (person_id, registered_on, ended_on, division, source, recorded_on)
       values ($1, '2019-11-01', '2020-07-01', $2, 'unemployment', '2019-11-01')`,
      [person.personId, county],
    );
    for (const month of ['2020-07-01', '2020-08-01']) await insured(person.idNumber, month);
    return person.idNumber;
  }

  async function draftWith(rosterId: string, benefitIds = ['9.3', '9.4']) {
    const { draftId, version } = await hr.run(startDraft, {
      claimant: { kind: 'firm', id: firmId },
      benefitIds,
      content: { rosterId, payeeAccountId: accountId },
    });
    return { draftId, expectedVersion: version, clientKey: randomUUID(), declared: true as const };
  }

  return { hr, firmId, accountId, insured, hired, draftWith };
}
