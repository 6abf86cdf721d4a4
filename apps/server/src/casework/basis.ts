import { type Citation, type Cited, type Scheme, sourceText } from '@wenye/policy';

/** Laws as the table of transitions abbreviates them. To grant a subsidy is no permit: 许可法 only lends its manner. */
const laws: Readonly<Record<string, Pick<Citation, 'source' | 'by'>>> = {
  许可法: { source: '《行政许可法》', by: 'analogy' },
  复议法实施条例: { source: '《行政复议法实施条例》' },
  复议法: { source: '《行政复议法》' },
  优化营商环境条例: { source: '《优化营商环境条例》' },
};

/**
 * What a step rests on, as people say it: a law's article, the policy's clause, or the document that the scheme's
 * own value follows. null: no document, it is how a desk works.
 *
 * @param cites of a row of the table of transitions
 * @param level review level that the case is at, or null
 */
export function basisOf(cites: string, scheme: Scheme, level: number | null): string | null {
  const said = cites.split('; ').flatMap((one) => partOf(one, scheme, level) ?? []);
  return said.length === 0 ? null : said.join('；');
}

function partOf(cites: string, scheme: Scheme, level: number | null): string | null {
  if (cites.startsWith('scheme.')) return ofScheme(cites.slice('scheme.'.length), scheme, level);
  if (/^\d+\.\d+$/.test(cites)) return `洛政〔2020〕25号，条款编号 ${cites}`;
  const [, law = '', article = '', more = ''] = /^(\D+?)(\d+)(（.*）)?$/.exec(cites) ?? [];
  const named = laws[law];
  return named === undefined ? null : `${sourceText(named)}第${article}条${more}`;
}

function ofScheme(key: string, scheme: Scheme, level: number | null): string {
  const { rule } = scheme[key as keyof Scheme] as Cited<unknown>;
  const step = key === 'levels' ? scheme.levels.value.find((each) => each.level === level) : undefined;
  return step === undefined ? sourceText(rule) : `${sourceText(rule)}（${step.name}）`;
}
