import { route } from '../kernel/route.ts';
import { cityRoutes } from './city/routes.ts';
import { decide, decideMany } from './deciding/decide.ts';
import { example } from './deciding/example.ts';
import { reckonPerson } from './due/reckon-person.ts';
import { whatIsDue, whatIsDueAtCounter, whatIsDueWith } from './due/what-is-due.ts';
import { impactRoutes } from './impact/routes.ts';
import { parameterRoutes } from './parameters/routes.ts';
import { listBenefits, viewBenefit } from './publishing/benefits.ts';
import { listFacts } from './publishing/list-facts.ts';
import { screeningRoutes } from './screening/routes.ts';

const tag = '待遇';

export const routes = [
  route({
    method: 'POST',
    path: '/api/decide',
    useCase: decide,
    tag,
    summary: '按事实认定应享待遇，不存任何内容',
    description: '约定 `wenye-decide/1`；请求有误时拒绝，全部错误列在 `details.errors`。',
    example,
  }),
  route({
    method: 'POST',
    path: '/api/decide/batch',
    useCase: decideMany,
    tag,
    summary: '一次认定多个请求（最多 1000 个）',
    description: '逐个答复，顺序相同；有误的一个为 `ok: false` 并列出错误。',
    example: { requests: [example] },
    limit: { requests: 300, seconds: 60 },
  }),
  route({
    method: 'GET',
    path: '/api/entitlements/facts',
    useCase: listFacts,
    tag,
    summary: '事实词表：可以填报哪些事实、怎样填、哪条用到',
  }),
  route({
    method: 'GET',
    path: '/api/entitlements/benefits',
    useCase: listBenefits,
    tag,
    summary: '可以认定的待遇',
  }),
  route({
    method: 'GET',
    path: '/api/entitlements/benefits/:benefitId',
    useCase: viewBenefit,
    tag,
    summary: '一项待遇的条件、标准、办理方式和依据',
  }),
  route({
    method: 'GET',
    path: '/api/people/:personId/reckoned',
    useCase: reckonPerson,
    tag,
    summary: '一个人在某一天应享什么：按当时所知和按现在所知对照，应补还是多给',
  }),
  route({
    method: 'GET',
    path: '/api/entitlements/mine',
    useCase: whatIsDue,
    tag,
    summary: '按登记信息，本人或本单位应享的待遇',
  }),
  route({
    method: 'POST',
    path: '/api/entitlements/mine',
    useCase: whatIsDueWith,
    tag,
    summary: '按登记信息和补充填报，本人或本单位应享的待遇',
  }),
  route({
    method: 'POST',
    path: '/api/entitlements/people/:personId',
    useCase: whatIsDueAtCounter,
    tag,
    summary: '窗口代办：按登记信息和本人陈述，来人应享的待遇',
  }),
  ...parameterRoutes,
  ...impactRoutes,
  ...screeningRoutes,
  ...cityRoutes,
] as const;
