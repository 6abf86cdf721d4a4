import { route } from '../../kernel/route.ts';
import { listNoticeCandidates, previewNotice } from './compose-notice.ts';
import { decideObjection, listObjections } from './decide-objection.ts';
import { publishNotice } from './publish-notice.ts';
import { listOwnObjections, raiseObjection } from './raise-objection.ts';
import { registerObjection, tellObjector } from './register-objection.ts';
import { listDeskNotices, listNotices, proveNoticeLine, showNotice } from './show-notices.ts';

const tag = '公示';

export const noticeRoutes = [
  route({ method: 'GET', path: '/api/notices', useCase: listNotices, tag, summary: '正在公示的名单' }),
  route({ method: 'POST', path: '/api/notices', useCase: publishNotice, tag, summary: '发布公示' }),
  route({
    method: 'GET',
    path: '/api/notices/candidates',
    useCase: listNoticeCandidates,
    tag,
    summary: '待公示的办件',
  }),
  route({ method: 'POST', path: '/api/notices/preview', useCase: previewNotice, tag, summary: '预览公示' }),
  route({ method: 'GET', path: '/api/notices/desk', useCase: listDeskNotices, tag, summary: '本机构的公示' }),
  route({ method: 'GET', path: '/api/notices/:noticeId', useCase: showNotice, tag, summary: '公示名单' }),
  route({
    method: 'GET',
    path: '/api/notices/:noticeId/lines/:line/proof',
    useCase: proveNoticeLine,
    tag,
    summary: '某一条在名单中的证明',
  }),
  route({ method: 'POST', path: '/api/objections', useCase: raiseObjection, tag, summary: '提出异议' }),
  route({ method: 'GET', path: '/api/objections', useCase: listObjections, tag, summary: '待处理的异议' }),
  route({
    method: 'GET',
    path: '/api/objections/mine',
    useCase: listOwnObjections,
    tag,
    summary: '我提出的异议',
  }),
  route({
    method: 'POST',
    path: '/api/objections/registered',
    useCase: registerObjection,
    tag,
    summary: '登记电话、书面、当面提出的异议',
  }),
  route({
    method: 'POST',
    path: '/api/objections/:objectionId/told',
    useCase: tellObjector,
    tag,
    summary: '登记已答复异议人',
  }),
  route({
    method: 'POST',
    path: '/api/objections/:objectionId/decide',
    useCase: decideObjection,
    tag,
    summary: '处理异议',
  }),
] as const;
