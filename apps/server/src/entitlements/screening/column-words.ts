/** What officers write and the vocabulary does not say: other headings and other words, and examples. By fact id. */
import type { Column } from './column.ts';
import { headed } from './heading-forms.ts';
import { PEOPLE } from './who-columns.ts';

type Words = Partial<
  Pick<Column, 'aliases' | 'before' | 'instead' | 'near' | 'example' | 'help' | 'words' | 'within'>
>;

/** A level alone (本科) does not tell a full-time school from adult education, and is not among them. */
const SCHOOL_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    'higher-education':
      '全日制研究生 全日制本科 全日制大专 全日制专科 普通本科 普通专科 普通高校 高职高专 高职',
    'adult-higher-education': '成人教育 成教 自考 自学考试 函授 夜大 电大 开放大学 网络教育',
    'secondary-vocational': '中专 中职 职高 职业高中 技校 技工学校 中等职业学校',
    other: '高中 普通高中 初中 小学',
  }).flatMap(([code, words]) => words.split(' ').map((word) => [word, code])),
);

const school: Words = { aliases: ['学校类型'], near: ['学校性质'], words: SCHOOL_WORDS };
const diploma: Words = {
  aliases: [
    '毕业日期',
    '毕业证日期',
    '发证日期',
    ...headed('毕业证', '签发日期', '发证日期', '颁发日期', '颁证日期', '发放日期', '取得日期'),
    '证书签发日期',
    '学历证书签发日期',
  ],
  near: ['毕业年月', '离校日期'],
};
const registered = headed('是否', '登记失业', '失业登记', '办理失业登记', '已办理失业登记');
const received: Words = {
  aliases: headed(
    '已 此前已 累计已',
    '享受月数',
    '领取月数',
    '享受补贴月数',
    '领取补贴月数',
    '领月数',
    '补贴月数',
  ),
  example: '0',
};
const unitPaid: Words = {
  aliases: [
    ...headed('单位 每月单位 单位每月 单位月 月单位 单位部分', '缴费金额'),
    ...headed('单位 单位每月 单位月 月单位', '实际缴纳'),
    '单位部分',
    '单位缴纳部分',
  ],
  // Of the firm alone or of both.
  near: ['缴费金额', '每月缴费金额', '月缴费金额', '实际缴纳', '每月实际缴纳'],
};
const born: Words = {
  aliases: ['出生年月日', '生日'],
  before: PEOPLE,
  example: '',
};
const sex: Words = { before: PEOPLE, words: { 男性: 'male', 女性: 'female' } };
const retirement: Words = {
  aliases: ['退休类别'],
  words: { 女工人: 'worker', 女干部: 'cadre', 干部: 'cadre', 专业技术人员: 'cadre' },
};
/** Yes alone does not tell whether an office has said so. */
const recognition: Words = { words: { 无: 'none', 否: 'none', 未认定: 'claimed', 已认定: 'recognised' } };

