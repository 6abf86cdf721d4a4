import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { exported } from '../../kernel/export.ts';
import { useCase } from '../../kernel/use-case.ts';
import {
  auditReckoned,
  reckonedAwards,
  reckonedCase,
  reckonedFilters,
  reckonedView,
} from './reckoned-awards.ts';

/**
 * All that the filters of the list find, as of one moment, to be saved as a file. Each case is put on record as taken out
 * of the system.
 *
 * @throws Refusal `kernel.too-many-to-export`
 */
export const exportReckoned = useCase('casework.export-reckoned', {
  input: reckonedFilters,
  output: z.object({ rows: z.array(reckonedCase) }),
  access: officer('acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input, businessDate, audit }) {
    const { rows } = await exported((range) => reckonedAwards(tx, input, range));
    await auditReckoned(audit, 'casework.export-reckoned', 'file', rows);
    return { rows: rows.map((row) => reckonedView(row, businessDate)) };
  },
});
