/** What `checkPack` says of this pack and is right as it is: kept as found in the documents, and read nowhere here. */
import type { KnownFinding } from '@wenye/rules';

const ZONE = '410371 是统计用代码，不是行政区划；照文件所列保留，不影响各县区';
const ZHENGZHOU = '郑州的数值，留作参考；本市不按它认定';

export const knownFindings: readonly KnownFinding[] = [
  { code: 'unknown-region', where: 'minWage.classOfCounty', why: ZONE },
  { code: 'unknown-region', where: 'ui.benefit.month', why: ZONE },
  { code: 'unknown-region', where: 'retention.exclude.insuredDropOver', why: ZHENGZHOU },
  { code: 'unknown-region', where: 'process.hardToEmploy.maxDays', why: ZHENGZHOU },
  {
    code: 'parameter-gap',
    where: 'avgWage.fullCaliber.month',
    why: '2019 年的没有查到；用到那一年的，仍作未知',
  },
  { code: 'endless-amount', where: '1.12/amount', why: '单位核定的期间内每月少缴，文件没有写几个月' },
  { code: 'endless-amount', where: '23.5/amount', why: '符合条件期间一直按月发，文件没有写期限' },
];
