import { sendFile } from '../../entitlements/screening/send-file.ts';
import { route } from '../../kernel/route.ts';
import { editRosterRow, removeRosterRow } from './edit-roster-row.ts';
import { getRosterTemplate } from './get-roster-template.ts';
import { listRosterRows, showRoster } from './show-roster.ts';
import { uploadRoster, uploadRosterAgain } from './upload-roster.ts';

const tag = '花名册';

export const rosterRoutes = [
  route({
    method: 'POST',
    path: '/api/rosters',
    useCase: uploadRoster,
    tag,
    summary: '上传花名册',
    upload: true,
  }),
  route({
    method: 'GET',
    path: '/api/rosters/template',
    useCase: getRosterTemplate,
    tag,
    summary: '按所申请的补贴生成的花名册模板（.xlsx）',
    send: sendFile,
  }),
  route({ method: 'GET', path: '/api/rosters/:rosterId', useCase: showRoster, tag, summary: '花名册状态' }),
  route({
    method: 'POST',
    path: '/api/rosters/:rosterId/file',
    useCase: uploadRosterAgain,
    tag,
    summary: '重新上传花名册',
    upload: true,
  }),
  route({
    method: 'GET',
    path: '/api/rosters/:rosterId/rows',
    useCase: listRosterRows,
    tag,
    summary: '花名册各行',
  }),
  route({
    method: 'PUT',
    path: '/api/rosters/:rosterId/rows/:row',
    useCase: editRosterRow,
    tag,
    summary: '改正一行',
  }),
  route({
    method: 'DELETE',
    path: '/api/rosters/:rosterId/rows/:row',
    useCase: removeRosterRow,
    tag,
    summary: '删除一行',
  }),
] as const;
