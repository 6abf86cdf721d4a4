import type { Examples } from './example.ts';

/** A manufacturer in 涧西区, in no difficulty yet, of whose staff nobody was let go. */
const firm = {
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
};
const inJianxi = { subject: 'firm', county: '410305', decisionDate: '2020-10-15' } as const;

export const article1: Examples = {
  '1.1': {
    ...inJianxi,
    decisionDate: '2021-03-15',
    facts: {
      'firm.unit-kind': 'enterprise',
      'firm.industry': 'C3311',
      'firm.staff': 120,
      'firm.revenue': '30000000.00',
      'firm.unit-insurance-feb-to-june-2020': '50000.00',
      'firm.unit-insurance-july-to-dec-2020': '60000.00',
    },
  },
  '1.2': {
    ...inJianxi,
    facts: {
      ...firm,
      'firm.difficulty': 'recognised',
      'firm.retention-refund-method': 'contributions',
      'firm.ui-insured-staff': 100,
      'firm.si-payable-month': '100000.00',
    },
  },
  '1.6': {
    ...inJianxi,
    facts: {
      'firm.unit-kind': 'enterprise',
      'firm.difficulty': 'recognised',
      'firm.staff-trained': 30,
    },
  },
  '1.7': {
    ...inJianxi,
    facts: {
      ...firm,
      'firm.ui-paid-by-unit-last-year': '42000.00',
      'firm.ui-paid-by-staff-last-year': '18000.00',
    },
  },
  '1.8': {
    ...inJianxi,
    facts: {
      ...firm,
      'firm.epidemic-impact': 'recognised',
      'firm.retention-refund-method': 'headcount',
      'firm.ui-insured-staff': 100,
    },
  },
  '1.9': {
    ...inJianxi,
    facts: {
      'firm.wage-deposit-due': true,
      'firm.construction-projects': [{ id: '甲', 'wage-deposit': 'cash', 'guarantee-ready': true }],
    },
  },
  '1.10': {
    ...inJianxi,
    facts: {
      'firm.wage-deposit-due': true,
      'firm.construction-projects': [
        {
          id: '甲',
          'started-on': '2020-08-10',
          'wage-deposit': 'unpaid',
          'real-name-managed': true,
          'wage-supervision-linked': true,
        },
      ],
    },
  },
  '1.11': {
    ...inJianxi,
    facts: {
      'firm.vat-epidemic-income': true,
      'firm.vat-epidemic-income-on': '2020-08-15',
      'firm.vat-epidemic-special-invoice': false,
    },
  },
  '1.12': {
    ...inJianxi,
    facts: {
      'firm.housing-fund-relief-sought': true,
      'firm.housing-fund-measure': 'lower',
      'firm.unit-kind': 'enterprise',
      'firm.epidemic-impact': 'recognised',
      'firm.housing-fund-staff-agreed': true,
      'firm.housing-fund-rate': 8,
      'firm.housing-fund-rate-sought': 5,
      'firm.housing-fund-base-month': '200000.00',
    },
  },
  '1.13': {
    ...inJianxi,
    decisionDate: '2021-03-15',
    facts: {
      'firm.vat-small-scale': true,
      'firm.small-scale-sales-mar-to-dec-2020': '400000.00',
    },
  },
};
