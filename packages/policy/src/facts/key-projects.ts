/** The post that a person applies for, as far as article 9 gives it first to poor labour. */
import { fact } from '@wenye/rules';

export const keyProjects = {
  keyProjectPost: fact.code('person.key-project-post', {
    subject: 'person',
    register: '重点项目用工信息',
    label: '应聘岗位所在的项目',
    question: '应聘的岗位属于哪一类项目？',
    help: '招工信息上有标注；没有应聘或者看不出来的，可以问招工单位或者村里。',
    values: [
      { code: 'key-project', label: '重点项目' },
      { code: 'major-works', label: '重大工程' },
      { code: 'work-relief', label: '以工代赈项目' },
      { code: 'none', label: '都不是，或者没有应聘' },
    ],
    changeable: true,
  }),
};
