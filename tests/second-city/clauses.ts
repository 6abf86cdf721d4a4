/**
 * The clauses of 《盐泽市稳岗试行办法》. City and document are invented.
 *
 * 第一条 登记失业人员在名录内的夜校学完一门课程、取得结业证的，按实缴学费的 60% 补贴，不足一元的部分四舍五入，最高 500 元。夜校名录由市教育局公布。
 * 第二条 2030 年 3 月 1 日至 2031 年 2 月 28 日，企业招用年满 50 周岁人员，签订一年以上劳动合同并缴纳社会保险的，每招一人一次性补贴 1000 元，老城区 1500 元。
 * 第三条 住在岛区、到市区上班的人员，按月补贴渡船费，最长 12 个月，标准由岛区公布。
 * 第四条 同一门课程只补贴一次。全年新增就业 2000 人。各区按月报送进度，并举办夜间招聘会。
 */
import type { Clause } from '@wenye/rules';

export const clauses = [
  { id: 'Y1.1', kind: 'benefit', title: '夜校学费补贴' },
  { id: 'Y1.2', kind: 'list', title: '夜校名录' },
  { id: 'Y2.1', kind: 'benefit', title: '企业招用年满 50 周岁人员补贴' },
  { id: 'Y3.1', kind: 'benefit', title: '岛区渡船补贴' },
  { id: 'Y4.1', kind: 'rule', title: '同一门课程只补贴一次' },
  { id: 'Y4.2', kind: 'target', title: '全年新增就业 2000 人' },
  { id: 'Y4.3', kind: 'task', title: '各区按月报送进度' },
  { id: 'Y4.4', kind: 'service', title: '夜间招聘会' },
] as const;

/** What stands behind a clause that no rule decides; of the other kinds a rule must, or `checkPack` fails. */
export const keptAs: Readonly<Record<string, Clause['keptAs']>> = {
  list: 'list',
  target: 'target',
  task: 'task',
  service: 'service',
};
