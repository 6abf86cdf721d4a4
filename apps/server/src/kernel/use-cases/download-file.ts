import { z } from 'zod';
import { bound } from '../access.ts';
import { useCase } from '../use-case.ts';
import { storedFile } from './upload-file.ts';

/** A file that the actor owns or that was shared with the actor's office; row-level security decides. */
export const downloadFile = useCase('kernel.download-file', {
  input: z.object({ fileId: z.uuid() }),
  output: storedFile,
  access: bound(),
  async run({ tx, input, files, audit }) {
    const file = await files.describe(tx, input.fileId);
    await audit({ action: 'kernel.download-file', object: { kind: 'file', id: file.fileId } });
    return file;
  },
});
