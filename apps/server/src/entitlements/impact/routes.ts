import { route } from '../../kernel/route.ts';
import { exportImpactFirms } from './export-impact-firms.ts';
import { exportImpactPeople } from './export-impact-people.ts';
import { listImpactFirms } from './list-impact-firms.ts';
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
    summary: '一个登记的数值会改变什么：按待遇和县区的人数、户数、金额',
  }),
  route({
    method: 'GET',
    path: '/api/parameters/values/:valueId/impact/people',
    useCase: listImpactPeople,
    tag,
    summary: '一个登记的数值会改变哪些人的结果（每县、每项待遇、每种影响各列一部分）',
  }),
  route({
    method: 'GET',
    path: '/api/parameters/values/:valueId/impact/people/export',
    useCase: exportImpactPeople,
    tag,
    summary: '导出一个登记的数值会改变结果的人',
  }),
  route({
    method: 'GET',
    path: '/api/parameters/values/:valueId/impact/firms',
    useCase: listImpactFirms,
    tag,
    summary: '一个登记的数值会改变哪些企业的结果；按招用人员认定的，逐人列出',
  }),
  route({
    method: 'GET',
    path: '/api/parameters/values/:valueId/impact/firms/export',
    useCase: exportImpactFirms,
    tag,
    summary: '导出一个登记的数值会改变结果的企业',
  }),
] as const;
