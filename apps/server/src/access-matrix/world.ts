/** 嵩县 with one of everything that a route can name, and everybody who must not get at it. */
import { randomUUID } from 'node:crypto';
import { startDraft } from '../casework/filing/save-draft.ts';
import { acceptCase } from '../casework/handling/accept-case.ts';
import { awardCase } from '../casework/handling/award-case.ts';
import { passReview } from '../casework/handling/pass-review.ts';
import { publishNotice } from '../casework/notices/publish-notice.ts';
import { raiseObjection } from '../casework/notices/raise-objection.ts';
import { uploadRoster } from '../casework/rosters/upload-roster.ts';
import * as town from '../casework/testing/town.ts';
import { screenEverybody } from '../entitlements/testing/screening.ts';
import { composeBatch } from '../funds/batches/compose-batch.ts';
import { type Role, roles } from '../kernel/access.ts';
import { proposePost } from '../people/posts/propose-post.ts';
import {
  asOfficer,
  asPerson,
  asUnbound,
  officeOf,
  type TestActor,
  type TestDatabase,
} from '../testing/index.ts';

const everyRole = roles as [Role, ...Role[]];
const elsewhere = { county: '410303', township: '410303001' };

export type Ids = Readonly<
  Record<
    | 'personId'
    | 'accountId'
    | 'idNumber'
    | 'name'
    | 'firmId'
    | 'firmAccountId'
    | 'mandateId'
    | 'caseId'
    | 'awardedCaseId'
    | 'submissionId'
    | 'noticeId'
    | 'objectionId'
    | 'draftId'
    | 'rosterId'
    | 'fileId'
    | 'ledgerId'
    | 'batchId'
    | 'itemId'
    | 'obligationId'
    | 'evidenceId'
    | 'recoveryId'
    | 'statementId'
    | 'differenceId'
    | 'officeId'
    | 'postId'
    | 'proposalId',
    string
  >
>;
export type World = {
  readonly ids: Ids;
  /** What only those concerned may read; none of it is part of any request. */
  readonly secrets: readonly string[];
  readonly insiders: Readonly<Record<'officer' | 'claimant' | 'hr', TestActor>>;
  readonly outsiders: Readonly<Record<string, { readonly token: string | null }>>;
};

