import { route } from '../../kernel/route.ts';
import { countUnclaimed } from './count-unclaimed.ts';
import { exportUnclaimed } from './export-unclaimed.ts';
import { exportUnclaimedFirms } from './export-unclaimed-firms.ts';
import { listUnclaimed } from './list-unclaimed.ts';
import { listUnclaimedFirms } from './list-unclaimed-firms.ts';

const tag = '全市测算';

export const unclaimedRoutes = [
  route({
    method: 'GET',
    path: '/api/city-screening/unclaimed',
    useCase: listUnclaimed,
    tag,
    summary: '一项待遇应享而未申领的人：确定的在前，其余列出还缺什么',
    example: { benefitId: '11.2' },
  }),
  route({
    method: 'GET',
    path: '/api/city-screening/unclaimed/export',
    useCase: exportUnclaimed,
    tag,
    summary: '导出一项待遇应享而未申领的全部名单',
    example: { benefitId: '11.2' },
  }),
  route({
    method: 'GET',
    path: '/api/city-screening/unclaimed-firms',
    useCase: listUnclaimedFirms,
    tag,
    summary: '一项待遇应享而未申领的企业；按招用人员认定的，逐人列出',
    example: { benefitId: '9.3' },
  }),
  route({
    method: 'GET',
    path: '/api/city-screening/unclaimed-firms/export',
    useCase: exportUnclaimedFirms,
    tag,
    summary: '导出一项待遇应享而未申领的全部企业',
    example: { benefitId: '9.3' },
  }),
  route({
    method: 'GET',
    path: '/api/city-screening/unclaimed/counts',
    useCase: countUnclaimed,
    tag,
    summary: '应享而未申领的人数、户数和金额，按待遇和县区',
  }),
] as const;
