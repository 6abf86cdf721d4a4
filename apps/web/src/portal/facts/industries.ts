import { INDUSTRY_SECTIONS, industrySectionOf } from '@wenye/codes';

/** Sections that the enterprise-size table (工信部联企业〔2011〕300号) divides, in the words of a licence. */
const DIVIDED: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  F: [
    ['F51', '批发业'],
    ['F52', '零售业'],
  ],
  G: [
    ['G53', '铁路运输业'],
    ['G54', '道路、水上、航空、管道运输业'],
    ['G58', '多式联运、运输代理业'],
    ['G591', '装卸搬运'],
    ['G59', '仓储业'],
    ['G60', '邮政、快递业'],
  ],
  H: [
    ['H61', '住宿业'],
    ['H62', '餐饮业'],
  ],
  I: [
    ['I63', '电信、互联网等信息传输业'],
    ['I65', '软件和信息技术服务业'],
  ],
  K: [
    ['K7010', '房地产开发经营'],
    ['K7020', '物业管理'],
    ['K70', '房地产中介、租赁等'],
  ],
  Q: [
    ['Q84', '卫生（医院、诊所等）'],
    ['Q85', '社会工作（养老、托育等）'],
  ],
};

/** Industries to choose from: fine enough to settle a firm's size, no finer. Values are GB/T 4754-2017 codes. */
export const INDUSTRY_OPTIONS: readonly { value: string; label: string }[] = INDUSTRY_SECTIONS.flatMap(
  ({ letter, name }) => DIVIDED[letter] ?? [[letter, name] as const],
).map(([value, label]) => ({ value, label: `${label}（${value}）` }));

/** What helps whoever chooses; the vocabulary's own help is for those who write the code. */
export const INDUSTRY_HINT = '按营业执照上的主营业务，选最接近的一类。';

/** An industry code in words: as on the list of choices, else by the section that it belongs to. */
export function industryLabel(code: string): string {
  const exact = INDUSTRY_OPTIONS.find((option) => option.value === code)?.label;
  const section = industrySectionOf(code);
  return exact ?? (section ? `${section.name}（${code}）` : code);
}
