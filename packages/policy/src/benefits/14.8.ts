/** 14.8 — which counties, villages and relocation sites are helped one to one. */
import {
  atLeast,
  type Benefit,
  between,
  choose,
  code,
  county,
  decisionDate,
  equal,
  isOneOf,
  no,
  valueOf,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { NOTES_14_8 } from './14.8.notes.ts';
import { firstDay, LUOYANG, lastDay } from './validity.ts';

const CLAUSE = '14.8';
const { helpPlace, villageStillPoor, sitePeople } = firm;

/** 嵩县、汝阳县、宜阳县、洛宁县、伊川县: the text names them, besides saying why. */
const NAMED_COUNTIES = ['410325', '410326', '410327', '410328', '410329'];

const fewestPeople = valueOf(handle('art14.help.relocationSite.minPeople', 'integer'), {
  on: decisionDate,
  region: LUOYANG,
});

export const oneToOneHelp: Benefit = {
  id: '14.8',
  clause: CLAUSE,
  title: '列入“一对一”重点帮扶的县、村和安置点',
  subject: 'firm',
  kind: 'rule',
  conditions: [
    {
      id: 'stands-for-place',
      clause: CLAUSE,
      text: '由政府部门、村（居）委会或者安置点的管理机构提出',
      test: isOneOf(firm.unitKind, ['state-organ', 'public-institution', 'village-organisation', 'other']),
    },
    {
      id: 'place',
      clause: CLAUSE,
      text: '是县、行政村或者易地扶贫搬迁安置点',
      test: isOneOf(helpPlace, ['county', 'village', 'relocation-site']),
    },
    {
      id: 'criterion',
      clause: CLAUSE,
      text: '是嵩县、洛宁县、汝阳县、宜阳县、伊川县之一；或者是政策印发时没有脱贫的贫困村；或者安置点安置了800人以上',
      test: choose(
        [
          [equal(helpPlace, code('county')), isOneOf(county, NAMED_COUNTIES)],
          [equal(helpPlace, code('village')), villageStillPoor],
          [equal(helpPlace, code('relocation-site')), atLeast(sitePeople, fewestPeople)],
        ],
        no,
      ),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  notes: NOTES_14_8,
};
