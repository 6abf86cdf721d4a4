import type { Sex } from '@wenye/codes';
import { type Random, weightTable } from './random.ts';

const SURNAMES = weightTable(
  Array.from('王李张刘陈杨赵孙吕郭马吴周胡徐朱高何宋韩冯贾董梁任杜段姚石范付魏田崔尚常靳乔邢薛卫侯孟牛').map(
    (surname, index) => [surname, 40 / (index + 4)] as const,
  ),
);
const COMPOUND_SURNAMES = ['欧阳', '上官', '司马', '皇甫'];

/** Given names by the years in which they were in use. */
const GIVEN: readonly { until: number; male: readonly string[]; female: readonly string[] }[] = [
  {
    until: 1965,
    male: [
      '建国',
      '国强',
      '志明',
      '保国',
      '金山',
      '长海',
      '福生',
      '天才',
      '学文',
      '振华',
      '德顺',
      '铁柱',
      '书林',
      '新民',
    ],
    female: [
      '秀英',
      '桂兰',
      '玉珍',
      '凤英',
      '素琴',
      '秀兰',
      '爱莲',
      '淑芳',
      '改云',
      '春梅',
      '月娥',
      '小花',
      '玉梅',
      '桂芝',
    ],
  },
  {
    until: 1985,
    male: [
      '军',
      '伟',
      '建军',
      '红涛',
      '海军',
      '卫东',
      '志强',
      '宏伟',
      '晓东',
      '永刚',
      '新峰',
      '少华',
      '建伟',
      '国栋',
      '彦辉',
    ],
    female: [
      '丽',
      '红霞',
      '艳丽',
      '晓燕',
      '爱红',
      '秋霞',
      '慧敏',
      '海燕',
      '俊霞',
      '小红',
      '静',
      '利娟',
      '会芳',
      '向丽',
      '春霞',
    ],
  },
  {
    until: 2000,
    male: [
      '帅',
      '鹏飞',
      '浩',
      '晓龙',
      '亚飞',
      '志鹏',
      '旭东',
      '世杰',
      '明阳',
      '文博',
      '少杰',
      '龙飞',
      '延昭',
      '佳伟',
      '凯',
    ],
    female: [
      '婷',
      '佳佳',
      '梦瑶',
      '雅静',
      '晓雨',
      '莹莹',
      '亚楠',
      '珂',
      '梦洁',
      '雨晴',
      '丹丹',
      '甜甜',
      '露露',
      '思雨',
      '静怡',
    ],
  },
  {
    until: 9999,
    male: [
      '子轩',
      '浩然',
      '宇航',
      '梓豪',
      '奕辰',
      '俊熙',
      '博文',
      '一鸣',
      '家豪',
      '沐阳',
      '嘉懿',
      '明轩',
      '承志',
      '思远',
    ],
    female: [
      '梓涵',
      '欣怡',
      '一诺',
      '雨桐',
      '可馨',
      '诗涵',
      '若曦',
      '佳怡',
      '语嫣',
      '子萱',
      '思琪',
      '依诺',
      '紫涵',
      '妙可',
    ],
  },
];

/** A plausible name; a few are rare or long, as real ones are. */
export function personName(random: Random, sex: Sex, birthYear: number): string {
  const given = GIVEN.find(({ until }) => birthYear < until) ?? GIVEN[GIVEN.length - 1];
  const surname = random.chance(0.003) ? random.pick(COMPOUND_SURNAMES) : random.weighted(SURNAMES);
  return surname + random.pick(given === undefined ? [''] : given[sex]);
}

const STEMS_FIRST = Array.from('洛豫伊瀍邙牡嵩河中华金鑫宏恒盛瑞祥博远天隆泰顺康新民');
const STEMS_SECOND = Array.from('达通源丰信诚创联航佳美兴业益昌润邦科力宇鼎');
const STEMS_THIRD = ['', '', '', '山', '川', '阳', '龙', '凯', '帆', '安', '和', '晟', '茂', '谷'];

/** A plausible trade name: place, stem, line of business, form. */
export function firmName(random: Random, place: string, business: string, form: string): string {
  const stem = random.pick(STEMS_FIRST) + random.pick(STEMS_SECOND) + random.pick(STEMS_THIRD);
  return `${place}${stem}${business}${form}`;
}
