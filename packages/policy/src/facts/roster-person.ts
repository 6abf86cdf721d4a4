/** What several rosters of a firm ask of each person alike. */
import { fact } from '@wenye/rules';

/** Which person a row is about; told in answers, and read by no rule. */
export const personId = () =>
  fact.code('id', {
    label: '人员标识',
    help: '在名册中唯一，例如身份证号码或工号；只用来在结果中指认，不参与认定。',
    sensitive: true,
  });

const REGISTER = '劳动用工备案';

/** The term of the labour contract (劳动合同法12, 13, 14). `endHelp`: who gives its last day. */
export const contractTerm = (endHelp: string) => ({
  contractStart: fact.date('contract-start', {
    register: REGISTER,
    label: '劳动合同开始日期',
    question: '与此人的劳动合同从哪天开始？',
  }),
  contractEnd: fact.date('contract-end', {
    register: REGISTER,
    label: '劳动合同终止日期',
    question: '与此人的劳动合同到哪天终止（含当天）？',
    help: endHelp,
  }),
  contractOpenEnded: fact.boolean('contract-open-ended', {
    register: REGISTER,
    label: '无固定期限合同',
    question: '签的是无固定期限劳动合同吗？',
  }),
});
