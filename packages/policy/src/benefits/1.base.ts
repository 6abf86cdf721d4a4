/** The firm from which the cases of the refunds of article 1 start. */
import type { Request } from '@wenye/rules';

/** A manufacturer in 涧西区 that insured a hundred people last year and of whom nobody claimed. */
export const base: Request = {
  subject: 'firm',
  county: '410305',
  decisionDate: '2020-10-15',
  facts: {
    'firm.unit-kind': 'enterprise',
    'firm.industry': 'C3311',
    'firm.staff': 120,
    'firm.revenue': '30000000.00',
    'firm.ui-months-paid': 36,
    'firm.ui-average-insured-last-year': 100,
    'firm.ui-new-claimants-last-year': 0,
    'firm.ui-arrears': false,
    'firm.seriously-dishonest': false,
    'firm.zombie': false,
    'firm.retention-refund-received': false,
  },
};
