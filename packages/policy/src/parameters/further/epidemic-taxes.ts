/** The days of the exemption behind article 1's, which the nation's announcements name. */
import type { Labelled } from '../record.ts';

const NATION = { unit: 'date', from: null, to: null, region: 'CN', confidence: 'known' } as const;

export const epidemicTaxFigures: readonly Labelled[] = [
  {
    ...NATION,
    key: 'tax.vat.epidemicServices.firstDay',
    label: '防疫运输、公交、生活服务、快递收入免征增值税首日',
    value: '2020-01-01',
    source: '财政部、税务总局公告2020年第8号',
  },
  {
    ...NATION,
    key: 'tax.vat.epidemicServices.lastDay',
    label: '防疫运输、公交、生活服务、快递收入免征增值税末日',
    value: '2021-03-31',
    source: '财政部、税务总局公告2020年第28号、2021年第7号',
    note: '先延至2020年12月31日，再延至2021年3月31日；2022年公共交通和必需生活物资快递的免税是另外的公告。',
  },
];
