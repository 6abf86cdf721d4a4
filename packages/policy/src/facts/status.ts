/** Recognised statuses of a person, which an office certifies and a register holds. */
import { fact } from '@wenye/rules';

export const status = {
  registeredUnemployed: fact.boolean('person.registered-unemployed', {
    subject: 'person',
    register: '失业登记',
    label: '已办理失业登记且仍有效',
    question: '现在有仍然有效的失业登记吗？',
    changeable: true,
  }),
  hardship: fact.boolean('person.hardship', {
    subject: 'person',
    register: '就业困难人员认定台账',
    label: '已认定为就业困难人员',
    question: '是否已被认定为就业困难人员？',
    help: '由社区、街道（乡镇）受理，县区人社部门认定。',
    changeable: true,
  }),
  zeroEmploymentHousehold: fact.boolean('person.zero-employment-household', {
    subject: 'person',
    register: '零就业家庭台账',
    label: '零就业家庭成员',
    question: '家里是否已被认定为零就业家庭？',
    help: '同一城镇户籍的家庭，劳动年龄内有劳动能力、想工作的人都没有工作，也没有经营和投资收入。',
  }),
  poorLabour: fact.boolean('person.poor-labour', {
    subject: 'person',
    register: '建档立卡信息',
    label: '建档立卡贫困劳动力',
    question: '是不是建档立卡贫困劳动力？',
    help: '2021年起为脱贫劳动力和防止返贫监测对象。',
    sensitive: true,
  }),
  minimumLiving: fact.boolean('person.minimum-living', {
    subject: 'person',
    register: '最低生活保障信息',
    label: '最低生活保障对象',
    question: '家里是否正在领最低生活保障？',
    sensitive: true,
  }),
  disabled: fact.boolean('person.disabled', {
    subject: 'person',
    register: '残疾人证信息',
    label: '持有残疾人证',
    question: '有没有残疾人证？',
    sensitive: true,
  }),
};
