import { auditFirms } from '../../firms/listed-firm.ts';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { pageInput, pageOf } from '../views.ts';
import { unclaimedFilters, unclaimedFirm, unclaimedFirms } from './unclaimed.ts';

/**
 * Which firms are due a benefit by what the registers know, or may be, and have not claimed it, or for which hires, page by
 * page.
 *
 * @throws Refusal `entitlements.benefit-not-found` where no benefit of a firm has this id
 */
export const listUnclaimedFirms = useCase('casework.list-unclaimed-firms', {
  input: pageInput.omit({ q: true }).extend(unclaimedFilters.shape),
  output: pageOf(unclaimedFirm),
  access: officer('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input, audit }) {
    const { page, pageSize, ...filters } = input;
    const range = { offset: (page - 1) * pageSize, limit: pageSize };
    const { benefit, total, rows } = await unclaimedFirms(tx, filters, range);
    const action = 'casework.list-unclaimed-firms';
    await audit({ action, object: { kind: 'unclaimed-list', id: `${benefit.id} page-${page}` } });
    await auditFirms(audit, action, benefit.id, rows);
    return { rows, total, page, pageSize };
  },
});
