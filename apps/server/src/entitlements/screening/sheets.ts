/** The two spreadsheets that can be screened, as data: which column gives which fact. */
import { facts, firmFacts as firm, personFacts as person } from '@wenye/policy';
import type { FactDefinition, FactNode, SubjectKind } from '@wenye/rules';

/** What a column's cells become. */
export type ColumnUse =
  | { readonly kind: 'name' | 'resident-id' | 'county' | 'uscc' | 'firm-name' }
  | { readonly kind: 'fact'; readonly definition: FactDefinition }
  /** First month, last month and the same amount for each month between. */
  | { readonly kind: 'months-from' | 'months-to' | 'months-paid' | 'months-insured-as' }
  /** Month by month, e.g. 2020-07:549.00;2020-08:549.00; 无 means none at all. */
  | { readonly kind: 'months-list' };

export type Column = {
  readonly heading: string;
  /** Other headings that officers write for the same thing. */
  readonly aliases?: readonly string[];
  readonly use: ColumnUse;
  readonly example: string;
  /** Shown in the template. */
  readonly help: string;
  /** Words that mean one value of a code beyond doubt, besides its code and label. */
  readonly words?: Readonly<Record<string, string>>;
  /** A row without it is reported instead of screened. */
  readonly required?: boolean;
};

export type Sheet = {
  readonly id: 'person' | 'hire';
  readonly title: string;
  readonly subject: SubjectKind;
  readonly columns: readonly Column[];
};

