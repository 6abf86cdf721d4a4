/** 19.6 — service subsidy for free fairs and start-up services of public agencies and universities, and for mentors. */
import {
  and,
  atMost,
  type Benefit,
  between,
  code,
  decisionDate,
  define,
  equal,
  isOneOf,
  not,
  or,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { NOTES_19_6 } from './19.6.notes.ts';
import { firstDay, lastDay, ownFigure } from './validity.ts';

const CLAUSE = '19.6';
const { kind, heldOn, free, subsidised } = firm.serviceEvents.item;

/** The text has one sentence for mentors and another, which asks more, for agencies and universities. */
const byMentors = equal(firm.serviceProvider, code('mentor-team'));

export const serviceSubsidy: Benefit = {
  id: '19.6',
  clause: CLAUSE,
  title: '就业创业服务补助',
  subject: 'firm',
  kind: 'benefit',
  per: firm.serviceEvents,
  conditions: [
    {
      id: 'provider',
      clause: CLAUSE,
      text: '是公共就业人才服务机构、高等学校，或者就业指导师服务团、创业导师团',
      test: isOneOf(firm.serviceProvider, ['public-agency', 'university', 'mentor-team']),
    },
    {
      id: 'kind',
      clause: CLAUSE,
      text: '公共机构和高校办的是专场招聘或者创业服务；导师团办的是就业创业服务活动',
      test: or(isOneOf(kind, ['job-fair', 'startup-service']), and(byMentors, equal(kind, code('guidance')))),
    },
    {
      id: 'free',
      clause: CLAUSE,
      text: '公共机构和高校的活动免费',
      test: or(byMentors, free),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内开展，申请时已经办完',
      test: and(between(heldOn, firstDay, lastDay), atMost(heldOn, decisionDate)),
    },
    {
      id: 'once',
      clause: CLAUSE,
      text: '这场活动没有领过财政补助',
      test: not(subsidised),
    },
  ],
  amount: {
    kind: 'once',
    value: define(
      'service-subsidy',
      '就业创业服务补助',
      ownFigure('art19.service.perEvent', 'money', heldOn),
      { clause: CLAUSE },
    ),
  },
  notes: NOTES_19_6,
};
