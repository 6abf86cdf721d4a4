import type { PolicyPage } from './page.ts';
import { holding, mayBeRegistered, outOfWork } from './reach.ts';

export const fiveGroupsPlacementPage: PolicyPage = {
  clause: '20.2',
  gist: '免费给五类人员、返乡农民工介绍工作的，按人领补贴',
  forWhom: '不向求职的人收钱、介绍成功的经营性人力资源服务机构',
  amount: ['每介绍 1 人 {art20.jobIntro.fiveGroups.amount} 元。'],
  until: [
    '这个人上班、缴了社会保险费以后申请，不要求干满 3 个月。',
    '一个人只补一次，和第 14.5 条不能都领。',
  ],
  example: {
    title: '例如',
    lines: [
      '嵩县某人力资源公司免费介绍 1 名登记失业的人进厂，',
      '2020 年 8 月上班，工厂按规定给他缴了社会保险费。',
    ],
    result: '可以领 300.00 元。',
  },
  notes: [
    '五类人员：贫困家庭子女、毕业年度高校毕业生、没有升学的应届初高中毕业生、转到农业以外就业的农村劳动力、登记失业的城镇人员。',
    '向用人单位收费不影响。',
    {
      unknown: 'fiveGroups.graduateTerm.kind',
      text: '毕业生按毕业那一年算，还是按最后一个学年算，没有确认；毕业当年、拿毕业证以前上班的，两种都符合。',
    },
  ],
  reaches: {
    of: outOfWork(mayBeRegistered, holding('person.rural-labour')),
    text: '人力资源服务机构免费为登记失业人员、返乡农民工等介绍工作，介绍成功的，由机构申请补贴。您不用申请，机构也不能向您收费。',
    ask: '哪些机构可以免费介绍，请问户籍地或者居住地县区的公共就业服务机构。',
  },
};
