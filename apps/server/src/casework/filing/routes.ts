import { route } from '../../kernel/route.ts';
import { nameBearer } from './name-bearer.ts';
import { abandonDraft, saveDraft, startDraft } from './save-draft.ts';
import { listDrafts, previewDraft, showDraft } from './show-draft.ts';
import { listSubmissions, showReceipt } from './show-receipt.ts';
import { submit } from './submit.ts';

const tag = '申请';

export const filingRoutes = [
  route({ method: 'GET', path: '/api/drafts', useCase: listDrafts, tag, summary: '我的草稿' }),
  route({ method: 'POST', path: '/api/drafts', useCase: startDraft, tag, summary: '新建草稿' }),
  route({
    method: 'GET',
    path: '/api/drafts/:draftId',
    useCase: showDraft,
    tag,
    summary: '草稿、已知事实和仍需填报的内容',
  }),
  route({ method: 'PUT', path: '/api/drafts/:draftId', useCase: saveDraft, tag, summary: '保存草稿' }),
  route({
    method: 'PUT',
    path: '/api/drafts/:draftId/bearer',
    useCase: nameBearer,
    tag,
    summary: '登记替单位来窗口的人',
  }),
  route({ method: 'DELETE', path: '/api/drafts/:draftId', useCase: abandonDraft, tag, summary: '放弃草稿' }),
  route({
    method: 'GET',
    path: '/api/drafts/:draftId/preview',
    useCase: previewDraft,
    tag,
    summary: '提交前的测算结果',
  }),
  route({ method: 'POST', path: '/api/submissions', useCase: submit, tag, summary: '提交申请' }),
  route({ method: 'GET', path: '/api/submissions', useCase: listSubmissions, tag, summary: '我的申请批次' }),
  route({
    method: 'GET',
    path: '/api/submissions/:submissionId',
    useCase: showReceipt,
    tag,
    summary: '申请回执',
  }),
] as const;
