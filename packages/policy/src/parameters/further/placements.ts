/** What the two subsidies for placing people leave open. */
import type { Labelled } from '../record.ts';

export const placementFigures: readonly Labelled[] = [
  {
    key: 'fiveGroups.graduateTerm.kind',
    label: '五类人员中毕业生按毕业年度还是毕业学年认定',
    value: null,
    unit: 'class',
    from: null,
    to: null,
    region: '410300',
    source: '财社〔2017〕164号；河南就业补助资金办法2018解读；洛政〔2020〕25号 第20条',
    confidence: 'uncertain',
    note: '财社〔2017〕164号写毕业年度，解读写毕业学年，第20条未写；由市人社局确认。两种口径结论相同的（毕业当年、毕业证书日期以前就业）不受影响。',
  },
];
