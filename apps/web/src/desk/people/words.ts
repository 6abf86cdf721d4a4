import { countiesOn, EDUCATION_LEVELS, townshipsOn } from '@wenye/codes';
import { findFact } from '@wenye/policy';

const labelsOf = (fact: string) => findFact(fact)?.values ?? [];

export const schoolKindChoices = labelsOf('person.school-kind').map(({ code, label }) => ({
  value: code,
  label,
}));
export const educationChoices = EDUCATION_LEVELS.map(({ code, name }) => ({ value: code, label: name }));
export const hukouKindChoices = [
  { value: 'urban', label: '城镇' },
  { value: 'rural', label: '农村' },
];
export const countyChoices = (today: string) =>
  countiesOn(today).map(({ code, name }) => ({ value: code, label: `${name}（${code}）` }));
export const townshipChoices = (today: string, county: string) =>
  townshipsOn(today)
    .filter((each) => each.county === county)
    .map(({ code, name }) => ({ value: code, label: `${name}（${code}）` }));

export const sexWords = { male: '男', female: '女' } as const;
export const capacityWords = { employee: '单位职工', flexible: '灵活就业人员' } as const;
export const contractWords = {
  'fixed-term': '固定期限',
  'open-ended': '无固定期限',
  task: '以完成一定工作任务为期限',
} as const;

const statusWords: Readonly<Record<string, string>> = {
  hardship: '就业困难人员',
  'zero-employment-household': '零就业家庭成员',
  disabled: '残疾人',
  'minimum-living-allowance': '低保对象',
  'registered-poor': '建档立卡贫困人口',
  veteran: '退役军人',
};
export const statusLabel = (kind: string) => statusWords[kind] ?? kind;

const schoolKindWords = new Map(schoolKindChoices.map(({ value, label }) => [value, label]));
export const schoolKindLabel = (kind: string) => schoolKindWords.get(kind) ?? kind;
