import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Config } from '../kernel/config.ts';
import { systemTransaction } from '../kernel/enter.ts';
import { type Job, job } from '../kernel/jobs.ts';
import type { Services } from '../kernel/services.ts';
import type { Exchange } from './bank/exchange.ts';
import { exchangeRound } from './bank/exchange-round.ts';
import { sendBatch } from './bank/send-batch.ts';

const noStep = (): void => undefined;

/** Sends a batch as soon as it is authorised. What this job misses, the next exchange round finds. */
const sendAuthorised = job('funds.send-batch', z.object({ batchId: z.uuid() }), async (context) => {
  const { config, payload, transaction } = context;
  await sendBatch({ folder: config.bankFolder, transaction, reached: noStep }, payload.batchId);
});

export const jobs: Job[] = [sendAuthorised];

/**
 * One round with the bank, for the worker to repeat: files read, unknown payments asked about, accounts verified.
 *
 * @param unreadable told of a file that could not be read
 */
export async function exchangeWithBank(
  services: Services,
  config: Config,
  unreadable: NonNullable<Exchange['unreadable']>,
): Promise<void> {
  const requestId = `bank-${randomUUID()}`;
  await exchangeRound({
    folder: config.bankFolder,
    transaction: (work) => systemTransaction(services, requestId, work),
    reached: noStep,
    unreadable,
  });
}
