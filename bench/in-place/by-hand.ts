/**
 * The benefits and rules for a person of 洛政〔2020〕25号 as one would write them by hand in SQL for one day, 2020-10-15,
 * over the tables of city-tables.ts: the same reading of them as bench/city/c. Where something is not known, a
 * row is open: left to be examined.
 */
import { day } from '../city/days.ts';

/** Who is due it or is open: `where`; whether it is due; the amount in fen. */
interface Clause {
  readonly where: string;
  readonly due: string;
  readonly fen?: string;
  /** What is computed for the row, after FROM. */
  readonly join?: string;
}

/** Districts for which the benefit of the unemployed is on record, and what it is a month, in fen. */
const WITH_BENEFIT = ['410302', '410303', '410304', '410305', '410306', '410311'];
const BENEFIT = 152_000;
const THIS_MONTH = 2020 * 12 + 9;

/** @param dictionary codes by their numbers in the tables */
export function clausesByHand(dictionary: readonly string[]): Readonly<Record<string, Clause>> {
  const codes = (...names: string[]): string =>
    names
      .map((name) => {
        const at = dictionary.indexOf(name);
        if (at < 0) throw new Error(`No code ${name}`);
        return at;
      })
      .join(', ');
  const is = (column: string, ...names: string[]): string => `${column} in (${codes(...names)})`;

  const graduate = is(
    'school_kind',
    'higher-education',
    'overseas',
    'technician-senior',
    'technician-preparatory',
    'special-education-vocational',
  );
  const schooled = `(${graduate} or ${is('school_kind', 'adult-higher-education')})`;
  const today = day('2020-10-15');

  // Women retire at 50 or 55, by their class: at the earliest and at the latest.
  const [male, cadre] = [is('sex', 'male'), is('retirement_class', 'cadre')];
  const by = (first: (months: number) => string | number, later: string): string =>
    `case when ${male} then ${first(720)} when ${later} then ${first(660)} else ${first(600)} end`;
  const [known, maybe] = [cadre, `retirement_class is null or ${cadre}`];
  const born = (date: string) => (months: number) => day(`${2020 - months / 12}-${date}`);
  const bornAfter = born('10-15');
  const beforeFirst = `birth_date > ${by(bornAfter, known)}`;
  const beforeLast = `(birth_date is null or birth_date > ${by(bornAfter, maybe)})`;
  // The allowance is paid from the next month on.
  const nextMonth = born('10-31');
  const nextBeforeFirst = `birth_date > ${by(nextMonth, known)}`;
  const nextBeforeLast = `(birth_date is null or birth_date > ${by(nextMonth, maybe)})`;
  const from16 = `(birth_date is null or birth_date <= ${bornAfter(16 * 12)})`;
  const retires = (later: string): string =>
    `(date '1970-01-01' + birth_date::int + make_interval(months => ${by((months) => months, later)}))`;
  const monthOf = (date: string): string =>
    `(date_part('year', ${date}) * 12 + date_part('month', ${date}) - 1)::int`;
  const date = (column: string): string => `(date '1970-01-01' + ${column}::int)`;
  const share = (fen: string, numerator: number, denominator: number): string =>
    `(2 * ${fen} * ${numerator} + ${denominator}) / ${2 * denominator}`;
  // Who worked so as a student is a graduate in flexible work from the diploma on; where one is not known, the other.
  const start = 'greatest(flexible_work_start, diploma_date)';
  const paidAsFlexible = `"of" = p.id and paid > 0 and ${is('insured_as', 'flexible')}`;

  const trained = `skill_training = 1 and (skill_training_ended_on is null or skill_training_ended_on between ${day('2020-07-13')} and ${today})`;
  const noGrant = `case when higher_vocational = 1 then family_hardship_recognised = 0 else coalesce(study_year > 2, false) end`;
  const awarded = `(${is('scholarship', 'national')} or higher_vocational = 1 and ${is('scholarship', 'encouragement')})`;
  const exhausted = is('unemployment_benefit_state', 'exhausted');
  const event = `case when ${exhausted} then unemployment_benefit_ended_on else unemployed_since end`;

  return {
    '9.5': {
      where: `poor_labour = 1 and ${is('key_project_post', 'key-project', 'major-works', 'work-relief')}`,
      due: 'true',
    },
    '10.2': {
      where: `(${is('loan_recommended_by', 'credit-village', 'credit-park', 'incubator')} or quality_startup_project = 1) and other_loans = 0`,
      due: 'false',
    },
    '10.4': { where: 'startup_loan_outstanding = 1 and startup_loan_extended = 0', due: 'false' },
    '10.8': {
      where: `startup_training = 1 and (startup_training_ended_on is null or startup_training_ended_on between ${day('2020-01-25')} and ${today})`,
      due: 'false',
    },
    '11.1': {
      where: `flexible_work = 1 and ${is('household_registration', 'luoyang', 'henan')} and ${from16} and ${beforeLast}`,
      due: `coalesce(${beforeFirst}, false)`,
    },
    // Two thirds of what was paid since the diploma, for three years at most, the earliest months first.
    '11.2': {
      where: `flexible_work = 1 and ${schooled} and (c.months is null or c.count >= 1) and coalesce(${start} <= ${today}, true)
        and coalesce(flexible_work_start < (date_trunc('month', ${date('diploma_date')}) + interval '24 months')::date - date '1970-01-01'
          + date_part('day', ${date('diploma_date')})::int - 1, true)`,
      join: `cross join lateral (select count(*) as count, sum(paid) as sum, 36 - months_received as left,
          case when flexible_work_start is not null and diploma_date is not null and months_received is not null
            then coalesce(array_agg(month order by month), '{}') end as months,
          ${THIS_MONTH} - greatest(${monthOf(date('diploma_date'))}, ${monthOf(`(${date(start)} - interval '24 months')`)}) < 36 as whole
        from contributions where ${paidAsFlexible} and flexible_work = 1 and ${schooled}
          and month between ${monthOf(date(start))} and ${THIS_MONTH}) c`,
      due: `c.months is not null and ${graduate} and (c.count <= c.left or c.count <= 8 and c.left >= 1 and (not c.whole or c.months[c.count] = c.months[c.left]))`,
      fen: share(
        `case when c.count <= c.left then c.sum else (select sum(paid) from contributions where ${paidAsFlexible}
          and month between ${monthOf(date(start))} and c.months[c.left]) end`,
        2,
        3,
      ),
    },
    // Whoever had retired before 2020 is refused whatever the month, for only terms that ended in 2020 are extended.
    '11.3': {
      where: `hardship = 1 and hardship_flexible_subsidy = 1 and stable_work = 0
        and (hardship_flexible_subsidy_last_month is null or hardship_flexible_subsidy_last_month between ${2020 * 12} and ${2020 * 12 + 8})
        and not coalesce(${retires(maybe)} < coalesce(make_date(hardship_flexible_subsidy_last_month / 12, hardship_flexible_subsidy_last_month % 12 + 1, 1) + interval '1 month', '2020-01-02'), false)
        and (birth_date is null or ${date('birth_date')} + interval '192 months' <= coalesce(make_date(hardship_flexible_subsidy_last_month / 12, hardship_flexible_subsidy_last_month % 12 + 1, 1) + interval '1 month - 1 day', ${date(`${today}`)}))
        and (birth_date is null or hardship_flexible_subsidy_last_month is null or retirement_class is null
          or exists (select from contributions where ${paidAsFlexible} and month > hardship_flexible_subsidy_last_month
            and month <= least(${monthOf(retires(known))}, hardship_flexible_subsidy_last_month + 12, ${THIS_MONTH})))`,
      due: 'false',
    },
    '13.2': {
      where: `final_school_year = 1 and job_seek_subsidy_received = 0 and (student_at is null or ${is('student_at', 'higher-education', 'secondary-vocational', 'technician')})`,
      due: 'student_at is not null and (minimum_living = 1 or disabled = 1)',
      fen: '200000',
    },
    '16.5': { where: trained, due: 'false' },
    '16.6': {
      where: `(poor_labour = 1 or hardship = 1 or zero_employment_household = 1 or ${is('school_leaver', 'rural')} or ${is('school_leaver', 'urban')} and minimum_living = 1) and ${trained}`,
      due: 'false',
    },
    '16.7': {
      where: `exempt_qualification = 1 and ${schooled} and (diploma_date is null or diploma_date <= ${today})`,
      due: `${graduate} and diploma_date is not null`,
    },
    '17.3': {
      where: `vocational_student = 1 and (${awarded} or not (${noGrant}))`,
      due: `${awarded} and ${noGrant}`,
      fen: `case when higher_vocational = 0 then 600000 when ${is('scholarship', 'national')} then 800000 else 500000 end`,
    },
    '22.2': {
      where: `unemployed = 1 and (unemployment_benefit_state is null or ${exhausted}) and ${from16} and ${beforeLast}
        and (birth_date is null or
          not coalesce(unemployment_benefit_ended_on >= ${today} or ${monthOf(retires(maybe))} <= ${monthOf(date('unemployment_benefit_ended_on'))}, false)
          and ${date(`coalesce(unemployment_benefit_ended_on, ${today})`)} > ${retires(known)} - interval '12 months')`,
      due: `coalesce(unemployment_benefit_ended_on is not null and ${beforeFirst} and retirement_class is not null and unemployment_benefit_state is not null and ${is('county', ...WITH_BENEFIT)}, false)`,
      fen: String(BENEFIT),
    },
    '22.3': {
      where: `unemployed = 1 and unemployment_allowance_received = 0 and ${from16} and ${nextBeforeLast}
        and (${exhausted} or unemployment_insured_months >= 1 and not ${is('unemployment_benefit_state', 'drawing')}
          and (unemployment_insured_months >= 12 or unemployment_insured_by_unit_alone = 0)
          and (${is('unemployment_benefit_state', 'stopped')} or unemployment_insured_months < 12 or left_involuntarily = 0))
        and coalesce(${event} between ${day('2020-03-01')} and ${today}, true)`,
      due: `coalesce(not ${is('unemployment_benefit_state', 'stopped')} and ${event} is not null and ${nextBeforeFirst} and ${is('county', ...WITH_BENEFIT)}, false)`,
      fen: `case when ${exhausted} or unemployment_insured_months < 12 then ${BENEFIT / 2} when unemployment_insured_months < 24 then ${(BENEFIT * 3) / 5} else ${(BENEFIT * 4) / 5} end`,
    },
    '23.1': { where: 'hardship = 1', due: 'false' },
    '23.2': {
      where: 'unemployed = 1',
      due: 'zero_employment_household = 1 or minimum_living = 1 or hardship_ledger = 1',
    },
    '23.4': {
      where: 'unemployed = 1 and living_subsidy_received = 0 and left_involuntarily is distinct from 0',
      due: 'false',
    },
    '23.5': {
      where: `disabled = 1 and not ${is('other_welfare_support', 'special-support', 'injury-care')} and (minimum_living = 1
        or needs_long_term_care = 1 and (disability_grade is null or ${is('disability_grade', '1', '2')}))`,
      due: 'false',
    },
  };
}

/** One reading of the people: of each who may be due something, a row for each clause. */
export const queryByHand = (
  clauses: Readonly<Record<string, Clause>>,
  benefits: readonly string[],
  people: string,
): string => {
  const all = benefits.map((id) => clauses[id] as Clause);
  const branches = all.map(
    ({ where, due, fen, join = '' }, k) =>
      `select ${k} as benefit, case when ${due} then 1 else 2 end as verdict, (case when ${due} then ${fen ?? 'null'} end)::bigint as fen
from (select) asked ${join} where ${where}`,
  );
  const may = all.map(({ where, join }) => (join === undefined ? `(${where})` : 'flexible_work = 1'));
  return `select id, found.* from ${people} p cross join lateral (${branches.join('\nunion all\n')}) found where ${may.join(' or ')}`;
};
