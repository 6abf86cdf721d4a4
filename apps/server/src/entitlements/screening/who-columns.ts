/** Columns that say whom a row is about and where. */
import type { Column } from './column.ts';

export const name: Column = { heading: '姓名', use: { kind: 'name' }, example: '张三', help: '' };

export const residentId: Column = {
  heading: '身份证号',
  aliases: [
    '身份证号码',
    '身份证',
    '居民身份证号',
    '居民身份证号码',
    '公民身份号码',
    '公民身份证号',
    '公民身份证号码',
    '身份号码',
    '证件号',
    '证件号码',
    '身份证件号',
    '身份证件号码',
  ],
  use: { kind: 'resident-id' },
  example: '',
  help: '18 位；请把该列设为“文本”格式。',
  required: true,
};

export const county: Column = {
  heading: '所在县区',
  aliases: ['县区', '县（区）', '县(区)', '参保地', '区划代码'],
  use: { kind: 'county' },
  example: '嵩县',
  help: '名称或 6 位代码。执行哪里的标准由它决定。',
};

export const uscc: Column = {
  heading: '统一社会信用代码',
  aliases: ['信用代码'],
  use: { kind: 'uscc' },
  example: '',
  help: '18 位。名册里同一企业的后续行可以不填企业各列。',
};

export const firmName: Column = {
  heading: '企业名称',
  aliases: ['单位名称'],
  use: { kind: 'firm-name' },
  example: '某某有限公司',
  help: '',
};
