/** What the two allowances of disabled people turn on, beside the certificate itself (status.ts). */
import { fact } from '@wenye/rules';

export const disability = {
  disabilityGrade: fact.code('person.disability-grade', {
    subject: 'person',
    register: '残疾人证信息',
    label: '残疾等级',
    question: '残疾人证上是几级？',
    values: [
      { code: '1', label: '一级' },
      { code: '2', label: '二级' },
      { code: '3', label: '三级' },
      { code: '4', label: '四级' },
    ],
    sensitive: true,
  }),
  needsLongCare: fact.boolean('person.needs-long-term-care', {
    subject: 'person',
    register: '残疾人两项补贴信息',
    label: '需要长期照护',
    question: '因为残疾，需要别人长期（六个月以上）照护吗？',
    sensitive: true,
  }),
  otherSupport: fact.code('person.other-welfare-support', {
    subject: 'person',
    register: '社会救助和福利补贴信息',
    label: '已享受的其他保障',
    question: '现在享受下面哪一种保障？',
    help: '符合几种的，选排在前面的一种。有最低生活保障不影响。',
    values: [
      { code: 'special-support', label: '特困人员供养' },
      { code: 'injury-care', label: '工伤保险生活护理费' },
      { code: 'orphan', label: '孤儿基本生活保障' },
      { code: 'other-welfare', label: '老年、离休等其他福利性生活或护理补贴' },
      { code: 'none', label: '都没有' },
    ],
    sensitive: true,
  }),
};
