import type { Examples } from './example.ts';

export const articles16And17: Examples = {
  '16.5': {
    subject: 'person',
    county: '410311',
    decisionDate: '2022-06-30',
    facts: {
      'person.skill-training-ended-on': '2022-05-20',
      'person.trained-as-student': 'higher-education',
      'person.skill-training-days': 20,
      'person.skill-certificate': 'level4',
      'person.first-skill-appraisal': false,
    },
  },
  '16.6': {
    subject: 'person',
    county: '410325',
    decisionDate: '2020-10-15',
    facts: {
      'person.skill-training-ended-on': '2020-09-20',
      'person.skill-training-days': 20,
      'person.poor-labour': true,
    },
  },
  '16.7': {
    subject: 'person',
    county: '410311',
    decisionDate: '2022-07-15',
    facts: {
      'person.exempt-qualification': true,
      'person.school-kind': 'higher-education',
      'person.diploma-date': '2022-06-30',
    },
  },
  '16.9': {
    subject: 'firm',
    county: '410305',
    decisionDate: '2022-06-30',
    facts: {
      'firm.organised-training': true,
      'firm.unit-kind': 'enterprise',
      'firm.trainees': [
        {
          id: '焊工',
          kind: 'in-service',
          'contract-start': '2018-03-01',
          'started-on': '2022-05-01',
          'ended-on': '2022-05-20',
          certificate: 'level5',
          'already-subsidised': false,
        },
      ],
    },
  },
  '17.3': {
    subject: 'person',
    county: '410325',
    decisionDate: '2020-10-15',
    facts: {
      'person.vocational-student': true,
      'person.higher-vocational': false,
      'person.study-year': 3,
      'person.scholarship': 'national',
    },
  },
  '17.4': {
    subject: 'firm',
    county: '410305',
    decisionDate: '2021-10-15',
    facts: {
      'firm.apprenticeship': true,
      'firm.unit-kind': 'enterprise',
      'firm.apprentices': [
        {
          id: '钳工',
          origin: 'new-hire',
          'contract-start': '2020-08-01',
          'contract-end': '2021-07-31',
          'started-on': '2020-09-01',
          years: 1,
          'ended-on': '2021-08-31',
          certificate: 'level4',
          'already-subsidised': false,
        },
      ],
    },
  },
};
