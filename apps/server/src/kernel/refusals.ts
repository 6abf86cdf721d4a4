import { defineRefusals } from './refusal.ts';

/** Refusals that every room may give. */
export const { refuse, refusal, catalogue } = defineRefusals({
  'kernel.invalid-input': { status: 400, message: '填写的内容有误，请按提示修改。' },
  'kernel.not-signed-in': { status: 401, message: '请先登录。' },
  'kernel.not-bound': { status: 403, message: '请先完成实名绑定，再办理此事项。' },
  'kernel.second-factor-needed': { status: 403, message: '工作人员须以动态口令登录后办理。' },
  'kernel.not-permitted': { status: 403, message: '您没有办理此事项的权限。' },
  'kernel.not-found': { status: 404, message: '没有找到，或者您无权查看。' },
  'kernel.changed-meanwhile': { status: 409, message: '内容已被他人更新，请刷新后重试。' },
  'kernel.busy': { status: 409, message: '同一内容正在办理，请稍后重试。' },
  'kernel.key-reused': { status: 409, message: '同一幂等键已用于其他内容，请更换后重试。' },
  'kernel.key-malformed': { status: 400, message: '幂等键须为 8 至 200 个可见 ASCII 字符。' },
  'kernel.missing-csrf-header': { status: 403, message: '请求缺少 x-wenye 标头，已拒绝。' },
  'kernel.too-many-requests': { status: 429, message: '操作过于频繁，请 {seconds} 秒后再试。' },
  'kernel.malformed-request': { status: 400, message: '请求格式有误，无法识别。' },
  'kernel.no-such-address': {
    status: 404,
    message: '没有“{method} {path}”这个接口。全部接口见 /api/docs。',
  },
  'kernel.duplicate-key': { status: 400, message: '{problem}。' },
  'kernel.not-json': { status: 400, message: '请求体不是完整的 JSON：{problem}。' },
  'kernel.media-type': {
    status: 415,
    message: '请求体须为 {wanted}，请写标头 content-type: {wanted}。',
  },
  'kernel.request-too-large': { status: 413, message: '提交的内容超过 {limit} MB，请拆分后再提交。' },
  'kernel.file-too-large': { status: 413, message: '文件超过 {limit} MB，请压缩或拆分后再上传。' },
  'kernel.file-type-not-allowed': { status: 422, message: '不支持此类文件，请上传 {allowed}。' },
  'kernel.file-not-as-named': {
    status: 422,
    message:
      '文件名写的是 {named}，内容却{found}，打不开。请用原来的软件另存为 {named} 再上传，只改文件名不行。',
  },
  'kernel.file-empty': { status: 422, message: '文件是空的，请换一个文件。' },
  'kernel.file-broken': { status: 422, message: '文件不完整或已损坏，打不开。请重新拍照或保存后再上传。' },
  'kernel.stopping': { status: 503, message: '系统正在重新启动，请稍等片刻再试。' },
  'kernel.database-away': { status: 503, message: '数据库正在重新启动或者暂时连不上，请稍等片刻再试。' },
  'kernel.file-missing': { status: 400, message: '请选择要上传的文件。' },
  'kernel.date-not-ahead': { status: 422, message: '只能把业务日期推进到 {today} 之后。' },
  'kernel.date-too-far': { status: 422, message: '一次最多推进 {days} 天。' },
  'kernel.date-is-real': { status: 422, message: '正式运行时业务日期就是当天，不能调整。' },
  'kernel.date-of-whole-city': { status: 403, message: '业务日期管全市，只有市级管理员可以推进。' },
  'kernel.counter-code-wrong': { status: 422, message: '绑定码不正确、已使用或已过期。' },
  'kernel.code-for-oneself': { status: 422, message: '不能给自己发放绑定码。' },
  'kernel.already-bound': { status: 409, message: '此账号已绑定自然人，不能改绑。' },
  'kernel.too-many-to-export': {
    status: 422,
    message: '符合条件的有 {total} 条，一次最多导出 {most} 条，请缩小条件。',
  },
  'kernel.whole-city-only': { status: 403, message: '审计链覆盖全市，只有市级审计人员可以核验。' },
  'kernel.person-does-not-match': { status: 422, message: '身份信息与登记不一致，请到窗口核对。' },
});
