import { route } from '../kernel/route.ts';
import { correctPerson } from './correct-person.ts';
import { correctRecord } from './correct-record.ts';
import { postRoutes } from './posts/routes.ts';
import { registerAccount, registerMyAccount } from './register-account.ts';
import { searchPeople } from './search-people.ts';
import { viewMe, viewPerson } from './view-person.ts';

const tag = '人员';

export const routes = [
  route({ method: 'GET', path: '/api/people/me', useCase: viewMe, tag, summary: '本人的登记信息及其来源' }),
  route({
    method: 'POST',
    path: '/api/people/me/account',
    useCase: registerMyAccount,
    tag,
    summary: '登记或更正本人的社会保障卡账户',
  }),
  route({ method: 'GET', path: '/api/people', useCase: searchPeople, tag, summary: '在辖区内查找人员' }),
  route({
    method: 'GET',
    path: '/api/people/:personId',
    useCase: viewPerson,
    tag,
    summary: '查看人员的登记信息及其来源',
  }),
  route({
    method: 'POST',
    path: '/api/people/:personId/corrections',
    useCase: correctPerson,
    tag,
    summary: '更正人员基本信息的一项',
  }),
  route({
    method: 'POST',
    path: '/api/people/:personId/records',
    useCase: correctRecord,
    tag,
    summary: '更正或补录学历、失业、灵活就业登记',
  }),
  route({
    method: 'POST',
    path: '/api/people/:personId/account',
    useCase: registerAccount,
    tag,
    summary: '在窗口登记或更正人员的社会保障卡账户',
  }),
  ...postRoutes,
] as const;
