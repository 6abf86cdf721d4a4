import { route } from '../../kernel/route.ts';
import { listImpactPeople } from './list-impact-people.ts';
import { requestImpact } from './request-impact.ts';
import { showImpact } from './show-impact.ts';

const tag = '政策标准';

export const impactRoutes = [
  route({
    method: 'POST',
    path: '/api/parameters/values/:valueId/impact',
    useCase: requestImpact,
    tag,
    summary: '确认之前，测算一个登记的数值会改变什么（后台进行）',
  }),
  route({
    method: 'GET',
    path: '/api/parameters/values/:valueId/impact',
    useCase: showImpact,
    tag,
    summary: '一个登记的数值会改变什么：按待遇和县区的人数、金额',
  }),
  route({
    method: 'GET',
    path: '/api/parameters/values/:valueId/impact/people',
    useCase: listImpactPeople,
    tag,
    summary: '一个登记的数值会改变哪些人的结果（每县、每项待遇、每种影响各列一部分）',
  }),
] as const;
