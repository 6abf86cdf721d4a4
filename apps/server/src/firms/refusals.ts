import { defineRefusals } from '../kernel/refusal.ts';

export const { refuse, refusal, catalogue } = defineRefusals({
  'firms.not-correctable': { status: 403, message: '该单位不在您可以更正登记信息的辖区内。' },
  'firms.may-not-appoint': {
    status: 403,
    message: '只有法定代表人、全权代理人或所在辖区的窗口人员可以授权或撤销授权。',
  },
  'firms.may-not-name-account': {
    status: 403,
    message: '只有法定代表人、全权代理人或所在辖区的窗口人员可以登记或更换收款账户。',
  },
  'firms.no-such-person': {
    status: 422,
    message: '没有找到姓名和证件号码都相符的人，请核对；尚未登记的请本人先到窗口登记。',
  },
  'firms.malformed-number': { status: 422, message: '{reason}。' },
  'firms.dates-reversed': { status: 422, message: '结束日期早于开始日期，请核对。' },
  'firms.mandate-held': {
    status: 409,
    message: '此人在这段时间已有同样范围的授权，不必再授。要改期限的，变更原来那份授权的终止日期。',
  },
  'firms.mandate-gone': { status: 409, message: '该授权已经撤销或不存在，请刷新后查看。' },
  'firms.last-day-past': { status: 422, message: '终止日期不能早于今天。' },
  'firms.mandate-over': {
    status: 409,
    message: '该授权已经到期、撤销，终止日期没有变化，或者早于生效日期；已经到期的请重新授权。',
  },
  'firms.unchanged': { status: 422, message: '更正前后内容相同，无需更正。' },
  'firms.unknown-value': { status: 422, message: '“{value}”不是可以填写的值，请核对。' },
  'firms.malformed-value': { status: 422, message: '{reason}。' },
  'firms.year-not-over': { status: 422, message: '{year} 年尚未结束，不能登记该年的年度数据。' },
  'firms.account-malformed': { status: 422, message: '{reason}。' },
  'firms.holder-differs': {
    status: 422,
    message: '开户名“{holder}”与单位名称不一致，补贴只能发放到本单位基本存款账户。',
  },
  'firms.account-unchanged': {
    status: 422,
    message: '与现有账户相同，不用再登记。银行没有付成或者退回了款项的，须登记另一个账户。',
  },
});