export async function world(db: TestDatabase): Promise<World> {
  const staff = await town.officers(db);
  const officer = await asOfficer(db, { role: everyRole, division: town.county });
  await town.appropriate(staff.finance, 1_000_000);
  const one = async <Row extends Record<string, unknown>>(text: string, values: unknown[]) =>
    ((await db.sql(text, values))[0] ?? {}) as Row;
  const at = async (caseId: string) => ({ caseId, expectedVersion: (await town.look(db, caseId)).version });
  const published = async (person: town.Citizen) => {
    const { caseId, submissionId, ...rest } = await town.apply(db, person);
    await staff.acceptor.run(acceptCase, await at(caseId));
    await staff.reviewer.run(passReview, await at(caseId));
    await staff.cityReviewer.run(passReview, await at(caseId));
    const notice = await staff.reviewer.run(publishNotice, {
      title: '灵活就业社会保险补贴公示',
      cases: [await at(caseId)],
    });
    return { caseId, submissionId, noticeId: notice.noticeId, receiptNumber: rest.receiptNumber };
  };

  const paid = await published(await town.graduate(db, '已批准者'));
  await db.sql(`update kernel.clock set date = '2020-10-23'`);
  await staff.approver.run(awardCase, await at(paid.caseId));
  const claimant = await town.graduate(db, '嵩县申请人');
  const pending = await published(claimant);
  const objector = await town.citizen(db, '异议人');
  const objection = await objector.actor.run(raiseObjection, {
    noticeId: pending.noticeId,
    line: 1,
    reason: '此人另有单位',
  });
  const draft = await town.draftOf(db, claimant);
  const file = await town.paper(db, claimant.actor);

  const manager = await town.citizen(db, '嵩县人事');
  const hr = await asPerson(db, manager.personId);
  const firmId = await firmOf(db, '91410325MA40000008', '嵩县保密食品有限公司', town.county);
  const mandate = (person: string, from: string, to: string | null, firm = firmId) =>
    one<{ mandate_id: string }>(
      `insert into firms.mandate (firm_id, person_id, scope, valid_from, valid_to, granted_as, evidence, recorded_on)
       values ($1, $2, 'all', $3, $4, 'counter', '授权书', '2020-01-01') returning mandate_id`,
      [firm, person, from, to],
    );
  const { mandate_id: mandateId } = await mandate(manager.personId, '2020-01-01', null);
  const { account_id: firmAccountId } = await one<{ account_id: string }>(
    `insert into firms.payee_account (firm_id, bank, account_number, holder_name, valid_from, source, recorded_on)
     values ($1, '中国工商银行', '1705020009000012345', '嵩县保密食品有限公司', '2020-01-01', 'basic-account', '2020-01-01')
     returning account_id`,
    [firmId],
  );
  const worker = await town.citizen(db, '花名册上人');
  await db.sql(
    `insert into firms.employment (firm_id, person_id, from_date, source, recorded_on)
     values ($1, $2, '2020-07-01', 'labour-contract', '2020-07-02')`,
    [firmId, worker.personId],
  );
  const roster = await hr.run(uploadRoster, {
    firmId,
    file: {
      name: '花名册.csv',
      bytes: Buffer.from(`姓名,身份证号,劳动合同开始日期\n花名册上人,${worker.idNumber},2020-07-01\n`),
    },
  });

  // Somebody who acted for the firm, filed for it, and does so no longer.
  const left = await town.citizen(db, '离职人事');
  const leaving = await asPerson(db, left.personId);
  const was = await mandate(left.personId, '2020-01-01', null);
  await leaving.run(startDraft, {
    claimant: { kind: 'firm', id: firmId },
    benefitIds: ['9.3'],
    content: { rosterId: roster.rosterId, payeeAccountId: firmAccountId },
  });
  await db.sql(`update firms.mandate set valid_to = '2020-10-22' where mandate_id = $1`, [was.mandate_id]);
  const coming = await town.citizen(db, '未到任人事');
  await mandate(coming.personId, '2020-10-24', null);
  const elsewhereHr = await town.citizen(db, '西工人事', elsewhere);
  await mandate(
    elsewhereHr.personId,
    '2020-01-01',
    null,
    await firmOf(db, '91410303MA40000014', '西工公司', elsewhere.county),
  );

  // Somebody who is due it and has not claimed it.
  await town.graduate(db, '嵩县未申领者');
  await screenEverybody(db);

  const officeId = await officeOf(db, town.county);
  const { id: postId } = await one<{ id: string }>(
    `select id from access.assignment where office_id = $1 and role = 'reviewer' limit 1`,
    [officeId],
  );
  const { postId: proposalId } = await officer.run(proposePost, {
    personId: worker.personId,
    officeId,
    role: 'reviewer',
    from: '2020-10-23',
    reason: '保密任命文号',
  });

  const money = await moneyOf(db, staff.finance, paid.caseId);
  const expired = await asOfficer(db, { role: everyRole, division: town.county });
  await db.sql(`update auth.session set "updatedAt" = now() - interval '31 minutes' where token = $1`, [
    expired.token,
  ]);
  return {
    ids: {
      ...money,
      personId: claimant.personId,
      accountId: claimant.payeeAccountId,
      idNumber: claimant.idNumber,
      name: claimant.name,
      firmId,
      firmAccountId,
      mandateId,
      caseId: pending.caseId,
      awardedCaseId: paid.caseId,
      submissionId: pending.submissionId,
      noticeId: pending.noticeId,
      objectionId: objection.objectionId,
      draftId: draft.draftId,
      rosterId: roster.rosterId,
      fileId: file,
      officeId,
      postId,
      proposalId,
    },
    secrets: [
      '嵩县申请人',
      '已批准者',
      '嵩县未申领者',
      '花名册上人',
      '嵩县人事',
      '异议人',
      '此人另有单位',
      '河南科技大学',
      '网约配送员',
      claimant.idNumber,
      worker.idNumber,
      pending.receiptNumber,
      paid.receiptNumber,
      '保密凭证',
      '保密任命文号',
      '保密流水',
      '1705020009000012345',
    ],
    insiders: { officer, claimant: claimant.actor, hr },
    outsiders: {
      'a guest': { token: null },
      'an account bound to nobody': await asUnbound(db),
      'another person': (await town.citizen(db, '外人')).actor,
      'who acts for another firm': elsewhereHr.actor,
      'whose mandate has ended': leaving,
      'whose mandate has not begun': coming.actor,
      'an officer of another county, in every role': await asOfficer(db, {
        role: everyRole,
        division: elsewhere.county,
      }),
      'an officer of a township of another county': await asOfficer(db, {
        role: everyRole,
        division: elsewhere.township,
      }),
      'an officer whose assignments have ended': await asOfficer(db, {
        role: everyRole,
        division: town.county,
        validTo: '2020-10-22',
      }),
      'an officer whose assignments have not begun': await asOfficer(db, {
        role: everyRole,
        division: town.county,
        validFrom: '2020-10-24',
      }),
      'an officer without the second factor': await asOfficer(db, {
        role: everyRole,
        division: town.county,
        secondFactor: false,
      }),
      'an officer whose session has ended': expired,
      'a session that never was': { token: randomUUID() },
    },
  };
}

