import { sql } from 'kysely';
import { type DueTask, dueTask } from '../kernel/due.ts';

/** Day of the month on which the collecting office books, as the generated city has it. */
const BOOKING_DAY = '28';

/** In a demonstration, contributions go on being paid as the business date moves; elsewhere it does nothing. */
const bookGeneratedMonth = dueTask('people.book-generated-month', 10, async ({ tx }, date) => {
  if (date.slice(8) !== BOOKING_DAY) return;
  await sql`select people.book_generated_month(${`${date.slice(0, 7)}-01`}::date)`.execute(tx);
});

export const dueTasks: readonly DueTask[] = [bookGeneratedMonth];
