/** Whom a firm trains as apprentices of the new kind, together with a school: one row a person. */
import { fact } from '@wenye/rules';
import type { Implication } from './implication.ts';
import { contractTerm, personId } from './roster-person.ts';
import { certificates } from './skill-training.ts';

const REGISTER = '企业新型学徒制备案信息';

export const apprenticeship = {
  apprenticeship: fact.boolean('firm.apprenticeship', {
    subject: 'firm',
    register: REGISTER,
    label: '开展企业新型学徒制培训并已备案',
    question: '单位有没有和院校或者培训机构一起，开展经人社部门备案的企业新型学徒制培训？',
    changeable: true,
  }),
  apprentices: fact.list('firm.apprentices', {
    subject: 'firm',
    register: REGISTER,
    label: '学徒名册',
    question: '本次申请的有哪些学徒？',
    help: '一人一行，只填学徒培养已经结束的。',
    changeable: true,
    itemId: 'id',
    item: {
      id: personId(),
      origin: fact.code('origin', {
        register: '劳动用工备案',
        label: '学徒来源',
        question: '此人是怎样成为学徒的？',
        values: [
          { code: 'new-hire', label: '技能岗位新招用' },
          { code: 'transferred', label: '转到技能岗位' },
          { code: 'other', label: '其他' },
        ],
      }),
      ...contractTerm('无固定期限合同不填，并把“无固定期限合同”填是。'),
      startedOn: fact.date('started-on', {
        register: REGISTER,
        label: '学徒培养开始日期',
        question: '学徒培养从哪天开始？',
      }),
      years: fact.integer('years', {
        register: REGISTER,
        label: '学徒培养年数',
        question: '学徒培养协议约定了几年？',
        unit: '年',
        min: '1',
        max: '10',
      }),
      endedOn: fact.date('ended-on', {
        register: REGISTER,
        label: '学徒培养结束日期',
        question: '学徒培养是哪天结束的？',
        help: '以证书上的日期为准。',
      }),
      certificate: fact.code('certificate', {
        register: REGISTER,
        label: '学徒期满取得的证书',
        question: '学徒期满，此人取得了哪一种证书？',
        values: certificates,
        changeable: true,
      }),
      subsidised: fact.boolean('already-subsidised', {
        register: '职业培训补贴发放台账',
        label: '此人的培训补贴已经发过',
        question: '此人这次学徒培养，是否已经领过别的培训补贴？',
        help: '本项按规定预支的部分不算领过，结算时扣除。',
      }),
    },
  }),
};

export const apprenticeshipImplications: readonly Implication[] = [
  {
    list: 'firm.apprentices',
    given: 'contract-end',
    implies: 'contract-open-ended',
    value: false,
    message: '填了合同终止日期，就不能再填“无固定期限合同”，请核对',
  },
];