const name: Column = { heading: '姓名', use: { kind: 'name' }, example: '张三', help: '' };
const residentId: Column = {
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
const county: Column = {
  heading: '所在县区',
  aliases: ['县区', '县（区）', '县(区)', '参保地', '区划代码'],
  use: { kind: 'county' },
  example: '嵩县',
  help: '名称或 6 位代码。执行哪里的标准由它决定。',
};

/** Columns of a list of monthly contributions: a span of equal months, or month by month. */
function monthColumns(paidLabel: string, example: string): Column[] {
  const help = '每月金额相同的，填起止月和每月金额。';
  return [
    {
      heading: '缴费起始月',
      aliases: ['缴费开始月'],
      use: { kind: 'months-from' },
      example: '2020-07',
      help,
    },
    { heading: '缴费截止月', aliases: ['缴费结束月'], use: { kind: 'months-to' }, example: '2020-09', help },
    { heading: `每月${paidLabel}`, use: { kind: 'months-paid' }, example, help: '单位：元。' },
    {
      heading: `各月${paidLabel}`,
      use: { kind: 'months-list' },
      example: '',
      help: '各月金额不同的填这一列，例如 2020-07:549.00;2020-08:366.00；没有缴过填“无”。填了这一列就不填前三列。',
    },
  ];
}

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

function schoolColumn(node: FactNode, example: string): Column {
  return { ...factColumn(node, example, ['学校类型']), words: SCHOOL_WORDS };
}

function factColumn(node: FactNode, example: string, aliases: readonly string[] = []): Column {
  const { definition } = node;
  return {
    heading: definition.label,
    aliases,
    use: { kind: 'fact', definition },
    example,
    help: definition.help ?? '',
  };
}

const hire = firm.hires.item;

export const personSheet: Sheet = {
  id: 'person',
  title: '灵活就业人员名册',
  subject: 'person',
  columns: [
    name,
    residentId,
    county,
    schoolColumn(person.schoolKind, '普通高等学校'),
    factColumn(person.diplomaDate, '2019-07-01', ['毕业日期', '毕业时间', '毕业证日期']),
    factColumn(person.flexibleWork, '是', ['是否灵活就业']),
    factColumn(person.flexibleWorkStart, '2020-06-01', ['灵活就业日期', '灵活就业起始日期']),
    {
      heading: '参保身份',
      use: { kind: 'months-insured-as' },
      example: '灵活就业人员',
      help: '申请的月份以什么身份参保：灵活就业人员、单位职工或城乡居民。',
    },
    ...monthColumns('实际缴纳', '549.00'),
    factColumn(person.monthsReceived, '0', ['已享受月数', '已领取月数']),
  ],
};

export const hireSheet: Sheet = {
  id: 'hire',
  title: '新招用人员花名册',
  subject: 'firm',
  columns: [
    {
      heading: '统一社会信用代码',
      aliases: ['信用代码'],
      use: { kind: 'uscc' },
      example: '',
      help: '18 位。同一企业的后续行可以不填企业各列。',
    },
    {
      heading: '企业名称',
      aliases: ['单位名称'],
      use: { kind: 'firm-name' },
      example: '某某有限公司',
      help: '',
    },
    county,
    factColumn(firm.unitKind, '企业'),
    factColumn(firm.industry, 'C', ['行业']),
    factColumn(firm.staff, '45', ['从业人数', '职工人数']),
    factColumn(firm.revenue, '8600000', ['年营业收入', '营业收入(元)', '营业收入（元）']),
    factColumn(firm.assets, '12000000', ['资产总额(元)', '资产总额（元）']),
    name,
    residentId,
    factColumn(hire.contractStart, '2020-08-01', [
      '合同开始日期',
      '合同起始日期',
      '招用日期',
      '劳动合同起始日期',
    ]),
    factColumn(hire.contractEnd, '2021-07-31', ['合同终止日期', '合同结束日期', '劳动合同结束日期']),
    factColumn(hire.contractOpenEnded, '否'),
    factColumn(hire.insured, '是', ['是否参保', '是否缴纳社会保险']),
    factColumn(hire.registeredUnemployed, '是', ['是否登记失业']),
    factColumn(hire.unemploymentRegisteredOn, '2020-01-15', ['登记失业日期']),
    schoolColumn(hire.schoolKind, ''),
    factColumn(hire.diplomaDate, '', ['毕业日期', '毕业时间', '毕业证日期']),
    factColumn(hire.unemployed, ''),
    ...monthColumns('单位实际缴纳', '620.00'),
    factColumn(hire.monthsReceived, '0', ['已享受月数', '已领取月数']),
  ],
};

export const sheets: readonly Sheet[] = [personSheet, hireSheet];

/** Every heading of a sheet, its aliases included, to its column; brackets full- or half-width. */
export function headingsOf(sheet: Sheet): Map<string, Column> {
  const all = new Map<string, Column>();
  for (const column of sheet.columns) {
    for (const heading of [column.heading, ...(column.aliases ?? [])]) all.set(plainHeading(heading), column);
  }
  return all;
}

/**
 * The column that a heading means; what stands in brackets after it is a hint (格式, 元) and does not matter, but
 * for 万元, in which amounts may be given. Other units (亿元, 千元) are not guessed: undefined.
 */
export function columnOf(
  columns: ReadonlyMap<string, Column>,
  written: string,
): { readonly column: Column; readonly inWan: boolean } | undefined {
  const heading = plainHeading(written);
  const exact = columns.get(heading);
  if (exact) return { column: exact, inWan: false };
  const [, name = '', hint = ''] = /^(.+)\(([^()]*)\)$/.exec(heading) ?? [];
  const column = columns.get(name);
  if (!column) return undefined;
  const unit = /[万亿千百]/.test(hint) ? hint : '';
  if (unit === '') return { column, inWan: false };
  return hint.includes('万元') && isMoney(column) ? { column, inWan: true } : undefined;
}

function isMoney({ use }: Column): boolean {
  return use.kind === 'months-paid' || (use.kind === 'fact' && use.definition.type === 'money');
}

export function plainHeading(heading: string): string {
  return heading.normalize('NFKC').replaceAll(/[\s*]/g, '');
}

/** Facts that no sheet asks for would silently stay unknown; a test keeps this empty. */
export function factsWithoutColumn(): string[] {
  const covered = new Set(
    sheets.flatMap(({ columns }) =>
      columns.flatMap(({ use }) => (use.kind === 'fact' ? [use.definition.id] : [])),
    ),
  );
  const scalar = facts.flatMap((each) =>
    each.kind === 'fact'
      ? [each.definition]
      : each.definition.id === 'firm.hires'
        ? each.definition.items
        : [],
  );
  return scalar
    .filter((definition) => definition.type !== 'list' && definition.id !== 'firm.hires.id')
    .map((definition) => definition.id)
    .filter((id) => !covered.has(id));
}
