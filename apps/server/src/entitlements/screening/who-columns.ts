/** Columns that say whom a row is about and where. */
import type { Column } from './column.ts';
import { headed } from './heading-forms.ts';

/** What a roster calls those whom its rows are about; not who signs for them (联系人, 经办人, 法定代表人). */
export const PEOPLE =
  '员工 职工 人员 职员 雇员 个人 本人 申请人 申请人员 申领人 学生 毕业生 高校毕业生 学员 学徒 劳动者 参保人 参保人员 失业人员 就业人员 灵活就业人员 招用人员 新招用人员 被招用人员 录用人员 见习人员 在岗人员 上岗人员 培训人员 求职者 借款人';

export const name: Column = {
  heading: '姓名',
  aliases: ['名字'],
  before: PEOPLE,
  use: { kind: 'name' },
  example: '张三',
  help: '',
};

const ID_NUMBERS = [
  '身份证',
  '居民身份证',
  '居民身份证号',
  '公民身份号',
  '公民身份证号',
  '身份号',
  '身份证件号',
  '身份证编号',
  '证件号',
];

export const residentId: Column = {
  heading: '身份证号',
  aliases: ID_NUMBERS,
  before: PEOPLE,
  // In older registers a number of its own.
  instead: ['社会保障号'],
  use: { kind: 'resident-id' },
  example: '',
  help: '18 位；请把该列设为“文本”格式。',
  required: true,
};

const COUNTIES = [
  '县区',
  '县(区)',
  '县、区',
  '县/区',
  '县市区',
  '县(市、区)',
  '县(市区)',
  '县(市)区',
  '区县',
  '区(县)',
];

export const county: Column = {
  heading: '所在县区',
  aliases: [
    ...COUNTIES,
    ...headed('所在', ...COUNTIES),
    '参保地',
    '参保所在地',
    '所在县',
    '区划代码',
    '行政区划',
    '行政区划代码',
  ],
  before: '所属 参保 参保地',
  use: { kind: 'county' },
  example: '嵩县',
  help: '名称或 6 位代码。执行哪里的标准由它决定。',
};

const CREDIT_CODES = ['社会统一信用代码', '统一信用代码', '社会信用代码', '社会信用统一代码', '信用代码'];

export const uscc: Column = {
  heading: '统一社会信用代码',
  aliases: CREDIT_CODES,
  before: '企业 单位 公司 用人单位',
  // The same number of a firm, and not of everybody else who pays taxes.
  instead: ['纳税人识别号'],
  use: { kind: 'uscc' },
  example: '',
  help: '18 位。名册里同一企业的后续行可以不填企业各列。',
};

export const firmName: Column = {
  heading: '企业名称',
  aliases: ['单位名称', '公司名称', '企业全称', '单位全称', '公司全称', '申报单位', '申报单位名称'],
  use: { kind: 'firm-name' },
  example: '某某有限公司',
  help: '',
};

/** Of those who employ the people of their rows: elsewhere an employer may be another than the firm that says so. */
export const employerName: Column = {
  ...firmName,
  aliases: [
    ...(firmName.aliases ?? []),
    ...['用人', '招用', '工作', '参保', '缴费'].flatMap((each) => [`${each}单位`, `${each}单位名称`]),
  ],
};