export const columnWords: Readonly<Record<string, Words>> = {
  'person.birth-date': born,
  'person.sex': sex,
  'person.retirement-class': retirement,
  'person.school-kind': { ...school, example: '普通高等学校' },
  'person.diploma-date': { ...diploma, example: '2019-07-01' },
  'person.registered-unemployed': { aliases: registered },
  'person.hardship': { aliases: ['就业困难人员'] },
  'person.minimum-living': { aliases: ['是否低保', '低保对象', '低保家庭成员', '是否享受低保'] },
  'person.disabled': { aliases: ['是否残疾', '残疾人'] },
  'person.flexible-work': { example: '是' },
  'person.flexible-work-start': {
    aliases: ['灵活就业日期', '从事灵活就业开始日期', '灵活就业登记日期'],
    example: '2020-06-01',
  },
  'person.contributions.insured-as': {
    aliases: ['参保类型', '参保方式', '缴费身份', '参保人员类型', '参保人员身份'],
    example: '灵活就业人员',
    help: '申请的月份以什么身份参保。',
    within: [
      ['灵活', 'flexible'],
      ['flexible', 'flexible'],
      ['单位', 'employee'],
      // An insurance that people without an employer join as well.
      ['职工养老', null],
      ['职工基本', null],
      ['职工医', null],
      ['职工社', null],
      ['职工保险', null],
      ['职工', 'employee'],
      ['employee', 'employee'],
      ['居民', 'resident'],
      ['resident', 'resident'],
    ],
  },
  'person.contributions.paid': {
    aliases: [
      ...headed('每月 月 每月本人 每月个人 本人每月 个人每月 本人月 个人月', '缴费金额'),
      ...headed('月 每月本人 每月个人 本人每月 个人每月 本人月 个人月', '实际缴纳'),
    ],
    // Of one month or of all of them.
    near: ['缴费金额', '个人缴费金额', '本人缴费金额', '实际缴纳'],
    example: '549.00',
  },
  'person.months-received': received,
  // What an earlier template called it, in the words of 失业保险条例.
  'person.left-involuntarily': { aliases: ['非因本人意愿失去工作', '非因本人意愿中断就业'] },
  'person.school-leaver': { words: { '是，农村户口': 'rural', '是，城市户口': 'urban', 不是: 'none' } },
  'person.unemployed-since': {
    aliases: ['失业日期', ...headed('解除 终止 解除或终止 解除终止', '劳动合同日期', '劳动关系日期')],
    instead: ['离职日期'],
    example: '2020-04-01',
  },
  'person.unemployment-insured-months': {
    aliases: ['失业保险缴费月数', '失业保险累计缴费月份数', '失业保险缴费累计月数'],
    example: '36',
  },
  'person.unemployment-benefit-ended-on': {
    aliases: ['失业保险金领取期满日期'],
    example: '2020-06-30',
  },
  'person.hardship-flexible-subsidy-last-month': { example: '2020-06' },
  'person.household-registration': { aliases: ['户籍地', '户口所在地'] },

  'firm.unit-kind': { aliases: ['企业类型'], near: ['单位性质', '企业性质'], example: '企业' },
  'firm.industry': {
    aliases: ['行业', '所属行业', '行业类型', '行业代码及名称', '国民经济行业代码', '国民经济行业'],
    example: 'C',
  },
  'firm.staff': {
    aliases: [
      '从业人数',
      '职工人数',
      '从业人员人数',
      '从业人员数',
      '员工人数',
      '上年末从业人员',
      '上年末从业人数',
    ],
    example: '45',
  },
  'firm.revenue': {
    aliases: ['年营业收入', '上年营业收入', '上年度营业收入', '营业收入金额'],
    example: '8600000',
  },
  'firm.assets': { aliases: ['总资产', '资产总计', '上年末资产总额', '年末资产总额'], example: '12000000' },
  'firm.ui-months-paid': { aliases: ['失业保险缴费月数', '失业保险足额缴费月数'], example: '36' },
  'firm.ui-average-insured-last-year': {
    aliases: ['上年度平均参保人数', '上年度失业保险平均参保人数'],
    example: '42',
  },
  'firm.ui-new-claimants-last-year': { example: '1' },
  'firm.epidemic-impact': recognition,
  'firm.difficulty': recognition,
  'firm.current-staff': { aliases: ['在职职工人数', '现有职工人数'] },
  'firm.ui-insured-staff': { aliases: ['失业保险参保人数', '参加失业保险人数'], example: '45' },

  'firm.hires.contract-start': {
    aliases: ['招用日期', '招聘录用日期', '录用日期', '用工开始日期', '用工日期', '合同生效日期'],
    // Also of a contract that was renewed since.
    instead: ['入职日期', '到岗日期'],
    // May be some days before the work begins, or after.
    near: ['合同签订日期', '签订合同日期', '签订日期', '合同起止日期', '合同期限'],
    example: '2020-08-01',
  },
  'firm.hires.contract-end': {
    aliases: ['合同有效期截止日期'],
    near: ['合同起止日期', '合同期限'],
    help: '无固定期限合同不填，并在“无固定期限合同”列填是。',
    example: '2021-07-31',
  },
  'firm.hires.contract-open-ended': { example: '否' },
  'firm.hires.insured': {
    aliases: ['是否参保', ...headed('是否', '缴纳社会保险', '缴纳社会保险费', '参加社会保险')],
    example: '是',
    help: '政策减免的月份按规定申报的，视为已缴。填了招用以后缴费月份的，不必再填此列；此列填否而又填了缴费月份的，以此列为准。',
  },
  'firm.hires.registered-unemployed': { aliases: registered, example: '是' },
  'firm.hires.unemployment-registered-on': {
    aliases: ['登记失业日期', '办理失业登记日期', '失业登记办理日期'],
    example: '2020-01-15',
    help: '没有登记过的不填，并在“招用前已办理失业登记且仍有效”列填否。',
  },
  'firm.hires.school-kind': school,
  'firm.hires.diploma-date': { ...diploma, example: '' },
  'firm.hires.contributions.unit-paid': { ...unitPaid, example: '620.00' },
  'firm.hires.months-received': received,

  'firm.post-holders.hardship': { aliases: ['就业困难人员'] },
  'firm.post-holders.placed-on': { aliases: ['上岗日期'] },
  'firm.post-holders.placements-before': { example: '0' },
  'firm.post-holders.first-placed-on': { example: '' },
  'firm.post-holders.left-on': { aliases: ['上次离岗日期'], example: '' },
  'firm.post-holders.birth-date': born,
  'firm.post-holders.sex': sex,
  'firm.post-holders.retirement-class': retirement,
  'firm.post-holders.months.unit-paid': { ...unitPaid, example: '620.00' },

  'firm.interns-kept': { example: '2' },
  'firm.interns-not-kept': { example: '1' },
  'firm.interns.start': { example: '2020-08-01' },
  'firm.interns.agreed-end': {
    aliases: ['见习期满日期'],
    example: '2021-01-31',
  },
  'firm.interns.ended-on': { example: '' },
  'firm.interns.school-kind': { ...school, example: '普通高等学校' },
  'firm.interns.diploma-date': { ...diploma, example: '2020-07-01' },
  'firm.interns.birth-date': born,
  'firm.interns.months': {
    aliases: ['见习月份', '申请月份'],
    help: '从见习开始的当月数起，见习满一个月写一个月份，单位发了基本生活费的才写；中断的月份和以前领过的月份不写。期满前签了劳动合同的，剩余的月份也写。写成 2020-08;2020-09，连续的可以写成 2020-08 至 2020-10；一个月也没有填“无”。',
    example: '2020-08 至 2020-10',
  },

  'firm.placements.diploma-date': { ...diploma, example: '' },
  'firm.placements.work-start': { aliases: ['就业日期'] },
  'firm.placements.worked-until': { example: '2021-02-28' },

  'firm.rural-workers.registered-poor': { aliases: ['建档立卡', '建档立卡贫困户'] },
};
