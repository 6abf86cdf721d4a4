import { z } from 'zod';
import { bound, holdsRole } from '../access.ts';
import { refuse } from '../refusals.ts';
import { useCase } from '../use-case.ts';

const uploaded = z.custom<{ name: string; bytes: Buffer }>(
  (value) => typeof value === 'object' && value !== null && 'bytes' in value && Buffer.isBuffer(value.bytes),
  '请选择要上传的文件。',
);

export const storedFile = z.object({
  fileId: z.uuid(),
  sha256: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
});

/** Keeps a file of the actor's; it is shown to officers once a case attaches it. */
export const uploadFile = useCase('kernel.upload-file', {
  input: z.object({
    file: uploaded,
    purpose: z.enum(['evidence', 'roster']).describe('evidence: PDF, JPEG, PNG; roster: XLSX, CSV'),
    firmId: z.uuid().optional().describe('The firm for which it is uploaded.'),
    personId: z.uuid().optional().describe('At a counter: the person who handed it over.'),
  }),
  output: storedFile,
  access: bound(),
  async run({ tx, actor, input, files, audit }) {
    const personId = input.personId ?? actor.personId;
    if (personId !== actor.personId && !holdsRole(actor, 'counter-clerk'))
      return refuse('kernel.not-permitted', {}, { path: ['personId'] });
    const about = { purpose: input.purpose, personId, firmId: input.firmId ?? null };
    const stored = await files.store(tx, input.file, about);
    await audit({ action: 'kernel.upload-file', object: { kind: 'file', id: stored.fileId } });
    return stored;
  },
});
