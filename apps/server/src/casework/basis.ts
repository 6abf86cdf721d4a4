import type { Cited, Scheme } from '@wenye/policy';

/** Laws as the table of transitions abbreviates them. */
const laws: Readonly<Record<string, string>> = {
  许可法: '行政许可法',
  复议法: '行政复议法',
  优化营商环境条例: '优化营商环境条例',
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
  const name = laws[law];
  return name === undefined ? null : `《${name}》第${article}条${more}`;
}

function ofScheme(key: string, scheme: Scheme, level: number | null): string {
  const { source } = (scheme[key as keyof Scheme] as Cited<unknown>).rule;
  const step = key === 'levels' ? scheme.levels.value.find((each) => each.level === level) : undefined;
  return step === undefined ? source : `${source}（${step.name}）`;
}
