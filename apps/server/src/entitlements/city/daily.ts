import { randomUUID } from 'node:crypto';
import { type DueTask, dueTask } from '../../kernel/due.ts';
import { systemTransaction } from '../../kernel/enter.ts';
import type { Services } from '../../kernel/services.ts';
import { requestOfDay } from './screen-city.ts';

/** Everybody is screened anew each day: ages, terms and figures change with it. Days that are only passed are left out. */
const screenDaily = dueTask('entitlements.screen-city', 95, ({ tx }) => requestOfDay(tx, { first: false }));

export const dueTasks: readonly DueTask[] = [screenDaily];

/**
 * Has everybody screened where there has been no run yet, so that a city just loaded has its lists.
 *
 * @param services on the role wenye_worker
 */
export async function screenAtFirst(services: Services): Promise<void> {
  await systemTransaction(services, `screen-${randomUUID()}`, ({ tx }) => requestOfDay(tx, { first: true }));
}
