import { route } from '../kernel/route.ts';
import { correctFigures, correctFirm } from './correct-firm.ts';
import {
  changeMandateEnd,
  grantMandate,
  listMandates,
  listOwnEndedMandates,
  revokeMandate,
} from './mandates.ts';
import { registerFirmAccount } from './register-account.ts';
import { searchFirms } from './search-firms.ts';
import { viewFirm } from './view-firm.ts';
import { viewRoster } from './view-roster.ts';

const tag = '单位';

export const routes = [
  route({ method: 'GET', path: '/api/firms', useCase: searchFirms, tag, summary: '查找有权查看的单位' }),
  route({
    method: 'GET',
    path: '/api/firms/:firmId',
    useCase: viewFirm,
    tag,
    summary: '查看单位的登记信息及其来源',
  }),
  route({
    method: 'GET',
    path: '/api/firms/:firmId/roster',
    useCase: viewRoster,
    tag,
    summary: '单位的用工名册（劳动用工备案）',
  }),
  route({
    method: 'GET',
    path: '/api/firms/:firmId/mandates',
    useCase: listMandates,
    tag,
    summary: '单位的授权经办人',
  }),
  route({
    method: 'GET',
    path: '/api/mandates/ended',
    useCase: listOwnEndedMandates,
    tag,
    summary: '本人已终止的授权',
  }),
  route({
    method: 'POST',
    path: '/api/firms/:firmId/mandates',
    useCase: grantMandate,
    tag,
    summary: '授权一人代表单位办理',
  }),
  route({
    method: 'POST',
    path: '/api/firms/:firmId/mandates/:mandateId/revoke',
    useCase: revokeMandate,
    tag,
    summary: '撤销授权',
  }),
  route({
    method: 'POST',
    path: '/api/firms/:firmId/mandates/:mandateId/end',
    useCase: changeMandateEnd,
    tag,
    summary: '变更授权的终止日期（提前、延后或改为长期）',
  }),
  route({
    method: 'POST',
    path: '/api/firms/:firmId/account',
    useCase: registerFirmAccount,
    tag,
    summary: '登记或更正单位的基本存款账户',
  }),
  route({
    method: 'POST',
    path: '/api/firms/:firmId/corrections',
    useCase: correctFirm,
    tag,
    summary: '更正单位基本信息的一项',
  }),
  route({
    method: 'POST',
    path: '/api/firms/:firmId/figures',
    useCase: correctFigures,
    tag,
    summary: '登记或更正单位的年度规模数据',
  }),
] as const;
