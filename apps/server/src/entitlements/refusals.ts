import { defineRefusals } from '../kernel/refusal.ts';

export const { refuse, refusal, catalogue } = defineRefusals({
  'entitlements.request-wrong': { status: 422, message: '{problem}' },
  'entitlements.benefit-not-found': { status: 404, message: '没有编号为“{benefit}”的待遇。' },
  'entitlements.not-mandated': { status: 403, message: '您没有这家单位的有效授权。' },
  'entitlements.not-served-here': { status: 403, message: '此人不在您的窗口服务的辖区内。' },
  'entitlements.parameter-not-found': { status: 404, message: '没有这项标准。' },
  'entitlements.figure-doubtful': {
    status: 422,
    message: '{doubts}。请对照原件核对；确实如此的，勾选后再登记。',
  },
  'entitlements.value-not-found': { status: 404, message: '没有这条登记。' },
  'entitlements.value-not-in-force': { status: 409, message: '要替换的数值已经不在采用，请刷新后再办。' },
  'entitlements.value-waits': {
    status: 409,
    message: '同样的数值已由{name}于{day}登记，正待另一人确认，不用再登记。',
  },
  'entitlements.value-decided': { status: 409, message: '这条登记已经办结，请刷新查看。' },
  'entitlements.value-same-person': { status: 403, message: '您登记的数值须由另一自然人核对确认。' },
  'entitlements.value-not-yours': { status: 403, message: '只能撤回自己登记的数值。' },
  'entitlements.not-your-region': { status: 403, message: '只能登记、确认本机构管辖区划的标准。' },
  'entitlements.not-whole-city': { status: 403, message: '全市测算由市级机构发起。' },
  'entitlements.value-overlaps': {
    status: 409,
    message: '同一区划在这段日期内已有确认的数值。要更正的，请在那一条上登记替换。',
  },
  'entitlements.impact-of-nothing': { status: 409, message: '没有待遇按这项标准认定，没有影响可以测算。' },
  'entitlements.known-later': { status: 422, message: '所知的日期不能晚于业务日期。' },
  'entitlements.unreadable-table': { status: 422, message: '{why}' },
  'entitlements.too-many-rows': {
    status: 413,
    message: '在线测算一次最多 {limit} 行；更长的名册请分几个文件，或用命令 wenye screen 测算。',
  },
});
