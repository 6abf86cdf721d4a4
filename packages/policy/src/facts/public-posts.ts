/** Posts that article 21 wants published: those of government-invested projects and public-welfare posts. */
import { fact } from '@wenye/rules';

export const publicPosts = {
  governmentProject: fact.boolean('firm.government-project', {
    subject: 'firm',
    register: '政府投资项目信息',
    label: '承担政府投资项目',
    question: '单位承担的项目中，有没有政府投资的？',
    help: '由政府出资、或者政府资金占主要部分的建设项目；建设单位、施工单位都算。',
  }),
  postsToPublish: fact.list('firm.posts-to-publish', {
    subject: 'firm',
    register: '岗位信息归集台账',
    label: '应公开的岗位清单',
    question: '政府投资项目产生了、或者单位开发了哪些岗位？',
    help: '一个岗位一行。',
    changeable: true,
    itemId: 'id',
    item: {
      id: fact.code('id', {
        label: '岗位标识',
        help: '在清单中唯一，例如岗位编号；只用来在结果中指认，不参与认定。',
      }),
      source: fact.code('source', {
        register: '岗位信息归集台账',
        label: '岗位来源',
        question: '这个岗位是怎样来的？',
        values: [
          { code: 'government-project', label: '政府投资项目产生的' },
          { code: 'public-welfare', label: '公益性岗位' },
          { code: 'other', label: '其他' },
        ],
      }),
      openedOn: fact.date('opened-on', {
        register: '岗位信息归集台账',
        label: '岗位产生日期',
        question: '这个岗位从哪天起可以招人？',
      }),
      ownSite: fact.code('own-site', {
        label: '在本单位网站公开',
        question: '岗位信息在本单位网站上公开了吗？',
        values: [
          { code: 'published', label: '已公开' },
          { code: 'not-published', label: '没有公开' },
          { code: 'no-site', label: '单位没有网站' },
        ],
        changeable: true,
      }),
      hrssSite: fact.code('hrss-site', {
        register: '岗位信息归集台账',
        label: '在人社部门网站公开',
        question: '岗位信息在人社部门网站上公开了吗？',
        help: '同级：市属单位看市人社局网站，县区属单位看县区人社局网站。',
        values: [
          { code: 'same-level', label: '已在同级人社部门网站公开' },
          { code: 'other-level', label: '只在别的级别的人社部门网站公开' },
          { code: 'not-published', label: '没有公开' },
        ],
        changeable: true,
      }),
    },
  }),
};
