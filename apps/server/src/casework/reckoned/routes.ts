import { route } from '../../kernel/route.ts';
import { exportReckoned } from './export-reckoned.ts';
import { listReckoned } from './list-reckoned.ts';
import { showReckoning } from './show-reckoning.ts';
import { startReckoning } from './start-reckoning.ts';

const tag = '办件';

export const reckonedRoutes = [
  route({
    method: 'GET',
    path: '/api/reckoned-awards',
    useCase: listReckoned,
    tag,
    summary: '按现在所知金额不同的已批准办件：少给、多给、还不能确定，各因什么',
  }),
  route({
    method: 'GET',
    path: '/api/reckoned-awards/export',
    useCase: exportReckoned,
    tag,
    summary: '按现在所知金额不同的已批准办件，筛选出的全部一次导出',
  }),
  route({
    method: 'GET',
    path: '/api/reckoned-awards/run',
    useCase: showReckoning,
    tag,
    summary: '已批准办件重新测算到了哪里，按待遇和县区各有多少件、多少金额',
  }),
  route({
    method: 'POST',
    path: '/api/reckoned-awards/run',
    useCase: startReckoning,
    tag,
    summary: '按现在所知，把已批准的办件重新测算一遍（后台进行）',
  }),
] as const;
