-- What the registers say of a firm: its own rows, and what it insures in numbers, which its people's rows add up to.

-- Whether an employee's month insures against unemployment: a part was paid, or it was relieved. Of February to December
-- 2020 the unit's parts of pension, unemployment and injury insurance stand with zero where they were relieved (clause
-- 1.1, T7), and the months count as paid; a rural contract worker pays no part beside the unit's.
create function people.insures_unemployment(c people.contribution) returns boolean language sql immutable as $$
  select c.capacity = 'employee' and (c.unemployment_unit_fen > 0 or c.unemployment_own_fen > 0
    or (c.month between date '2020-02-01' and date '2020-12-01' and c.pension_unit_fen + c.injury_unit_fen = 0))
$$;
revoke all on function people.insures_unemployment(people.contribution) from public;

-- What a firm insures against unemployment, month by month, as known on a day: how many people, and what was paid for the
-- month, whenever it was, so that late fees and arrears of other years are not in it. Numbers only, for whoever may see
-- the firm, who may not see its people's registers; null for others. left_out: how many were employed the whole month and
-- are not insured in it; null of a firm that is older than the register, of which it does not tell what is paid in all.
-- And year by year how many left it and began to draw unemployment benefit: a refund is measured by them (clause 1.7).
create function firms.insurance_of(firm uuid, known_on date) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with insured as materialized (
    select c.person_id, c.month, c.unemployment_unit_fen, c.unemployment_own_fen, c.recorded_on
    from people.contributions_on(known_on) c where c.firm_id = firm and people.insures_unemployment(c)
  ), months as (
    select i.month, count(*) as insured, sum(i.unemployment_unit_fen) as unit_fen, sum(i.unemployment_own_fen) as own_fen,
      max(i.recorded_on) as recorded_on
    from insured i group by i.month
  ), left_out as (
    select m.month, count(distinct e.person_id) filter (where i.person_id is null) as people
    from firms.firm f join people.source_register r on r.code = 'social-insurance' and f.registered_on >= r.kept_from,
      months m
      left join people.employments_on(known_on) e on e.firm_id = firm and e.from_date <= m.month
        and coalesce(e.to_date >= m.month + interval '1 month - 1 day', true)
      left join insured i on i.person_id = e.person_id and i.month = m.month
    where f.firm_id = firm group by m.month
  )
  select jsonb_build_object('months', coalesce((
    select jsonb_agg(to_jsonb(m) || jsonb_build_object('left_out', l.people, 'source', 'social-insurance') order by m.month)
    from months m left join left_out l using (month)), '[]'),
    'claimants', coalesce((
    select jsonb_agg(to_jsonb(y) || jsonb_build_object('source', 'unemployment-benefit') order by y.year) from (
      select extract(year from d.first_month)::int as year, count(distinct d.person_id) as people,
        max(d.recorded_on) as recorded_on
      from people.drawings_on(known_on) d where d.firm_id = firm group by 1) y), '[]'))
  where firms.is_visible(firm) or access.context()->>'kind' = 'system'
$$;
revoke all on function firms.insurance_of(uuid, date) from public;
grant execute on function firms.insurance_of(uuid, date) to wenye_app, wenye_worker;

-- A firm's rows, with the rights of the caller.
create function firms.registry_of(firm uuid, known_on date) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object(
    'firm', to_jsonb(f) - 'search' || coalesce((
      select jsonb_object_agg(c.field, c.old_value) from (
        select distinct on (field) field, old_value from firms.correction
        where firm_id = firm and recorded_on > known_on order by field, correction_id) c), '{}'),
    'corrections', coalesce((
      select jsonb_object_agg(c.field, jsonb_build_object(
        'source', c.source, 'recorded_on', c.recorded_on, 'reference', c.reference)) from (
        select distinct on (field) field, source, recorded_on, reference from firms.correction
        where firm_id = firm and recorded_on <= known_on order by field, correction_id desc) c), '{}'),
    'known_on', known_on,
    'insurance', firms.insurance_of(firm, known_on),
    'kept_from', (select coalesce(jsonb_object_agg(code, kept_from) filter (where kept_from is not null), '{}')
      from people.source_register),
    'sources', (select jsonb_object_agg(code, name) from people.source_register),
    'figures', coalesce((
      select jsonb_agg(to_jsonb(a) order by a.year, a.figures_id) from firms.annual_figures a
      where a.firm_id = firm and a.recorded_on <= known_on and coalesce(a.retracted_on > known_on, true)), '[]'))
  from firms.firm f
  where f.firm_id = firm and f.recorded_on <= known_on
$$;
