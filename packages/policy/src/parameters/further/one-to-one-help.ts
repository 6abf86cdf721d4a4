/** From how many people on a relocation site is helped one to one. */
import type { Labelled } from '../record.ts';

export const oneToOneHelpFigures: readonly Labelled[] = [
  {
    key: 'art14.help.relocationSite.minPeople',
    label: '“一对一”帮扶的安置点人数下限',
    value: 800,
    unit: 'person',
    from: null,
    to: null,
    region: '410300',
    source: '洛政〔2020〕25号 第14条',
    confidence: 'seen',
    note: '“800人以上”，含800人。',
  },
];
