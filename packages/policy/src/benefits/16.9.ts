/** 16.9 — training subsidy to firms for staff in service and for new migrant and graduate hires before they start. */
import {
  addDays,
  addMonths,
  and,
  atLeast,
  atMost,
  type Benefit,
  between,
  choose,
  code,
  decisionDate,
  define,
  differ,
  equal,
  integer,
  isOneOf,
  judgement,
  no,
  not,
  or,
  yes,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { NOTES_16_9 } from './16.9.notes.ts';
import { isPublicUnit } from './retention.conditions.ts';
import { trainingFigure, trainingStandard } from './training-standard.ts';
import { firstDay, lastDay } from './validity.ts';

const CLAUSE = '16.9';
const trainee = firm.trainees.item;
const { contractStart, contractEnd, startedOn, endedOn, certificate } = trainee;

/** A figure of the rules on new hires, as of the contract. */
const preJobFigure = (key: string) => trainingFigure(key, 'integer', contractStart);

/** The last day of the contract counts: 1 August to 31 January are six months. */
const longEnough = or(
  trainee.contractOpenEnded,
  atLeast(
    contractEnd,
    addDays(addMonths(contractStart, preJobFigure('training.preJob.minContractMonths'), 'roll'), integer(-1)),
  ),
);

/** The day of the contract does not count: its anniversary is the last day (民法典201、202). */
const soonEnough = atMost(
  startedOn,
  addMonths(contractStart, preJobFigure('training.preJob.withinMonths'), 'clamp'),
);

const preJob = define(
  'pre-job-trainee',
  '新招用的农民工或高校毕业生，合同够长，签订合同后及时培训',
  and(isOneOf(trainee.newHire, ['migrant', 'graduate']), longEnough, soonEnough),
  { clause: CLAUSE },
);

export const staffTrainingSubsidy: Benefit = {
  id: '16.9',
  clause: CLAUSE,
  title: '企业职工培训和岗前培训补贴',
  subject: 'firm',
  kind: 'benefit',
  per: firm.trainees,
  conditions: [
    {
      id: 'organised',
      clause: CLAUSE,
      text: '组织职工参加线上线下培训，或者组织新招用人员参加岗前培训',
      test: firm.organisedTraining,
    },
    {
      id: 'enterprise',
      clause: CLAUSE,
      text: '是企业（机关、事业单位不在其内；其他单位是否按企业对待，由经办人员认定）',
      test: choose(
        [
          [equal(firm.unitKind, code('enterprise')), yes],
          [isPublicUnit, no],
        ],
        judgement('staff-training-as-enterprise', '该单位不是企业：是否按企业给予职工培训补贴？', {
          clause: CLAUSE,
        }),
      ),
    },
    {
      id: 'employed',
      clause: CLAUSE,
      text: '培训开始时已经与单位签有劳动合同',
      test: atMost(contractStart, startedOn),
    },
    {
      id: 'kind',
      clause: CLAUSE,
      text: '是在职职工培训；或者是新招用农民工、高校毕业生的岗前培训，劳动合同六个月以上，签订合同一年内培训',
      test: or(equal(trainee.kind, code('in-service')), preJob),
    },
    {
      id: 'certificate',
      clause: CLAUSE,
      text: '培训后取得了证书',
      test: differ(certificate, code('none')),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内结业，申请时已经结业',
      test: and(between(endedOn, firstDay, lastDay), atMost(endedOn, decisionDate)),
    },
    {
      id: 'once',
      clause: CLAUSE,
      text: '这次培训的补贴还没有发过',
      test: not(trainee.subsidised),
    },
  ],
  amount: {
    kind: 'once',
    value: define('staff-training-subsidy', '职工培训补贴', trainingStandard(certificate, endedOn), {
      clause: CLAUSE,
    }),
  },
  notes: NOTES_16_9,
};
