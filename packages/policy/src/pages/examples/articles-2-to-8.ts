import type { Examples } from './example.ts';

export const articles2To8: Examples = {
  '2.3': {
    subject: 'firm',
    county: '410305',
    decisionDate: '2020-10-15',
    facts: { 'firm.key-supported-enterprise': true, 'firm.bill-to-discount': true },
  },
  '2.5': {
    subject: 'firm',
    county: '410381',
    decisionDate: '2020-10-15',
    facts: {
      'firm.bank-loan-cut': true,
      'firm.difficulty': 'recognised',
      'firm.bank-loan-overdue': false,
      'firm.seriously-dishonest': false,
      'firm.zombie': false,
    },
  },
  '2.7': {
    subject: 'firm',
    county: '410311',
    decisionDate: '2022-07-15',
    facts: {
      'firm.financing-guarantor': true,
      'firm.small-guarantees-last-year': '100000000.00',
      'firm.small-guarantee-fees-last-year': '1000000.00',
    },
  },
  '3.1': {
    subject: 'firm',
    county: '410329',
    decisionDate: '2020-10-15',
    facts: {
      'firm.industrial-land-sought': true,
      'firm.industrial-land-mode': 'flexible-term',
      'firm.industrial-land-years': 20,
      'firm.industrial-land-standards-in-contract': true,
      'firm.industrial-land-inefficient': false,
    },
  },
  '5.5': {
    subject: 'firm',
    county: '410302',
    decisionDate: '2020-10-15',
    facts: {
      'firm.street-project': 'small-shops',
      'firm.city-award-applied': true,
      'firm.street-jobs': 'many-jobs-recognised',
    },
  },
  '7.1': {
    subject: 'firm',
    county: '410305',
    decisionDate: '2020-10-15',
    facts: {
      'firm.foreign-trade': true,
      'firm.unit-kind': 'enterprise',
      'firm.export-credit-premium': '200000.00',
      'firm.market-development-spending': '0.00',
      'firm.trade-last-year-usd': 2_000_000,
    },
  },
  '8.2': {
    subject: 'firm',
    county: '410305',
    decisionDate: '2020-10-15',
    facts: {
      'firm.unit-kind': 'enterprise',
      'firm.innovation-tier': 'technology-sme',
      'firm.innovation-tier-valid-until': '2021-03-31',
      'firm.staff': 120,
      'firm.revenue': '30000000.00',
      'firm.assets': '50000000.00',
    },
  },
  '8.4': {
    subject: 'firm',
    county: '410305',
    decisionDate: '2020-10-15',
    facts: {
      'firm.first-set-maker': true,
      'firm.first-sets': [
        {
          id: '新型矿磨机',
          directory: 'national',
          premium: '300000.00',
          'insured-amount': '10000000.00',
          'insurance-year': 1,
          sales: '0.00',
        },
      ],
    },
  },
};
