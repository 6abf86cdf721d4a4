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
  'people.account-unchanged': {
    status: 422,
    message: '与现有账户相同，不用再登记。银行没有付成或者退回了款项的，须登记另一个账户。',
  },
  'people.account-replaces': { status: 409, message: '已有登记的账户，请确认更换后再登记。' },
  'people.post-oneself': { status: 422, message: '不能办理您本人的任职，须由其他管理员提出和确认。' },
  'people.post-past': { status: 422, message: '日期早于业务日期；任职和终止都不能追溯。' },
  'people.post-no-account': { status: 422, message: '此人没有实名绑定的账号，请先开通账号并完成实名绑定。' },
  'people.post-office-closed': { status: 422, message: '此机构在任职开始的那天不存在，请核对。' },
  'people.post-held': { status: 409, message: '此人在这段时间已经有这项任职。' },
  'people.post-waiting': { status: 409, message: '同样的任职已经有人提出，正在等待确认。' },
  'people.post-decided': { status: 409, message: '这项任职已经有了结果，请刷新后查看。' },
  'people.post-same-person': { status: 422, message: '由您提出的任职，须由另一名管理员确认。' },
  'people.post-not-yours': { status: 422, message: '只有提出的人可以撤回；其他管理员可以不同意。' },
  'people.post-over': { status: 409, message: '到这个日期任职已经终止，请核对。' },
  'people.post-last-administrators': {
    status: 422,
    message:
      '终止以后，这个机构就不足两名没有终止日期的管理员，再也没有人能够提出并确认任职。请先任命另一名管理员。',
  },
});
