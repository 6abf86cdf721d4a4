/** Whom a firm has trained: staff in service and new hires before they start, one row a person and course. */
import { fact } from '@wenye/rules';
import type { Implication } from './implication.ts';
import { contractTerm, personId } from './roster-person.ts';
import { certificates, TRAINING_REGISTER } from './skill-training.ts';

export const staffTraining = {
  organisedTraining: fact.boolean('firm.organised-training', {
    subject: 'firm',
    register: TRAINING_REGISTER,
    label: '组织了职工培训或者岗前培训',
    question: '单位有没有组织职工参加线上或线下的职业技能培训，或者新招用人员的岗前培训？',
    changeable: true,
  }),
  trainees: fact.list('firm.trainees', {
    subject: 'firm',
    register: TRAINING_REGISTER,
    label: '培训人员名册',
    question: '本次申请的培训，有哪些人参加？',
    help: '一人一行，只填培训已经结束的。',
    changeable: true,
    itemId: 'id',
    item: {
      id: personId(),
      kind: fact.code('kind', {
        register: TRAINING_REGISTER,
        label: '培训类别',
        question: '此人参加的是哪一类培训？',
        values: [
          { code: 'in-service', label: '在职职工培训（线上或者线下）' },
          { code: 'pre-job', label: '新招用人员岗前培训' },
        ],
      }),
      newHire: fact.code('new-hire', {
        label: '新招用人员的类别',
        question: '参加岗前培训的，此人属于哪一类？',
        help: '在职职工培训的不必填。',
        values: [
          { code: 'migrant', label: '农民工' },
          { code: 'graduate', label: '高校毕业生' },
          { code: 'other', label: '都不是' },
        ],
      }),
      ...contractTerm('只有岗前培训的才填；无固定期限合同不填，并把“无固定期限合同”填是。'),
      startedOn: fact.date('started-on', {
        register: TRAINING_REGISTER,
        label: '培训开始日期',
        question: '培训从哪天开始？',
      }),
      endedOn: fact.date('ended-on', {
        register: TRAINING_REGISTER,
        label: '培训结业日期',
        question: '培训是哪天结业的？',
        help: '以证书上的日期为准。',
      }),
      certificate: fact.code('certificate', {
        register: TRAINING_REGISTER,
        label: '培训取得的证书',
        question: '培训后，此人取得了哪一种证书？',
        values: certificates,
        changeable: true,
      }),
      subsidised: fact.boolean('already-subsidised', {
        register: '职业培训补贴发放台账',
        label: '此次培训的补贴已经发过',
        question: '此人这次培训，是否已经领过补贴？',
        help: '困难企业在岗培训补贴、企业新型学徒制补贴，或者本人、培训机构领过的都算。',
      }),
    },
  }),
};

export const staffTrainingImplications: readonly Implication[] = [
  {
    list: 'firm.trainees',
    given: 'contract-end',
    implies: 'contract-open-ended',
    value: false,
    message: '填了合同终止日期，就不能再填“无固定期限合同”，请核对',
  },
];
