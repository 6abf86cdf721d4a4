/** Who holds job fairs and start-up services for nothing, and which: one row an event. */
import { fact } from '@wenye/rules';

export const publicServices = {
  serviceProvider: fact.code('firm.public-service-provider', {
    subject: 'firm',
    label: '开展就业创业服务的机构类型',
    question: '单位开展就业创业服务吗？属于哪一类？',
    help: '企业自己招人的招聘会不算；经营性人力资源服务机构填“都不是”，介绍就业另有职业介绍补贴。',
    values: [
      { code: 'none', label: '都不是' },
      { code: 'public-agency', label: '公共就业和人才服务机构' },
      { code: 'university', label: '高等学校' },
      { code: 'mentor-team', label: '大学生就业指导师服务团、大众创业导师团' },
    ],
  }),
  serviceEvents: fact.list('firm.service-events', {
    subject: 'firm',
    register: '就业创业服务活动台账',
    label: '就业创业服务活动清单',
    question: '本次申请的，开展了哪些活动？',
    help: '一场活动一行，只填已经办完的。',
    changeable: true,
    itemId: 'id',
    item: {
      id: fact.code('id', {
        label: '活动标识',
        help: '在清单中唯一，例如活动编号；只用来在结果中指认，不参与认定。',
      }),
      kind: fact.code('kind', {
        register: '就业创业服务活动台账',
        label: '活动类别',
        question: '办的是哪一类活动？',
        values: [
          { code: 'job-fair', label: '专场招聘' },
          { code: 'startup-service', label: '创业服务（咨询、项目推介、路演等）' },
          { code: 'guidance', label: '就业指导' },
          { code: 'other', label: '其他' },
        ],
      }),
      heldOn: fact.date('held-on', {
        register: '就业创业服务活动台账',
        label: '活动日期',
        question: '活动是哪天办的？',
        help: '办了几天的，填最后一天。',
      }),
      free: fact.boolean('free-of-charge', {
        label: '免费',
        question: '没有向求职的人、创业的人和招聘单位收取任何费用，是吗？',
        help: '展位费、报名费、服务费等，以任何名义收过的都填否。',
      }),
      subsidised: fact.boolean('already-subsidised', {
        register: '就业补助资金发放台账',
        label: '这场活动已经领过补助',
        question: '这场活动是否已经领过财政补助？',
      }),
    },
  }),
};
