import type { Examples } from './example.ts';

export const article10: Examples = {
  '10.2': {
    subject: 'person',
    county: '410325',
    decisionDate: '2020-10-15',
    facts: {
      'person.startup-loan-wanted': true,
      'person.loan-recommended-by': 'credit-village',
      'person.quality-startup-project': false,
      'person.registered-unemployed': true,
      'person.other-loans': false,
    },
  },
  '10.3': {
    subject: 'firm',
    county: '410325',
    decisionDate: '2021-09-15',
    facts: {
      'firm.startup-lender': true,
      'firm.unpaid-startup-loans': [
        { id: '老马', personal: true, cause: 'force-majeure', unpaid: '100000.00' },
      ],
    },
  },
  '10.4': {
    subject: 'person',
    county: '410325',
    decisionDate: '2020-10-15',
    facts: {
      'person.startup-loan-outstanding': true,
      'person.hit-by-epidemic': true,
      'person.startup-loan-hard-to-repay': true,
      'person.startup-loan-extended': false,
      'person.startup-loan-due-on': '2020-11-30',
    },
  },
  '10.8': {
    subject: 'person',
    county: '410325',
    decisionDate: '2020-10-15',
    facts: {
      'person.startup-training-ended-on': '2020-08-20',
      'person.startup-training-form': 'approved-classroom',
      'person.small-firm-opened-on': '2018-09-01',
    },
  },
  '10.12': {
    subject: 'firm',
    county: '410325',
    decisionDate: '2020-10-15',
    facts: {
      'firm.returnee-business-level': 'county',
      'firm.needs-new-construction-land': true,
    },
  },
};
