import { defineRefusals } from '../kernel/refusal.ts';

export const { refuse, refusal, catalogue } = defineRefusals({
  'entitlements.request-wrong': { status: 422, message: '{problem}' },
  'entitlements.benefit-not-found': { status: 404, message: '没有编号为“{benefit}”的待遇。' },
  'entitlements.not-mandated': { status: 403, message: '您没有这家单位的有效授权。' },
  'entitlements.not-served-here': { status: 403, message: '此人不在您的窗口服务的辖区内。' },
  'entitlements.unreadable-table': { status: 422, message: '{why}' },
  'entitlements.too-many-rows': {
    status: 413,
    message: '在线测算一次最多 {limit} 行；更长的名册请分几个文件，或用命令 wenye screen 测算。',
  },
});
