import { auditFirms } from '../../firms/listed-firm.ts';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { nearMissFirm, nearMissFirms, nearMissInput, nearMissPage } from './near-miss.ts';

/**
 * Which firms one condition alone keeps from a benefit, or for which hires where it is decided hire by hire, page by page.
 *
 * @throws Refusal `entitlements.benefit-not-found` where no benefit of a firm has this id
 */
export const listNearMissingFirms = useCase('entitlements.list-near-missing-firms', {
  input: nearMissInput,
  output: nearMissPage(nearMissFirm),
  access: officer('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input, audit }) {
    const { page, pageSize, ...filters } = input;
    const range = { offset: (page - 1) * pageSize, limit: pageSize };
    const { benefit, total, rows } = await nearMissFirms(tx, filters, range);
    const action = 'entitlements.list-near-missing-firms';
    await audit({ action, object: { kind: 'near-miss-list', id: `${benefit.id} page-${page}` } });
    await auditFirms(audit, action, benefit.id, rows);
    return { rows, total, page, pageSize };
  },
});
