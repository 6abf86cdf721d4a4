/** What the rules on public-welfare posts say beside the recorded years and number of placements. */
import type { Labelled } from '../record.ts';
import { onlyRecord } from '../recorded.ts';

const years = onlyRecord('publicPost.maxYears');
const placements = onlyRecord('publicPost.maxPlacements');

export const postFigures: readonly Labelled[] = [
  {
    key: 'publicPost.minWageRatio',
    label: '公益性岗位补贴占最低工资比例',
    value: null,
    unit: 'ratio',
    from: null,
    to: null,
    region: '410300',
    source: '财社〔2017〕164号',
    confidence: 'uncertain',
    note: '洛阳执行标准待市人社局确认。国家规定岗位补贴参照当地最低工资标准，本市各县区、城镇与乡村岗位实际补多少未见原文，不作推定。',
  },
  {
    key: 'publicPost.nearRetirementYears',
    label: '公益性岗位可延至退休的距退休年数',
    value: 5,
    unit: 'year',
    from: years.from,
    to: years.to,
    region: '410000',
    source: years.source,
    confidence: years.confidence,
    note: '距法定退休年龄不足该年数的，期限可到退休；以初次核定时的年龄为准。',
  },
  {
    ...placements,
    key: 'publicPost.reentryMonths',
    label: '公益性岗位再次安置须离岗月数',
    value: 3,
    unit: 'month',
  },
];
