import { route } from '../../kernel/route.ts';
import { confirmValue, rejectValue, withdrawValue } from './decide-value.ts';
import { listConfirmed } from './list-confirmed.ts';
import { listParameters } from './list-parameters.ts';
import { proposeValue } from './propose-value.ts';
import { showParameter } from './show-parameter.ts';

const tag = '政策标准';

export const parameterRoutes = [
  route({
    method: 'GET',
    path: '/api/parameters',
    useCase: listParameters,
    tag,
    summary: '规则用到的全部标准，及其可靠程度',
  }),
  route({
    method: 'GET',
    path: '/api/parameters/confirmed',
    useCase: listConfirmed,
    tag,
    summary: '经两人确认、规则正在采用的标准',
  }),
  route({
    method: 'GET',
    path: '/api/parameters/:key',
    useCase: showParameter,
    tag,
    summary: '一项标准：出处、登记簿及其历史',
  }),
  route({
    method: 'POST',
    path: '/api/parameters/:key/values',
    useCase: proposeValue,
    tag,
    summary: '登记一个数值及其来源，待另一人确认',
  }),
  route({
    method: 'POST',
    path: '/api/parameters/values/:valueId/confirm',
    useCase: confirmValue,
    tag,
    summary: '另一人核对来源后确认',
  }),
  route({
    method: 'POST',
    path: '/api/parameters/values/:valueId/reject',
    useCase: rejectValue,
    tag,
    summary: '另一人核对来源后不予确认',
  }),
  route({
    method: 'POST',
    path: '/api/parameters/values/:valueId/withdraw',
    useCase: withdrawValue,
    tag,
    summary: '登记人撤回',
  }),
] as const;
