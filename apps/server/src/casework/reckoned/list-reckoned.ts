import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { pageInput, pageOf } from '../views.ts';
import {
  auditReckoned,
  reckonedAwards,
  reckonedCase,
  reckonedFilters,
  reckonedView,
} from './reckoned-awards.ts';

/**
 * Awards that come to another amount by what is known today: what is owed besides, what was too much, and what cannot be
 * told any more, each with what has become known and when. Of cases that the officer may open. Changes nothing.
 */
export const listReckoned = useCase('casework.list-reckoned', {
  input: pageInput.omit({ q: true }).extend(reckonedFilters.shape),
  output: pageOf(reckonedCase),
  access: officer('acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input, businessDate, audit }) {
    const { page, pageSize, ...filters } = input;
    const place = { offset: (page - 1) * pageSize, limit: pageSize };
    const { total, rows } = await reckonedAwards(tx, filters, place);
    await auditReckoned(audit, 'casework.list-reckoned', `page-${page}`, rows);
    return { rows: rows.map((row) => reckonedView(row, businessDate)), total, page, pageSize };
  },
});
