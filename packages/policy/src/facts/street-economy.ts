/** Small shops and pedestrian streets, and the work that they give. */
import { fact } from '@wenye/rules';

export const streetEconomy = {
  cityAwardApplied: fact.boolean('firm.city-award-applied', {
    subject: 'firm',
    label: '申报城市创优评先项目',
    question: '单位现在申报城市的创优、评先项目吗？',
    help: '例如示范街区、特色商圈、文明街区等由市、县评选的项目。',
    changeable: true,
  }),
  streetProject: fact.code('firm.street-project', {
    subject: 'firm',
    register: '商务领域项目库',
    label: '小店经济或者步行街改造提升项目',
    question: '申报的是小店经济或者步行街改造提升的项目吗？',
    help: '由商户集中的街区、市场、商圈的管理或者牵头单位申报，单个小店不必自己申报。',
    values: [
      { code: 'other-project', label: '都不是' },
      { code: 'small-shops', label: '小店经济（小店集聚的街区、市场、商圈）' },
      { code: 'pedestrian-street', label: '步行街改造提升' },
    ],
    changeable: true,
  }),
  streetJobs: fact.code('firm.street-jobs', {
    subject: 'firm',
    register: '商务领域项目库',
    label: '带动就业能力强',
    question: '这个项目带动就业的能力强吗？',
    help: '看带动就业的人数和稳定程度。还没有认定的，由商务、人社部门的经办人员认定。',
    values: [
      { code: 'few-jobs', label: '不强，或者没有带动就业' },
      { code: 'many-jobs-claimed', label: '强，还没有经过认定' },
      { code: 'many-jobs-recognised', label: '强，已经商务、人社部门认定' },
    ],
  }),
};
