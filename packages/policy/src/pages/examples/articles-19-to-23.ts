import type { Examples } from './example.ts';

export const articles19To23: Examples = {
  '19.3': {
    subject: 'person',
    county: '410325',
    decisionDate: '2020-10-15',
    facts: {
      'person.rural-labour': true,
      'person.household-registration': 'luoyang',
      'person.non-farm-work': true,
      'person.non-farm-work-since': '2020-08-01',
      'person.labour-transfer-registered': false,
    },
  },
  '19.6': {
    subject: 'firm',
    county: '410311',
    decisionDate: '2020-10-15',
    facts: {
      'firm.public-service-provider': 'university',
      'firm.service-events': [
        {
          id: '专场招聘',
          kind: 'job-fair',
          'held-on': '2020-09-18',
          'free-of-charge': true,
          'already-subsidised': false,
        },
      ],
    },
  },
  '20.2': {
    subject: 'firm',
    county: '410325',
    decisionDate: '2020-10-15',
    facts: {
      'firm.placement-business': 'commercial-agency',
      'firm.placements': [
        {
          id: '甲',
          'rural-labour': false,
          group: 'registered-unemployed',
          'work-start': '2020-08-10',
          insured: true,
          'free-of-charge': true,
          'already-subsidised': false,
        },
      ],
    },
  },
  '21.1': {
    subject: 'firm',
    county: '410325',
    decisionDate: '2020-10-15',
    facts: {
      'firm.government-project': true,
      'firm.public-post-unit': false,
      'firm.posts-to-publish': [
        {
          id: '砌筑工',
          source: 'government-project',
          'opened-on': '2020-09-01',
          'own-site': 'published',
          'hrss-site': 'same-level',
        },
      ],
    },
  },
  '22.2': {
    subject: 'person',
    county: '410305',
    decisionDate: '2020-10-15',
    facts: {
      'person.birth-date': '1961-06-15',
      'person.sex': 'male',
      'person.unemployed': true,
      'person.unemployment-benefit-state': 'exhausted',
      'person.unemployment-benefit-ended-on': '2020-09-30',
    },
  },
  '22.3': {
    subject: 'person',
    county: '410305',
    decisionDate: '2020-10-15',
    facts: {
      'person.birth-date': '1990-05-01',
      'person.sex': 'male',
      'person.unemployed-since': '2020-08-31',
      'person.left-involuntarily': false,
      'person.unemployment-insured-months': 30,
      'person.unemployment-insured-by-unit-alone': false,
      'person.unemployment-benefit-state': 'none',
      'person.unemployment-allowance-received': false,
    },
  },
  '23.1': {
    subject: 'person',
    county: '410325',
    decisionDate: '2020-10-15',
    facts: { 'person.hardship': true, 'person.hit-by-epidemic': true },
  },
  '23.2': {
    subject: 'person',
    county: '410305',
    decisionDate: '2020-10-15',
    facts: { 'person.unemployed-since': '2020-06-15', 'person.minimum-living': true },
  },
  '23.4': {
    subject: 'person',
    county: '410305',
    decisionDate: '2020-10-15',
    facts: {
      'person.unemployed': true,
      'person.left-involuntarily': true,
      'person.hardship-ledger': true,
      'person.living-subsidy-received': false,
    },
  },
  '23.5': {
    subject: 'person',
    county: '410325',
    decisionDate: '2020-10-15',
    facts: {
      'person.disabled': true,
      'person.minimum-living': true,
      'person.disability-grade': '1',
      'person.needs-long-term-care': true,
      'person.other-welfare-support': 'none',
    },
  },
};
