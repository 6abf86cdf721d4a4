/** Vocational qualifications that graduates of some majors get without examination. */
import { fact } from '@wenye/rules';

export const qualification = {
  exemptQualification: fact.boolean('person.exempt-qualification', {
    subject: 'person',
    register: '职业资格免试专业目录',
    label: '专业在免试目录内，取得对应的职业资格',
    question: '所学专业在“免试取得职业资格”的专业目录里，想取得的就是目录对应的资格，是吗？',
    help: '目录由国家和省的主管部门公布；例如部分教育类研究生、公费师范生的中小学教师资格。想取得别的资格、没有打算免试取证的，不算。',
  }),
};
