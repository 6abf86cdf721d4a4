/** Rural people who take up work other than farming, whom article 19 registers by their real names. */
import { fact } from '@wenye/rules';
import type { Implication } from './implication.ts';

const REGISTER = '农村劳动力资源信息库';

export const ruralLabour = {
  ruralLabour: fact.boolean('person.rural-labour', {
    subject: 'person',
    register: '户籍信息',
    label: '农村劳动力',
    question: '是不是农村劳动力（户口在乡镇、村，满16周岁，能劳动）？',
    help: '在外务工的、返乡的都算；正在上学的、没有劳动能力的，不算。',
  }),
  nonFarmWork: fact.boolean('person.non-farm-work', {
    subject: 'person',
    register: '就业登记',
    label: '从事农业以外的工作',
    question: '现在做农业以外的工作吗？',
    help: '在本地打工、外出打工、自己做生意都算；种地、养殖自家经营的不算。',
    changeable: true,
  }),
  nonFarmSince: fact.date('person.non-farm-work-since', {
    subject: 'person',
    past: true,
    register: '就业登记',
    label: '第一次从事农业以外工作的日期',
    question: '第一次从农业转到别的工作，是哪天开始的？',
    help: '换过工作的，填最早的一次，不是现在这份工作的开始日期。',
  }),
  transferRegistered: fact.boolean('person.labour-transfer-registered', {
    subject: 'person',
    register: REGISTER,
    label: '已经登记过转移就业',
    question: '以前在农村劳动力资源信息库里登记过转移就业吗？',
    help: '可以向村里或者乡镇的人社服务站查问。',
  }),
};

export const ruralLabourImplications: readonly Implication[] = [
  {
    list: null,
    given: 'person.non-farm-work-since',
    implies: 'person.non-farm-work',
    value: true,
    message: '填了从事农业以外工作的日期，就不能再填“没有做农业以外的工作”，请核对',
  },
  {
    list: null,
    given: 'person.unemployed',
    of: true,
    implies: 'person.non-farm-work',
    value: false,
    message: '填了现在没有工作，就不能再填“正在做农业以外的工作”，请核对',
  },
];
