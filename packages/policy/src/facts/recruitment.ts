/** What state-owned firms ask of the graduates whom they recruit: one row a notice. */
import { fact } from '@wenye/rules';

export const recruitment = {
  stateOwned: fact.boolean('firm.state-owned', {
    subject: 'firm',
    register: '国有企业名录',
    label: '国有企业',
    question: '单位是国有企业（国有独资或者国有控股）吗？',
    help: '驻洛的中央企业、省属企业也算。',
  }),
  graduateRecruitments: fact.list('firm.graduate-recruitments', {
    subject: 'firm',
    register: '公开招聘信息',
    label: '招聘高校毕业生的公告',
    question: '单位发布了哪些招聘高校毕业生的公告？',
    help: '一个公告（岗位条件不同的，一个岗位）一行。',
    changeable: true,
    itemId: 'id',
    item: {
      id: fact.code('id', {
        label: '公告标识',
        help: '在清单中唯一，例如公告编号加岗位；只用来在结果中指认，不参与认定。',
      }),
      publishedOn: fact.date('published-on', {
        register: '公开招聘信息',
        label: '公告发布日期',
        question: '公告是哪天发布的？',
      }),
      restriction: fact.code('restriction', {
        label: '专业、学历、能力以外的限制条件',
        question: '除了岗位需要的专业、学历和能力，公告还限制了什么？',
        help: '有几项的，选排在前面的一项；法律法规另有规定的（例如国家规定不适合妇女的工种）不选。',
        values: [
          { code: 'status', label: '性别、民族、宗教信仰、婚育等' },
          { code: 'school', label: '毕业院校或者院校层次' },
          { code: 'household', label: '户籍、年龄' },
          { code: 'other', label: '其他条件' },
          { code: 'none', label: '没有别的限制' },
        ],
        changeable: true,
      }),
    },
  }),
};
