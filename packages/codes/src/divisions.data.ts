import type { Division } from './divisions.ts';

/** Announcement of the 2021 merger: 吉利区 and 孟津县 became 孟津区, 偃师市 became 偃师区. */
export const MERGER_DATE = '2021-03-18';
const LAST_DAY_BEFORE_MERGER = '2021-03-17';

const county = (
  code: string,
  name: string,
  kind: Division['kind'],
  rest: Partial<Pick<Division, 'from' | 'to' | 'successors' | 'predecessors'>> = {},
): Division => ({
  code,
  name,
  level: 'county',
  kind,
  parent: '410300',
  from: null,
  to: null,
  successors: [],
  predecessors: [],
  ...rest,
});

/**
 * Henan, Luoyang and its county-level units with history (GB/T 2260 and the yearly tables of the Ministry of
 * Civil Affairs). `from: null` means: before this register begins.
 */
export const DIVISIONS: readonly Division[] = [
  {
    ...county('410000', '河南省', 'province'),
    level: 'province',
    parent: null,
  },
  { ...county('410300', '洛阳市', 'city'), level: 'city', parent: '410000' },
  county('410302', '老城区', 'district'),
  county('410303', '西工区', 'district'),
  county('410304', '瀍河回族区', 'district'),
  county('410305', '涧西区', 'district'),
  county('410306', '吉利区', 'district', { to: LAST_DAY_BEFORE_MERGER, successors: ['410308'] }),
  county('410307', '偃师区', 'district', { from: MERGER_DATE, predecessors: ['410381'] }),
  county('410308', '孟津区', 'district', { from: MERGER_DATE, predecessors: ['410306', '410322'] }),
  county('410311', '洛龙区', 'district', { from: '2000-06-01' }),
  county('410322', '孟津县', 'county', { to: LAST_DAY_BEFORE_MERGER, successors: ['410308'] }),
  county('410323', '新安县', 'county'),
  county('410324', '栾川县', 'county'),
  county('410325', '嵩县', 'county'),
  county('410326', '汝阳县', 'county'),
  county('410327', '宜阳县', 'county'),
  county('410328', '洛宁县', 'county'),
  county('410329', '伊川县', 'county'),
  county('410381', '偃师市', 'county-level-city', {
    from: '1993-12-01',
    to: LAST_DAY_BEFORE_MERGER,
    successors: ['410307'],
  }),
];

/** The other cities of Henan (GB/T 2260), whose figures are recorded beside those of Luoyang. */
export const OTHER_CITIES: Readonly<Record<string, string>> = {
  410100: '郑州市',
  410200: '开封市',
  410400: '平顶山市',
  410500: '安阳市',
  410600: '鹤壁市',
  410700: '新乡市',
  410800: '焦作市',
  410900: '濮阳市',
  411000: '许昌市',
  411100: '漯河市',
  411200: '三门峡市',
  411300: '南阳市',
  411400: '商丘市',
  411500: '信阳市',
  411600: '周口市',
  411700: '驻马店市',
};

/** Province-level prefixes of GB/T 2260 (two digits) with their names. */
export const PROVINCES: Readonly<Record<string, string>> = {
  11: '北京市',
  12: '天津市',
  13: '河北省',
  14: '山西省',
  15: '内蒙古自治区',
  21: '辽宁省',
  22: '吉林省',
  23: '黑龙江省',
  31: '上海市',
  32: '江苏省',
  33: '浙江省',
  34: '安徽省',
  35: '福建省',
  36: '江西省',
  37: '山东省',
  41: '河南省',
  42: '湖北省',
  43: '湖南省',
  44: '广东省',
  45: '广西壮族自治区',
  46: '海南省',
  50: '重庆市',
  51: '四川省',
  52: '贵州省',
  53: '云南省',
  54: '西藏自治区',
  61: '陕西省',
  62: '甘肃省',
  63: '青海省',
  64: '宁夏回族自治区',
  65: '新疆维吾尔自治区',
  71: '台湾省',
  81: '香港特别行政区',
  82: '澳门特别行政区',
  83: '台湾居民居住证',
};
