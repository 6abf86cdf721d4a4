/** What nothing refers to goes, row and bytes; whatever a case, a draft or an answer refers to stays. */
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { uploadFile } from '../kernel/use-cases/upload-file.ts';
import { asWorker, type TestDatabase, testDatabase } from '../testing/index.ts';
import { abandonDraft, saveDraft } from './filing/save-draft.ts';
import { saveAnswerDraft } from './handling/answer-draft.ts';
import { requestCorrection } from './handling/request-correction.ts';
import { sweepFiles } from './sweep-files.ts';
import { apply, type Citizen, draftOf, graduate, look, officers, type TownOfficers } from './testing/town.ts';

let db: TestDatabase;
let staff: TownOfficers;
let xia: Citizen;
beforeAll(async () => {
  db = await testDatabase();
  staff = await officers(db);
  xia = await graduate(db, '夏扫除');
});
afterAll(() => db.close());

const pdf = (mark: string) => Buffer.from(`%PDF-1.7\n1 0 obj\n${mark}\nendobj\n%%EOF\n`);
const upload = (mark: string) =>
  xia.actor.run(uploadFile, { file: { name: `${mark}.pdf`, bytes: pdf(mark) }, purpose: 'evidence' });

/** As if everything so far had been uploaded before. */
const longAgo = () => db.sql(`update kernel.file set uploaded_at = now() - interval '31 days'`);

const sweep = () =>
  sweepFiles.run({
    payload: {},
    transaction: (work: Parameters<typeof asWorker>[1]) =>
      asWorker(db, (context) =>
        work({
          ...context,
          // Bytes that were written just now count as old.
          files: { ...context.files, contentsBefore: () => context.files.contentsBefore(new Date(8e15)) },
        }),
      ),
  } as never);

const isThere = async ({ fileId }: { fileId: string }) =>
  (await db.sql('select from kernel.file where id = $1', [fileId])).length > 0;
const hasBytes = (file: Awaited<ReturnType<typeof upload>>) =>
  buffer(db.files.read(file)).then(
    (bytes) => bytes.length > 0,
    () => false,
  );

test('a paper taken out of a draft goes after a month; those that are referred to stay', async () => {
  const [taken, drafted, answered, twin] = [
    await upload('taken'),
    await upload('drafted'),
    await upload('answered'),
    await upload('twin'),
  ];
  const draft = await draftOf(db, xia);
  const content = (fileId: string) => ({ documents: [{ kind: 'diploma', fileId }] });
  await xia.actor.run(saveDraft, { ...draftAt(draft, 1), content: content(taken.fileId) });
  await xia.actor.run(saveDraft, { ...draftAt(draft, 2), content: content(drafted.fileId) });

  const other = await graduate(db, '另一人');
  const { caseId } = await apply(db, other);
  const { version } = await look(db, caseId);
  const asked = { items: ['document:diploma'], note: '请补交' };
  await staff.acceptor.run(requestCorrection, { caseId, expectedVersion: version, ...asked });
  await other.actor.run(saveAnswerDraft, { caseId, expectedVersion: 0, content: content(answered.fileId) });

  await sweep();
  expect(await isThere(taken), 'not before a month has passed').toBe(true);

  await longAgo();
  // The same content, uploaded anew: its bytes are still wanted.
  const again = await upload('twin');
  await sweep();
  expect(await Promise.all([taken, drafted, answered, twin, again].map(isThere))).toEqual([
    false,
    true,
    true,
    false,
    true,
  ]);
  expect(await Promise.all([taken, drafted, answered, again].map(hasBytes))).toEqual([
    false,
    true,
    true,
    true,
  ]);
  // Papers of the case, which stand in the test without bytes, are still its papers.
  const [papers] = await db.sql<{ count: string }>(
    'select count(*) from casework.case_document d join kernel.file f on f.id = d.file_id where d.case_id = $1',
    [caseId],
  );
  expect(Number(papers?.count)).toBeGreaterThan(0);

  await xia.actor.run(abandonDraft, draftAt(draft, 3));
  await sweep();
  expect(await isThere(drafted), 'what was given up refers to nothing').toBe(false);
});

const draftAt = ({ draftId }: { draftId: string }, expectedVersion: number) => ({ draftId, expectedVersion });
