/** Papers of an application: attached before it is filed, and on the case afterwards. Real PostgreSQL. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { downloadFile } from '../../kernel/use-cases/download-file.ts';
import { uploadFile } from '../../kernel/use-cases/upload-file.ts';
import {
  asGuest,
  asOfficer,
  asPerson,
  type TestActor,
  type TestDatabase,
  testDatabase,
} from '../../testing/index.ts';
import { showCase, showOwnCase } from '../lists/show-case.ts';
import { type Citizen, draftOf, graduate, officers, type TownOfficers } from '../testing/town.ts';
import { saveDraft } from './save-draft.ts';
import { previewDraft, showDraft } from './show-draft.ts';
import { showReceipt } from './show-receipt.ts';
import { submit } from './submit.ts';

let db: TestDatabase;
let staff: TownOfficers;
beforeAll(async () => {
  db = await testDatabase();
  staff = await officers(db);
  await db.sql(`update kernel.clock set date = '2020-10-15'`);
});
afterAll(() => db.close());

/** July to September are registered; October's receipt is in the person's hands only. */
const months = ['2020-07', '2020-08', '2020-09', '2020-10'].map((month) => ({
  month,
  'insured-as': 'flexible',
  paid: '549.00',
}));

const receipt = (name: string) => ({ name, bytes: Buffer.from(`%PDF-1.7\n% ${name}\n%%EOF\n`) });

async function upload(actor: TestActor, personId?: string): Promise<string> {
  const file = receipt('缴费凭证.pdf');
  return (await actor.run(uploadFile, { file, purpose: 'evidence', personId })).fileId;
}

/** A draft that claims October as well, with its version. */
const claimingOctober = (person: Citizen) => draftOf(db, person, { 'person.contributions': months });

async function attach(actor: TestActor, draftId: string, kind: string, fileId: string): Promise<number> {
  const { content, version } = await actor.run(showDraft, { draftId });
  const documents = [...content.documents, { kind, fileId }];
  const saved = await actor.run(saveDraft, {
    draftId,
    expectedVersion: version,
    content: { ...content, documents },
  });
  return saved.version;
}

const filing = (draftId: string, expectedVersion: number) => ({
  draftId,
  expectedVersion,
  clientKey: randomUUID(),
  declared: true as const,
});

test('a month that only a receipt proves is filed with the receipt, and the officer opens it on the case', async () => {
  const person = await graduate(db, '凭证一');
  const { draftId, version } = await claimingOctober(person);
  const { asks } = await person.actor.run(showDraft, { draftId });
  expect(asks.documents).toMatchObject([
    { kind: 'flexible-work-statement', required: true, attached: true },
    { kind: 'contribution-receipt', required: true, attached: false },
  ]);
  await expect(person.actor.run(submit, filing(draftId, version))).rejects.toThrow('社会保险缴费凭证');

  const fileId = await upload(person.actor);
  const attached = await attach(person.actor, draftId, 'contribution-receipt', fileId);
  // Whoever signs in again, on another device, finds it by its name and opens it.
  const again = await asPerson(db, person.personId);
  const seen = await again.run(showDraft, { draftId });
  expect(seen.files.map(({ name }) => name)).toContain('缴费凭证.pdf');
  expect(await again.run(downloadFile, { fileId })).toMatchObject({ fileId });

  // Before it is filed no officer reads it, of whatever duty and place.
  for (const officer of Object.values(staff)) {
    await expect(officer.run(downloadFile, { fileId })).rejects.toMatchObject({ code: 'kernel.not-found' });
  }
  const { payee, papers } = await person.actor.run(previewDraft, { draftId });
  expect(payee).toMatchObject({ bank: '中国建设银行', holderName: '凭证一' });
  expect(payee?.accountNumberMasked).toMatch(/^\*+\d{4}$/);
  expect(papers.map(({ fileName }) => fileName)).toContain('缴费凭证.pdf');
  const { cases, submissionId } = await person.actor.run(submit, filing(draftId, attached));
  const receipt = await person.actor.run(showReceipt, { submissionId });
  expect(receipt.payee).toEqual(payee);
  expect(new Set(receipt.papers)).toEqual(new Set(papers));
  const caseId = cases[0]?.caseId ?? '';
  const paper = { kind: 'contribution-receipt', fileId, fileName: '缴费凭证.pdf' };
  expect((await staff.acceptor.run(showCase, { caseId })).documents).toContainEqual(
    expect.objectContaining(paper),
  );
  expect(await staff.acceptor.run(downloadFile, { fileId })).toMatchObject({ fileId });
  expect((await person.actor.run(showOwnCase, { caseId })).documents).toContainEqual(
    expect.objectContaining(paper),
  );
});

test('another’s paper is neither read nor filed as one’s own', async () => {
  const owner = await graduate(db, '凭证二');
  const other = await graduate(db, '凭证三');
  const fileId = await upload(owner.actor);
  const { draftId } = await claimingOctober(other);
  const version = await attach(other.actor, draftId, 'contribution-receipt', fileId);
  await expect(other.actor.run(submit, filing(draftId, version))).rejects.toMatchObject({
    code: 'kernel.not-found',
  });
  // Its name is not told either.
  expect((await other.actor.run(showDraft, { draftId })).files.map((file) => file.fileId)).not.toContain(
    fileId,
  );
  for (const stranger of [other.actor, await asPerson(db)]) {
    await expect(stranger.run(downloadFile, { fileId })).rejects.toMatchObject({ code: 'kernel.not-found' });
  }
  await expect(asGuest(db).run(downloadFile, { fileId })).rejects.toMatchObject({ status: 401 });
});

test('a paper handed over at the counter is the person’s, and no other counter reads it', async () => {
  const person = await graduate(db, '凭证四');
  const elsewhere = await asOfficer(db, { role: 'counter-clerk', division: '410303' });
  await expect(upload(elsewhere, person.personId)).rejects.toMatchObject({ code: '42501' });
  const fileId = await upload(staff.clerk, person.personId);
  expect(await staff.clerk.run(downloadFile, { fileId })).toMatchObject({ fileId });
  expect(await person.actor.run(downloadFile, { fileId })).toMatchObject({ fileId });
  await expect(elsewhere.run(downloadFile, { fileId })).rejects.toMatchObject({ code: 'kernel.not-found' });
});
