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
    purpose: z
      .enum(['evidence', 'roster'])
      .describe('evidence 为证明材料（PDF、JPEG、PNG），roster 为花名册（XLSX、CSV）'),
    firmId: z.uuid().optional().describe('为哪个单位上传'),
    personId: z.uuid().optional().describe('窗口代办时，材料是谁交的'),
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
