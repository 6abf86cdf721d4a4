/** Money ordered back that cannot be had is given up by two persons: finance proposes, an authoriser confirms. */
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { ask } from '../owner-function.ts';
import { refuseOutcome } from '../refusals.ts';
import { documentNo, inYuan, reasonText, yuan } from '../views.ts';

/** What is proposed to be given up of a recovery, or was. */
export const writeOffView = z.object({
  writeOffId: z.uuid(),
  amountYuan: yuan,
  documentNo: z.string(),
  reason: z.string(),
  proposedOn: z.iso.date(),
  proposedByName: z.string(),
  /** Null: it waits for a second person. */
  confirmedOn: z.iso.date().nullable(),
  confirmedByName: z.string().nullable(),
  /** The caller proposed it, and may not confirm it. */
  proposedByMe: z.boolean(),
  recoveredYuan: yuan.describe('核销以后又收回的'),
});

/** The same as the database tells it. */
export type WriteOff = Omit<z.output<typeof writeOffView>, 'amountYuan' | 'recoveredYuan'> & {
  amountFen: number;
  recoveredFen: number;
};

/** Proposes to give up what is still outstanding, on the decision of a document. An open proposal is replaced. */
export const proposeWriteOff = useCase('funds.propose-write-off', {
  input: z.object({ recoveryId: z.uuid(), documentNo, reason: reasonText }),
  output: z.object({ writeOffId: z.uuid() }),
  access: officer('finance'),
  async run({ tx, input, audit }) {
    const { outcome, writeOffId } = await ask<{ outcome: string; writeOffId: string }>(
      tx,
      sql`funds.propose_write_off(${input.recoveryId}, ${input.documentNo}, ${input.reason})`,
    );
    if (outcome !== 'proposed') return refuseOutcome(outcome);
    await audit({ action: 'funds.propose-write-off', object: { kind: 'recovery', id: input.recoveryId } });
    return { writeOffId };
  },
});

/** Confirms the proposal of another natural person: from here nothing is asked back any more. */
export const confirmWriteOff = useCase('funds.confirm-write-off', {
  input: z.object({ recoveryId: z.uuid(), writeOffId: z.uuid() }),
  output: z.object({ writtenOffYuan: yuan }),
  access: officer('authoriser'),
  async run({ tx, input, audit }) {
    const { outcome, writtenOffFen } = await ask<{ outcome: string; writtenOffFen: number }>(
      tx,
      sql`funds.confirm_write_off(${input.recoveryId}, ${input.writeOffId})`,
    );
    if (outcome !== 'written-off') return refuseOutcome(outcome);
    await audit({ action: 'funds.confirm-write-off', object: { kind: 'recovery', id: input.recoveryId } });
    return inYuan({ writtenOffFen });
  },
});
