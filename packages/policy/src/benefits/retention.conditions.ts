/** What the refunds of article 1 ask alike: who takes part, who let few people go, who is in order. */
import {
  and,
  asFraction,
  atLeast,
  atMost,
  between,
  type Condition,
  choose,
  code,
  decisionDate,
  define,
  type Expr,
  equal,
  isOneOf,
  judgement,
  multiply,
  not,
  or,
  yes,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { stated } from '../facts/stated.ts';
import { firstDay, ownFigure } from './validity.ts';

type Clause = '1.2' | '1.7' | '1.8';

/** The last day of the measures that article 1 extends to the end of 2020: not that of the policy (T1, T2). */
const measureLastDay = define(
  'article-1-last-day',
  '援企稳岗措施的末日',
  ownFigure('art1.retention.lastDay', 'date', decisionDate),
);

/** Neither organs nor institutions of the state take part. */
export const isPublicUnit = isOneOf(firm.unitKind, ['state-organ', 'public-institution']);

/** Later years let social bodies, law firms and households take part "by analogy"; for 2020 nothing was found (T6). */
const takesPart: Expr<'boolean'> = choose(
  [[equal(firm.unitKind, code('enterprise')), yes]],
  and(
    not(isPublicUnit),
    judgement('refund-by-analogy', '该单位不是企业：是否参照中小微企业享受失业保险稳岗返还？', {
      clause: '1.7',
    }),
  ),
);

/** The limit is last year's national target for surveyed unemployment, another each year (T8). */
const layoffLimit = define(
  'layoff-limit',
  '裁员率上限',
  choose(
    [
      [
        atMost(
          firm.averageInsured,
          ownFigure('retention.layoffRate.le30.maxInsured', 'integer', decisionDate),
        ),
        ownFigure('retention.layoffRate.max.le30', 'fraction', decisionDate),
      ],
    ],
    ownFigure('retention.layoffRate.max', 'fraction', decisionDate),
  ),
);

/** Layoff rate: last year's new claimants over last year's average insured; multiplied out, so exact. */
const letFewGo = atMost(asFraction(firm.newClaimants), multiply(layoffLimit, firm.averageInsured));

/**
 * What a dispatch unit is refunded is for the units that use its workers, so it is never given without being asked for
 * (T13). The licences say which units are such: who is not known to be one is none, and nobody else is asked.
 */
const passesOn: Expr<'boolean'> = or(
  not(and(stated.labourDispatch, firm.labourDispatch)),
  judgement(
    'refund-passed-on',
    '该单位是劳务派遣单位：是否已核实它与实际用工单位的协议，所得会转给实际用工单位？',
    { clause: '1.7' },
  ),
);

/** Until the end of 2020, under this policy. */
export const inMeasure = (clause: Clause | '1.6'): Condition => ({
  id: 'in-force',
  clause,
  text: '在政策施行以后、本项措施的期限（文件延至2020年年底）以内申请',
  test: between(decisionDate, firstDay, measureLastDay),
});

/** The conditions that the three refunds share, cited by the clause that asks. */
export const refundConditions = (clause: Clause): readonly Condition[] => [
  {
    id: 'takes-part',
    clause,
    text: '是企业（机关、事业单位不在其内；社会组织、律师事务所、个体工商户等是否参照，由经办人员认定）',
    test: takesPart,
  },
  {
    id: 'insured',
    clause,
    text: '已足额缴纳失业保险费十二个月以上',
    test: atLeast(firm.uiMonthsPaid, ownFigure('retention.minInsuredMonths', 'integer', decisionDate)),
  },
  {
    id: 'few-layoffs',
    clause,
    text: '上年度没有裁员或者裁员率不超过上限（参保三十人以下的单位上限放宽）',
    test: letFewGo,
  },
  { id: 'no-arrears', clause, text: '没有欠缴失业保险费', test: not(firm.uiArrears) },
  { id: 'honest', clause, text: '没有列入严重失信主体名单', test: not(firm.dishonest) },
  { id: 'going-concern', clause, text: '不是僵尸企业，也不在破产清算或注销之中', test: not(firm.zombie) },
  {
    id: 'not-received',
    clause,
    text: '本年度没有领过失业保险稳岗返还',
    test: not(firm.refundReceived),
  },
  {
    id: 'passes-on',
    clause,
    text: '不是劳务派遣单位；是劳务派遣单位的，经办人员已核实所得按协议转给实际用工单位',
    test: passesOn,
  },
];
