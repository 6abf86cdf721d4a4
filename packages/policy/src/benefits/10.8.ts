/** 10.8 — training subsidy for founders of young small firms, and for online start-up courses during the epidemic. */
import {
  addYears,
  and,
  atLeast,
  atMost,
  type Benefit,
  between,
  code,
  decisionDate,
  define,
  equal,
  isOneOf,
  or,
  type Type,
  valueOf,
} from '@wenye/rules';
import { person } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { NOTES_10_8 } from './10.8.notes.ts';
import { firstDay, LUOYANG, lastDay, ownFigure } from './validity.ts';

const CLAUSE = '10.8';
const ended = person.startupTrainingEnded;

const figure = <T extends Type>(key: string, type: T) =>
  valueOf(handle(key, type), { on: ended, region: LUOYANG });

/** An owner trained: a firm opened later makes none. Five years from the day of opening, which itself does not count: the anniversary is the last day (民法典201、202). */
const youngFirm = define(
  'young-small-firm',
  '结业时开业不超过五年的小微企业主',
  and(
    person.smallFirmOwner,
    atMost(
      ended,
      addYears(
        person.smallFirmOpened,
        ownFigure('art10.training.firmMaxAgeYears', 'integer', ended),
        'clamp',
      ),
    ),
    atMost(person.smallFirmOpened, ended),
    atLeast(ended, firstDay),
  ),
  { clause: CLAUSE },
);

/** The epidemic's days are the measure's own, not those of the policy (T1). */
const onlineDuringEpidemic = define(
  'online-during-epidemic',
  '疫情期间结业的“互联网+”创业培训',
  and(
    equal(person.startupTrainingForm, code('approved-online')),
    between(
      ended,
      figure('art10.training.online.firstDay', 'date'),
      figure('art10.training.online.lastDay', 'date'),
    ),
  ),
  { clause: CLAUSE },
);

export const startupTrainingSubsidy: Benefit = {
  id: '10.8',
  clause: CLAUSE,
  title: '小微企业主和“互联网+”创业培训补贴',
  subject: 'person',
  kind: 'benefit',
  conditions: [
    {
      id: 'trained',
      clause: CLAUSE,
      text: '参加创业培训并取得培训合格证书，这次培训没有领过补贴',
      test: person.startupTraining,
    },
    {
      id: 'approved',
      clause: CLAUSE,
      text: '由经审批的定点培训机构培训',
      test: isOneOf(person.startupTrainingForm, ['approved-online', 'approved-classroom']),
    },
    {
      id: 'scope',
      clause: CLAUSE,
      text: '是开业五年以内的小微企业主；或者参加的是疫情期间的“互联网+”创业培训',
      test: or(youngFirm, onlineDuringEpidemic),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '培训结业以后，在政策有效期内申请',
      test: and(between(decisionDate, firstDay, lastDay), atMost(ended, decisionDate)),
    },
  ],
  amount: {
    kind: 'once',
    value: define(
      'startup-training-subsidy',
      '创业培训补贴',
      figure('art10.training.startup.perPerson', 'money'),
      { clause: CLAUSE },
    ),
  },
  notes: NOTES_10_8,
};
