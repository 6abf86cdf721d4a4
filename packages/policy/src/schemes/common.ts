/** Values that several schemes share, each with the rule it follows. */
import { exclusionsFor } from '../compatibility/index.ts';
import {
  type Citation,
  type Cited,
  type Days,
  EXCLUSION_GRAINS,
  type ExclusionGroup,
  type SuspensionCause,
} from './scheme.ts';

export const working = (count: number): Days => ({ count, unit: 'working' });
export const calendar = (count: number): Days => ({ count, unit: 'calendar' });

/** A value with its source. */
export function cited<T>(value: T, rule: Citation): Cited<T> {
  return { value, rule };
}

/** A value that no document fixes: chosen to run, marked so that an office confirms it before go-live. */
export function chosen<T>(value: T, note: string): Cited<T> {
  return { value, rule: { source: '未见规定，按办理需要设定', confidence: 'uncertain', note } };
}

export const provincialNotice = cited(working(5), {
  source: '河南省唐河、巩义、社旗一次性吸纳就业补贴、公益性岗位补贴办事指南',
  by: 'analogy',
  confidence: 'seen',
  note: '未写公示当日是否计入，从公示次日起算。',
});

export const acceptWithinFive = cited(working(5), {
  source: '《中华人民共和国行政许可法》第三十二条',
  by: 'analogy',
  confidence: 'known',
  note: '补贴申领不是行政许可，参照一次性告知补正的期限；由市人社局确认。',
});

export const correctWithinFifteen = chosen(working(15), '补正期限由市人社局确认。');
export const rebutWithinFive = chosen(working(5), '数据不一致时的说明期限由市人社局确认。');

export const defendWithinFive = cited(working(5), {
  source: '《中华人民共和国行政许可法》第七条、第三十六条（陈述权、申辩权）',
  by: 'analogy',
  confidence: 'uncertain',
  note: '补贴申领不是行政许可，参照适用；法律没有规定期限，按办理需要设为五个工作日，由市人社局确认。',
});

export const reconsiderWithinSixtyDays = cited(calendar(60), {
  source: '《中华人民共和国行政复议法》1999年文本第九条（2024年1月1日起为2023年修订第二十条），六十日内',
  confidence: 'known',
  note: '直接起诉为六个月（行政诉讼法第四十六条），对复议决定起诉为十五日（第四十五条）。2024年起，认为行政机关未履行法定职责的，须先复议（复议法第二十三条）；不予给付是否属于此类由市司法局确认。',
});

export const neverLapses = cited(null, {
  source: '洛政〔2020〕25号第二十五条（资金统筹，不得因资金未到位而失去权利）',
  confidence: 'uncertain',
  note: '文件没有规定失效；无资金时办件等待并显示。',
});

export const suspensionCauses = cited<readonly SuspensionCause[]>(
  ['correction', 'rebuttal', 'defence', 'public-notice', 'objection'],
  {
    source: '河南省同类事项办事指南（补正、公示时间不计入办理时限）',
    by: 'analogy',
    confidence: 'uncertain',
    note: '说明、陈述申辩和异议期间是否计入，由市人社局确认。',
  },
);

/**
 * What the pack declares to exclude a benefit, at the grains that cases are held to. Throws where it declares nothing.
 */
export function exclusionsOf(benefitId: string): Cited<readonly ExclusionGroup[]> {
  const declared = exclusionsFor(benefitId, EXCLUSION_GRAINS);
  const [first] = declared;
  if (first === undefined) throw new Error(`nothing excludes ${benefitId}`);
  const notes = declared.flatMap((each) => each.notes ?? []).join('');
  return {
    value: declared.map(({ id, grain, text }) => ({
      group: id,
      grain: grain as ExclusionGroup['grain'],
      text,
    })),
    rule: {
      source: declared.map(({ source }) => source).join('；'),
      ...(declared.every(({ by }) => by === 'analogy') ? { by: 'analogy' as const } : {}),
      confidence: first.confidence,
      ...(notes === '' ? {} : { note: notes }),
    },
  };
}
