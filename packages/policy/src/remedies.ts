/**
 * What can be done against a decision, and within which time: texts of law with the days on which they hold, for
 * the words of a refusal (许可法38: 告知救济途径). Days and months as the law writes them.
 */

/** The ways open against the decision itself. */
type Remedies = {
  /** The first day of this text, YYYY-MM-DD. */
  readonly from: string;
  readonly reconsideration: string;
  readonly lawsuit: string;
  /** Who reconsiders what the city's own bureau decided: nobody above it works in this system. */
  readonly authorities: readonly string[];
};

const GOVERNMENT = '洛阳市人民政府';
const DEPARTMENT_ABOVE = '河南省人力资源和社会保障厅';

const LAWSUIT =
  '也可以自知道或者应当知道本决定之日起六个月内，直接向人民法院提起行政诉讼（《行政诉讼法》第四十六条）';

/** 行政诉讼法 since 2015-05-01 (2014, 2017 revisions: art. 45 and 46 unchanged); 行政复议法 of 1999 and of 2023. */
const TEXTS: readonly [Remedies, ...Remedies[]] = [
  {
    from: '2015-05-01',
    reconsideration:
      '可以自知道本决定之日起六十日内，向本级人民政府或者上一级主管部门申请行政复议（1999年《行政复议法》第九条、第十二条）',
    lawsuit: LAWSUIT,
    authorities: [GOVERNMENT, DEPARTMENT_ABOVE],
  },
  {
    // 2023 revision: art. 20 counts from when one should have known as well; art. 24 leaves the government alone.
    from: '2024-01-01',
    reconsideration:
      '可以自知道或者应当知道本决定之日起六十日内，向本级人民政府申请行政复议（2023年修订《行政复议法》第二十条、第二十四条）',
    lawsuit: LAWSUIT,
    authorities: [GOVERNMENT],
  },
];

const lawOf = (day: string): Remedies => TEXTS.findLast(({ from }) => from <= day) ?? TEXTS[0];

/** The authorities that reconsider a decision which the city's bureau took that day (YYYY-MM-DD), in Chinese. */
export const reconsiderationAuthorities = (decidedOn: string): readonly string[] =>
  lawOf(decidedOn).authorities;

/** Against a decision of that day (YYYY-MM-DD), in Chinese, without a full stop. */
export function remediesAgainstDecision(decidedOn: string): string {
  const { reconsideration, lawsuit } = lawOf(decidedOn);
  return `不服本决定的，${reconsideration}；${lawsuit}`;
}

/** After a reconsideration that its applicant withdrew (复议法实施条例38; 行政诉讼法46 runs from the decision itself). */
export const REMEDIES_AFTER_WITHDRAWAL =
  '撤回以后，不能再以同一事实和理由申请行政复议，能证明撤回违背本人真实意思的除外（《行政复议法实施条例》第三十八条）；对原决定，仍可以在知道该决定之日起六个月内提起行政诉讼';

/** Against the decision of a reconsideration: art. 45 goes before art. 46. */
export const REMEDIES_AGAINST_RECONSIDERATION =
  '不服复议决定的，可以自收到复议决定书之日起十五日内，向人民法院提起行政诉讼（《行政诉讼法》第四十五条）';
