/** Whom a firm has newly hired: one row a person. */
import { fact } from '@wenye/rules';
import type { Implication } from './implication.ts';
import { hardshipHire } from './insurance-relief.ts';
import { keyGroupHire } from './key-groups.ts';
import { MOST_IN_A_MONTH, monthsReceived } from './received.ts';
import { personId } from './roster-person.ts';
import { school } from './schooling.ts';

export const hiring = {
  hires: fact.list('firm.hires', {
    subject: 'firm',
    register: '劳动用工备案',
    label: '新招用人员名册',
    question: '新招用了哪些人？',
    help: '一人一行。',
    changeable: true,
    itemId: 'id',
    item: {
      id: personId(),
      contractStart: fact.date('contract-start', {
        register: '劳动用工备案',
        label: '劳动合同开始日期',
        question: '劳动合同从哪天开始？',
        help: '即招用日期。',
      }),
      contractEnd: fact.date('contract-end', {
        register: '劳动用工备案',
        label: '劳动合同终止日期',
        question: '劳动合同到哪天终止（含当天）？',
        help: '无固定期限合同没有这一天，不填。',
        changeable: true,
      }),
      contractOpenEnded: fact.boolean('contract-open-ended', {
        register: '劳动用工备案',
        label: '无固定期限合同',
        question: '签的是无固定期限劳动合同吗？',
        help: '合同没有写明终止日期的，是无固定期限合同。',
        changeable: true,
      }),
      insured: fact.boolean('insured', {
        register: '社会保险缴费记录',
        label: '招用后单位已为其缴纳社会保险费',
        question: '招用后，单位是否已为其缴纳社会保险费（至少一个月）？',
        help: '政策减免的月份按规定申报的，视为已缴。',
        changeable: true,
      }),
      registeredUnemployed: fact.boolean('registered-unemployed', {
        register: '失业登记',
        label: '招用前已办理失业登记且仍有效',
        question: '招用时，此人是否有仍然有效的失业登记？',
        help: '在人社部门办过失业登记、招用前没有注销的，为有效。',
      }),
      unemploymentRegisteredOn: fact.date('unemployment-registered-on', {
        register: '失业登记',
        label: '失业登记日期',
        question: '招用时仍有效的失业登记是哪天办的？',
        help: '没有登记过的不填。',
      }),
      schoolKind: fact.code('school-kind', school.kind),
      diplomaDate: fact.date('diploma-date', school.diploma),
      ...keyGroupHire,
      ...hardshipHire,
      unemployed: fact.boolean('unemployed-until-hire', {
        register: '就业登记',
        label: '离校后至招用前未就业',
        question: '从离校到招用，此人是否一直没有就业？',
        help: '没有签过劳动合同、没有由其他单位参保、没有登记经营的，为未就业。',
      }),
      contributions: fact.list('contributions', {
        register: '社会保险缴费记录',
        label: '单位缴纳的社会保险费',
        question: '招用后，单位每个月为此人实际缴了多少？',
        help: '一个月一行，只填单位部分和本次申请的月份（此前已领过的月份不再填）；没有缴过的，选“一个也没有”。',
        changeable: true,
        itemId: 'month',
        item: {
          month: fact.month('month', {
            register: '社会保险缴费记录',
            label: '缴费月份',
            past: true,
            help: '社会保险费所属的月份。',
          }),
          unitPaid: fact.money('unit-paid', {
            register: '社会保险缴费记录',
            label: '单位实际缴纳',
            help: '各项社会保险费单位部分的合计，不含个人部分和滞纳金；减免的部分没有缴，不计。',
            unit: '元',
            max: MOST_IN_A_MONTH,
          }),
        },
      }),
      monthsReceived: fact.integer('months-received', monthsReceived),
    },
  }),
};

export const hiringImplications: readonly Implication[] = [
  {
    list: 'firm.hires',
    given: 'unemployment-registered-on',
    implies: 'registered-unemployed',
    value: true,
    message: '填了失业登记日期，就不能再填“没有办理失业登记”，请核对',
  },
  {
    list: 'firm.hires',
    given: 'contract-end',
    implies: 'contract-open-ended',
    value: false,
    message: '填了合同终止日期，就不能再填“无固定期限合同”，请核对',
  },
];