async function firmOf(db: TestDatabase, uscc: string, name: string, county: string): Promise<string> {
  const [firm] = await db.sql<{ firm_id: string }>(
    `insert into firms.firm (uscc, name, entity_type, industry, division, registered_on, source, recorded_on)
     values ($1, $2, 'enterprise', 'C14', $3, '2015-01-01', 'market', '2020-01-01') returning firm_id`,
    [uscc, name, county],
  );
  return (firm as { firm_id: string }).firm_id;
}

/** A batch of the awarded case, and what the bank's answers leave behind. */
async function moneyOf(db: TestDatabase, finance: TestActor, caseId: string) {
  const find = async (text: string, ...values: unknown[]) => {
    const [row] = await db.sql<{ id: string }>(text, values);
    if (row === undefined) throw new Error(`nothing from: ${text}`);
    return row.id;
  };
  const ledgerId = await find('select id from funds.ledger where division = $1', town.county);
  const obligationId = await find('select id from funds.obligation where case_id = $1', caseId);
  const { batchId } = await finance.run(composeBatch, { ledgerId });
  const itemId = await find('select id from funds.payment_item where batch_id = $1', batchId);
  const evidenceId = await find(
    `insert into funds.manual_evidence (item_id, division, outcome, document_no, note, stated_by, stated_on)
     values ($1, $2, 'settled', '保密凭证', '电话', gen_random_uuid(), '2020-10-23') returning id`,
    itemId,
    town.county,
  );
  const recoveryId = await find(
    `insert into funds.recovery (recovery_no, obligation_id, ledger_id, division, amount_fen, reason, ordered_on)
     values ('保密凭证', $1, $2, $3, 100, '抽查', '2020-10-23') returning id`,
    obligationId,
    ledgerId,
    town.county,
  );
  await db.sql(
    `insert into funds.bank_file (hash, name, kind, content) values (repeat('b', 64), 'a', 'statement', '')`,
  );
  const statementId = await find(
    `insert into funds.statement (division, fund_id, statement_no, opening_fen, closing_fen, received_on, bank_file)
     values ($1, 'employment-subsidy', 1, 0, 0, '2020-10-23', repeat('b', 64)) returning id`,
    town.county,
  );
  await db.sql(
    `insert into funds.statement_line (statement_id, entry_no, position, kind, reference, amount_fen)
     values ($1, '保密流水', 1, 'payment', $2, 100)`,
    [statementId, itemId],
  );
  const differenceId = await find(
    `insert into funds.difference (division, kind, item_id, detail, found_on)
     values ($1, 'answer-amount', $2, '{}', '2020-10-23') returning id`,
    town.county,
    itemId,
  );
  return { ledgerId, obligationId, batchId, itemId, evidenceId, recoveryId, statementId, differenceId };
}
