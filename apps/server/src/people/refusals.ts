import { defineRefusals } from '../kernel/refusal.ts';

export const { refuse, refusal, catalogue } = defineRefusals({
  'people.not-correctable': { status: 403, message: '此人不在您可以更正登记信息的辖区内。' },
  'people.unchanged': { status: 422, message: '更正前后内容相同，无需更正。' },
  'people.unknown-division': { status: 422, message: '行政区划代码 {code} 在 {date} 不存在，请核对。' },
  'people.unknown-value': { status: 422, message: '“{value}”不是可以填写的值，请核对。' },
  'people.malformed-value': { status: 422, message: '{reason}。' },
  'people.record-missing': { status: 404, message: '没有找到要更正的登记记录，或者已被更正，请刷新后重试。' },
  'people.dates-reversed': { status: 422, message: '结束日期早于开始日期，请核对。' },
  'people.not-yet': { status: 422, message: '日期 {date} 晚于今天（{today}），请核对。' },
  'people.account-malformed': { status: 422, message: '{reason}。' },
  'people.holder-differs': { status: 422, message: '开户名“{holder}”与姓名不一致，补贴只能发放到本人账户。' },
  'people.account-unchanged': { status: 422, message: '与现有账户相同，无需更正。' },
});
