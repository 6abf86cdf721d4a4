import { route } from '../../kernel/route.ts';
import { exportNearMisses } from './export-near-misses.ts';
import { exportNearMissingFirms } from './export-near-missing-firms.ts';
import { listNearMisses } from './list-near-misses.ts';
import { listNearMissingFirms } from './list-near-missing-firms.ts';
import { showMissing } from './show-missing.ts';
import { showObstacles } from './show-obstacles.ts';
import { showScreening } from './show-screening.ts';
import { startScreening } from './start-screening.ts';

const tag = '全市测算';

export const cityRoutes = [
  route({
    method: 'GET',
    path: '/api/city-screening',
    useCase: showScreening,
    tag,
    summary: '现用的全市测算，以及正在进行的一次到了哪里',
  }),
  route({
    method: 'POST',
    path: '/api/city-screening',
    useCase: startScreening,
    tag,
    summary: '按登记信息给全市每个人、每家企业测算一遍（后台进行）',
  }),
  route({
    method: 'GET',
    path: '/api/city-screening/obstacles',
    useCase: showObstacles,
    tag,
    summary: '一项待遇卡在哪里：只差一条的人数，缺哪些信息、牵涉多少金额',
    example: { benefitId: '11.2' },
  }),
  route({
    method: 'GET',
    path: '/api/city-screening/missing',
    useCase: showMissing,
    tag,
    summary: '各项待遇合起来缺哪些信息：涉及多少人、多少户，哪几项待遇，多少金额',
    example: { division: '410325' },
  }),
  route({
    method: 'GET',
    path: '/api/city-screening/near-misses',
    useCase: listNearMisses,
    tag,
    summary: '一项待遇只有一条不符合的人：其余各条都已符合（或不适用）的在前',
    example: { benefitId: '11.2' },
  }),
  route({
    method: 'GET',
    path: '/api/city-screening/near-misses/export',
    useCase: exportNearMisses,
    tag,
    summary: '导出一项待遇只有一条不符合的全部名单',
    example: { benefitId: '11.2' },
  }),
  route({
    method: 'GET',
    path: '/api/city-screening/near-missing-firms',
    useCase: listNearMissingFirms,
    tag,
    summary: '一项待遇只有一条不符合的企业或招用人员：其余各条都已符合（或不适用）的在前',
    example: { benefitId: '9.3' },
  }),
  route({
    method: 'GET',
    path: '/api/city-screening/near-missing-firms/export',
    useCase: exportNearMissingFirms,
    tag,
    summary: '导出一项待遇只有一条不符合的全部企业或招用人员',
    example: { benefitId: '9.3' },
  }),
] as const;
