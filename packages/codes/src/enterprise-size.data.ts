/** Lower bounds of a metric for small, medium and large. */
export type Bounds = readonly [small: number, medium: number, large: number];

export type SizeRow = {
  industry: string;
  /** Prefixes of normalised industry codes that the row covers. */
  covers: readonly string[];
  /** Staff in persons; revenue and assets in 万元. A metric that is absent does not count for the row. */
  staff?: Bounds;
  revenueWan?: Bounds;
  assetsWan?: Bounds;
};

/** 工信部联企业〔2011〕300号, article 4, in the codes of GB/T 4754-2017 (as 国统字〔2017〕213号 assigns them). */
export const SIZE_ROWS: readonly SizeRow[] = [
  { industry: '农、林、牧、渔业', covers: ['A'], revenueWan: [50, 500, 20_000] },
  { industry: '工业', covers: ['B', 'C', 'D'], staff: [20, 300, 1000], revenueWan: [300, 2000, 40_000] },
  { industry: '建筑业', covers: ['E'], revenueWan: [300, 6000, 80_000], assetsWan: [300, 5000, 80_000] },
  { industry: '批发业', covers: ['F51'], staff: [5, 20, 200], revenueWan: [1000, 5000, 40_000] },
  { industry: '零售业', covers: ['F52'], staff: [10, 50, 300], revenueWan: [100, 500, 20_000] },
  {
    industry: '交通运输业',
    covers: ['G54', 'G55', 'G56', 'G57', 'G58', 'G591'],
    staff: [20, 300, 1000],
    revenueWan: [200, 3000, 30_000],
  },
  { industry: '仓储业', covers: ['G59'], staff: [20, 100, 200], revenueWan: [100, 1000, 30_000] },
  { industry: '邮政业', covers: ['G60'], staff: [20, 300, 1000], revenueWan: [100, 2000, 30_000] },
  { industry: '住宿业', covers: ['H61'], staff: [10, 100, 300], revenueWan: [100, 2000, 10_000] },
  { industry: '餐饮业', covers: ['H62'], staff: [10, 100, 300], revenueWan: [100, 2000, 10_000] },
  {
    industry: '信息传输业',
    covers: ['I63', 'I64'],
    staff: [10, 100, 2000],
    revenueWan: [100, 1000, 100_000],
  },
  {
    industry: '软件和信息技术服务业',
    covers: ['I65'],
    staff: [10, 100, 300],
    revenueWan: [50, 1000, 10_000],
  },
  {
    industry: '房地产开发经营',
    covers: ['K7010', 'K701'],
    revenueWan: [100, 1000, 200_000],
    assetsWan: [2000, 5000, 10_000],
  },
  { industry: '物业管理', covers: ['K7020', 'K702'], staff: [100, 300, 1000], revenueWan: [500, 1000, 5000] },
  { industry: '租赁和商务服务业', covers: ['L'], staff: [10, 100, 300], assetsWan: [100, 8000, 120_000] },
  {
    industry: '其他未列明行业',
    covers: ['K', 'M', 'N', 'O', 'Q85', 'R'],
    staff: [10, 100, 300],
  },
];
