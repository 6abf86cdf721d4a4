/** Who does an internship at a unit: one row a person, with the months claimed. */
import { fact } from '@wenye/rules';
import { school } from './schooling.ts';

/** No unit has more interns; keeps shares exact. */
const MOST_INTERNS = '100000';

export const internship = {
  internshipBase: fact.boolean('firm.internship-base', {
    subject: 'firm',
    register: '就业见习单位名录',
    label: '经认定的就业见习单位',
    question: '单位是经人社部门认定的就业见习单位（见习基地）吗？',
    changeable: true,
  }),
  internsKept: fact.integer('firm.interns-kept', {
    subject: 'firm',
    register: '就业见习台账',
    label: '见习期满后留用的人数',
    question: '见习期满的人员中，留用了几人？',
    help: '留用指签了劳动合同。只数见习期满的人，中途离开的、期满前就签合同的不数。',
    unit: '人',
    max: MOST_INTERNS,
  }),
  internsNotKept: fact.integer('firm.interns-not-kept', {
    subject: 'firm',
    register: '就业见习台账',
    label: '见习期满后没有留用的人数',
    question: '见习期满的人员中，没有留用的有几人？',
    help: '只数见习期满的人，中途离开的不数。',
    unit: '人',
    max: MOST_INTERNS,
  }),
  interns: fact.list('firm.interns', {
    subject: 'firm',
    register: '就业见习台账',
    label: '见习人员名册',
    question: '有哪些见习人员？',
    help: '一人一行。',
    changeable: true,
    itemId: 'id',
    item: {
      id: fact.code('id', {
        label: '人员标识',
        help: '在名册中唯一，例如身份证号码；只用来在结果中指认，不参与认定。',
        sensitive: true,
      }),
      start: fact.date('start', {
        register: '就业见习台账',
        label: '见习开始日期',
        question: '见习从哪天开始？',
        help: '按见习协议填写。',
      }),
      agreedEnd: fact.date('agreed-end', {
        register: '就业见习台账',
        label: '约定的见习期满日期',
        question: '见习协议约定到哪天期满（含当天）？',
      }),
      ending: fact.code('ending', {
        register: '就业见习台账',
        label: '见习怎样结束',
        question: '见习是怎样结束的？',
        values: [
          { code: 'full-term', label: '按约定期满，或者还在见习' },
          { code: 'hired-early', label: '期满前与本单位签了劳动合同' },
          { code: 'left-early', label: '期满前离开' },
        ],
      }),
      endedOn: fact.date('ended-on', {
        register: '就业见习台账',
        label: '提前结束见习的日期',
        question: '从哪天起不再是见习人员？',
        help: '期满前签劳动合同的，填合同开始日期；期满前离开的，填离开的日期。这一天不算见习。期满或者还在见习的不填。',
      }),
      schoolKind: fact.code('school-kind', school.kind),
      diplomaDate: fact.date('diploma-date', school.diploma),
      unemployed: fact.boolean('unemployed-until-start', {
        register: '就业登记',
        label: '离校后至见习前未就业',
        question: '从离校到见习开始，此人是否一直没有就业？',
        help: '没有签过劳动合同、没有由单位参保、没有登记经营的，为未就业。',
      }),
      birthDate: fact.date('birth-date', {
        past: true,
        register: '人口基础信息',
        label: '出生日期',
        question: '此人身份证上的出生日期是哪天？',
        min: '1920-01-01',
      }),
      registeredUnemployed: fact.boolean('registered-unemployed', {
        register: '失业登记',
        label: '见习开始时已办理失业登记且仍有效',
        question: '见习开始时，此人是否有仍然有效的失业登记？',
      }),
      months: fact.list('months', {
        register: '就业见习台账',
        label: '申请见习补贴的月份',
        question: '为此人申请哪些月份的见习补贴？',
        help: '一个月一行，从见习开始的当月数起，见习满一个月填一行，单位发了基本生活费的才填；中断的月份不填。期满前签了劳动合同的，剩余的月份也填。以前领过的月份不再填。',
        changeable: true,
        itemId: 'month',
        item: {
          month: fact.month('month', {
            register: '就业见习台账',
            label: '见习月份',
            help: '按这个月的最低工资标准计算。',
          }),
        },
      }),
    },
  }),
};
