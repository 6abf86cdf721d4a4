/** Lines of business of the generated city. Money in yuan a head; shapes the plausibility of sizes, not statistics. */
export type Line = {
  /** GB/T 4754-2017. */
  industry: string;
  /** Word in a firm's name. */
  business: string;
  weight: number;
  /** How much larger than others firms of the line are. */
  scale: number;
  /** Wage against the city's mean. */
  wage: number;
  revenueAHead: number;
  assetsAHead: number;
  posts: readonly string[];
};

const line = (
  industry: string,
  business: string,
  weight: number,
  scale: number,
  wage: number,
  revenueAHead: number,
  assetsAHead: number,
  posts: readonly string[],
): Line => ({ industry, business, weight, scale, wage, revenueAHead, assetsAHead, posts });

export const LINES: readonly Line[] = [
  line('C35', '矿山机械', 7, 2.2, 1.15, 620_000, 700_000, ['装配钳工', '电焊工', '数控车工', '质检员']),
  line('C34', '轴承', 6, 2, 1.1, 520_000, 560_000, ['磨工', '热处理工', '检验员', '仓库管理员']),
  line('C36', '汽车零部件', 4, 1.8, 1.05, 700_000, 520_000, ['冲压工', '装配工', '工艺员']),
  line('C30', '耐火材料', 5, 1.5, 1, 560_000, 480_000, ['成型工', '窑炉工', '化验员']),
  line('C26', '化工', 2, 2.5, 1.3, 1_600_000, 1_800_000, ['化工操作工', '安全员', '化验员']),
  line('C13', '食品', 5, 1.3, 0.85, 480_000, 300_000, ['包装工', '质检员', '配送员']),
  line('C18', '服饰', 3, 1.6, 0.8, 260_000, 160_000, ['缝纫工', '裁剪工', '整烫工']),
  line('B09', '钨钼矿业', 1, 3, 1.35, 1_200_000, 2_400_000, ['选矿工', '采矿工', '机电维修工']),
  line('E47', '建筑工程', 8, 1.8, 1.05, 680_000, 420_000, ['施工员', '资料员', '预算员', '安全员']),
  line('F51', '商贸', 10, 0.6, 0.9, 1_900_000, 420_000, ['业务员', '仓库管理员', '会计']),
  line('F52', '商业连锁', 10, 0.8, 0.78, 620_000, 210_000, ['收银员', '理货员', '店长']),
  line('G54', '物流', 5, 1.1, 0.95, 520_000, 360_000, ['货车驾驶员', '调度员', '装卸工']),
  line('G59', '仓储', 1, 1, 0.88, 380_000, 560_000, ['仓库管理员', '叉车工']),
  line('H61', '酒店', 4, 1.2, 0.78, 180_000, 420_000, ['前台接待员', '客房服务员', '厨师']),
  line('H62', '餐饮', 8, 0.8, 0.76, 190_000, 90_000, ['服务员', '厨师', '传菜员']),
  line('I65', '信息技术', 5, 0.7, 1.4, 420_000, 260_000, ['软件工程师', '测试员', '运维工程师']),
  line('I64', '网络科技', 2, 0.6, 1.2, 460_000, 180_000, ['运营专员', '客服', '美工']),
  line('K7010', '置业', 2, 0.7, 1.3, 2_600_000, 9_000_000, ['置业顾问', '工程管理员']),
  line('K7020', '物业服务', 4, 1.6, 0.75, 110_000, 60_000, ['保安员', '保洁员', '客服管家']),
  line('L72', '人力资源', 3, 1, 0.95, 260_000, 120_000, ['招聘专员', '劳务专员']),
  line('L7291', '文化旅游服务', 2, 0.8, 0.85, 240_000, 200_000, ['导游', '计调']),
  line('M74', '工程技术服务', 3, 0.7, 1.2, 320_000, 220_000, ['测绘员', '检测员', '助理工程师']),
  line('N78', '园林环境', 3, 1.1, 0.75, 140_000, 110_000, ['园林工', '环卫工']),
  line('O80', '家政服务', 4, 0.7, 0.75, 90_000, 30_000, ['家政服务员', '养老护理员']),
  line('A01', '农业科技', 4, 0.8, 0.75, 210_000, 190_000, ['农艺工', '技术员']),
  line('P83', '教育咨询', 3, 0.7, 0.95, 150_000, 90_000, ['教师', '教务员']),
  line('Q84', '医院管理', 1, 2, 1.1, 320_000, 340_000, ['护士', '医师', '药剂员']),
  line('Q85', '养老服务', 2, 0.8, 0.78, 90_000, 120_000, ['养老护理员', '社工']),
  line('R90', '文化体育', 2, 0.6, 0.85, 130_000, 120_000, ['教练员', '讲解员']),
  line('J68', '保险代理', 1, 0.8, 1.2, 400_000, 300_000, ['客户经理', '内勤']),
];

export const FORMS: readonly {
  entityType: string;
  kind: string;
  form: string;
  weight: number;
  scale: number;
}[] = [
  { entityType: 'enterprise', kind: '91', form: '有限公司', weight: 70, scale: 1 },
  { entityType: 'enterprise', kind: '91', form: '有限责任公司', weight: 8, scale: 1.3 },
  { entityType: 'enterprise', kind: '91', form: '股份有限公司', weight: 1.5, scale: 4 },
  { entityType: 'self-employed', kind: '92', form: '经营部', weight: 10, scale: 0.15 },
  { entityType: 'farmers-cooperative', kind: '93', form: '专业合作社', weight: 4, scale: 0.3 },
  { entityType: 'private-non-enterprise', kind: '52', form: '服务中心', weight: 3, scale: 0.5 },
  { entityType: 'social-organisation', kind: '51', form: '协会', weight: 1, scale: 0.1 },
  { entityType: 'law-firm', kind: '31', form: '律师事务所', weight: 0.5, scale: 0.3 },
  { entityType: 'public-institution', kind: '12', form: '服务站', weight: 1.5, scale: 1 },
];
