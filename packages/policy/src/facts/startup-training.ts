/** Start-up training, and the small firm of whoever took it. */
import { fact } from '@wenye/rules';
import type { Implication } from './implication.ts';

export const startupTraining = {
  startupTraining: fact.boolean('person.startup-training', {
    subject: 'person',
    register: '职业技能培训实名信息',
    label: '参加创业培训并取得合格证书',
    question: '参加过创业培训，并且取得了培训合格证书吗？',
    help: '同一次培训已经领过补贴的，不算。',
    changeable: true,
  }),
  startupTrainingEnded: fact.date('person.startup-training-ended-on', {
    subject: 'person',
    past: true,
    register: '职业技能培训实名信息',
    label: '创业培训结业日期',
    question: '创业培训是哪天结业的？',
    help: '以培训合格证书上的日期为准。',
  }),
  startupTrainingForm: fact.code('person.startup-training-form', {
    subject: 'person',
    register: '职业技能培训实名信息',
    label: '创业培训由谁开办',
    question: '这次创业培训是谁开办、怎样上课的？',
    values: [
      { code: 'approved-online', label: '经审批的定点培训机构，“互联网+”（线上）' },
      { code: 'approved-classroom', label: '经审批的定点培训机构，线下' },
      { code: 'other', label: '其他机构' },
    ],
  }),
  smallFirmOwner: fact.boolean('person.small-firm-owner', {
    subject: 'person',
    register: '经营主体登记',
    label: '小微企业主',
    question: '是不是小型、微型企业的法定代表人或者主要出资人？',
  }),
  smallFirmOpened: fact.date('person.small-firm-opened-on', {
    subject: 'person',
    past: true,
    register: '经营主体登记',
    label: '本人小微企业的开业日期',
    question: '营业执照上的成立日期是哪天？',
    help: '有几家企业的，填培训结业以前最近开业的一家。',
  }),
};

export const startupTrainingImplications: readonly Implication[] = [
  {
    list: null,
    given: 'person.startup-training-ended-on',
    implies: 'person.startup-training',
    value: true,
    message: '填了创业培训结业日期，就不能再填“没有参加创业培训”，请核对',
  },
  {
    list: null,
    given: 'person.small-firm-opened-on',
    implies: 'person.small-firm-owner',
    value: true,
    message: '填了小微企业开业日期，就不能再填“不是小微企业主”，请核对',
  },
];
