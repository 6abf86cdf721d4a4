import { route } from './route.ts';
import { advanceBusinessDate } from './use-cases/advance-business-date.ts';
import { checkAuditChain, showAuditChain } from './use-cases/check-audit-chain.ts';
import { downloadFile } from './use-cases/download-file.ts';
import { exportAudit } from './use-cases/export-audit.ts';
import { issueCounterCode } from './use-cases/issue-counter-code.ts';
import { listAudit } from './use-cases/list-audit.ts';
import { redeemCounterCode } from './use-cases/redeem-counter-code.ts';
import { showBusinessDate } from './use-cases/show-business-date.ts';
import { showDaysDone } from './use-cases/show-days-done.ts';
import { showMe } from './use-cases/show-me.ts';
import { uploadFile } from './use-cases/upload-file.ts';

export const routes = [
  route({
    method: 'GET',
    path: '/api/me',
    useCase: showMe,
    tag: '账号',
    summary: '当前账号、自然人、岗位与企业',
  }),
  route({
    method: 'POST',
    path: '/api/me/counter-code',
    useCase: redeemCounterCode,
    tag: '账号',
    summary: '用窗口给的绑定码完成实名绑定',
    limit: { requests: 5, seconds: 60 },
  }),
  route({
    method: 'POST',
    path: '/api/counter-codes',
    useCase: issueCounterCode,
    tag: '账号',
    summary: '窗口核验证件后发放绑定码',
  }),
  route({
    method: 'GET',
    path: '/api/business-date',
    useCase: showBusinessDate,
    tag: '业务日期',
    summary: '业务日期',
  }),
  route({
    method: 'POST',
    path: '/api/business-date/advance',
    useCase: advanceBusinessDate,
    tag: '业务日期',
    summary: '把演示的业务日期逐日推进',
  }),
  route({
    method: 'GET',
    path: '/api/business-date/done',
    useCase: showDaysDone,
    tag: '业务日期',
    summary: '推进过的各日自动办理了什么',
  }),
  route({
    method: 'POST',
    path: '/api/files',
    useCase: uploadFile,
    tag: '文件',
    summary: '上传文件（multipart，字段 file）',
    upload: true,
  }),
  route({
    method: 'GET',
    path: '/api/files/:fileId',
    useCase: downloadFile,
    tag: '文件',
    summary: '下载文件',
    async send(file, reply, { files }) {
      // A picture is looked at where it is; nothing of a picture runs.
      const shown = file.mediaType.startsWith('image/') ? 'inline' : 'attachment';
      return reply
        .type(file.mediaType)
        .header('content-length', file.size)
        .header('content-disposition', `${shown}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .send(files.read(file));
    },
  }),
  route({ method: 'GET', path: '/api/audit', useCase: listAudit, tag: '审计', summary: '审计记录' }),
  route({
    method: 'GET',
    path: '/api/audit/export',
    useCase: exportAudit,
    tag: '审计',
    summary: '导出符合条件的全部审计记录',
  }),
  route({
    method: 'GET',
    path: '/api/audit/chain',
    useCase: showAuditChain,
    tag: '审计',
    summary: '审计链封存到哪里、何时存证',
  }),
  route({
    method: 'GET',
    path: '/api/audit/chain/check',
    useCase: checkAuditChain,
    tag: '审计',
    summary: '逐段核验审计链，指出第一处断裂',
  }),
] as const;
