import { route } from '../../kernel/route.ts';
import { checkCaseChain, checkCaseChains } from './check-chains.ts';
import { decideAsOf } from './decide-as-of.ts';
import { listOwnCases } from './list-own.ts';
import { countWork, listWork } from './list-work.ts';
import { showCase, showOwnCase } from './show-case.ts';

const tag = '办件';

export const listRoutes = [
  route({ method: 'GET', path: '/api/cases/mine', useCase: listOwnCases, tag, summary: '我的办件' }),
  route({
    method: 'GET',
    path: '/api/cases/mine/:caseId',
    useCase: showOwnCase,
    tag,
    summary: '我的办件进度',
  }),
  route({ method: 'GET', path: '/api/cases', useCase: listWork, tag, summary: '待办清单' }),
  route({ method: 'GET', path: '/api/cases/counts', useCase: countWork, tag, summary: '待办数量' }),
  route({ method: 'GET', path: '/api/cases/:caseId', useCase: showCase, tag, summary: '办件详情' }),
  route({
    method: 'GET',
    path: '/api/cases/:caseId/as-of',
    useCase: decideAsOf,
    tag,
    summary: '按另一天的政策和标准测算办件，不存任何内容',
  }),
  route({
    method: 'GET',
    path: '/api/cases/:caseId/chain',
    useCase: checkCaseChain,
    tag,
    summary: '核验一件办件的办理过程是否完整',
  }),
  route({
    method: 'GET',
    path: '/api/audit/cases/check',
    useCase: checkCaseChains,
    tag: '审计',
    summary: '逐段核验各办件的事件链，指出断裂',
  }),
] as const;
