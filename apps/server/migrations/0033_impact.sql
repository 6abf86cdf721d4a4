-- What a proposed figure would change, told before it is confirmed: everybody, and every firm with whom it hired, decided by
-- the rules in force and by the rules as they would be, side by side.
insert into kernel.task (name) values ('entitlements.measure-impact');

create table entitlements.impact (
  -- The proposal; measured again, what was told before stands until the new one is whole.
  value_id uuid primary key references entitlements.parameter_value,
  -- failed: the worker comes back to it by itself, later and later, or at once where it is asked for again.
  -- given-up: it comes back only where it is asked for again.
  state text not null default 'waiting' check (state in ('waiting', 'running', 'finished', 'failed', 'given-up')),
  -- How far the pass under way is, and by whose law and registers it goes; the last one once it is finished.
  running_for date,
  people int not null default 0,
  people_done int not null default 0,
  firms int not null default 0,
  firms_done int not null default 0,
  requested_by uuid not null,
  requested_at timestamptz not null default now(),
  -- Of the pass that is told: its day, how many it was over, and when it ended. Null: none has ended yet.
  told jsonb,
  check (state in ('waiting', 'given-up') or running_for is not null),
  check (state <> 'finished' or told is not null)
);
call kernel.protect('entitlements.impact');

-- By benefit and county, how many are due it before and after, with sums in fen, and for how many it changes. Sums at most
-- are without those whose amount nothing bounds.
create table entitlements.impact_count (
  value_id uuid not null references entitlements.impact,
  benefit_id text not null,
  division text not null,
  entitled_before int not null,
  entitled_after int not null,
  open_before int not null,
  open_after int not null,
  low_before_fen bigint not null,
  low_after_fen bigint not null,
  high_before_fen bigint not null,
  high_after_fen bigint not null,
  gains int not null,
  gained_fen bigint not null,
  loses int not null,
  lost_fen bigint not null,
  may_gain int not null,
  may_lose int not null,
  shifts int not null,
  primary key (value_id, benefit_id, division)
);
call kernel.protect('entitlements.impact_count');

-- For whom it changes: of each effect, benefit and county some, those first whose answer turns. Ids and outcomes only.
create table entitlements.impact_subject (
  value_id uuid not null references entitlements.impact,
  benefit_id text not null,
  -- The person, or the firm, as the benefit is for the one or the other.
  subject_id uuid not null,
  -- Whom the firm hired; null: it is about the subject itself.
  object_id uuid,
  division text not null,
  effect text not null check (effect in ('gains', 'loses', 'may-gain', 'may-lose', 'shifts')),
  -- It is due after and was not before, or the other way round, or becomes open.
  turns boolean not null,
  -- { eligibility, lowFen, highFen, months, until }; null: not due.
  before jsonb,
  after jsonb,
  unique nulls not distinct (value_id, benefit_id, subject_id, object_id)
);
call kernel.protect('entitlements.impact_subject');

-- What rules would read were the proposal confirmed today.
create function entitlements.values_if_confirmed(p_id uuid)
returns table (id uuid, key text, value text, region text, valid_from date, valid_to date, source text,
  recorded_from date, recorded_to date)
language sql stable security definer rows 50 set search_path = pg_catalog, pg_temp as $$
  select c.id, c.key, c.value, c.region, c.valid_from, c.valid_to, c.source, c.recorded_from,
      case when c.id = v.replaces then kernel.business_date() - 1 else c.recorded_to end
    from entitlements.confirmed_values() c cross join entitlements.parameter_value v where v.id = p_id
  union all
  select v.id, v.key, v.value, v.region, v.valid_from, v.valid_to, v.source, kernel.business_date(), null
    from entitlements.parameter_value v where v.id = p_id and v.value is not null
$$;

-- Asks for the impact of a proposal that waits to be decided; one under way is not begun again.
create function entitlements.request_impact(p_id uuid) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v entitlements.parameter_value;
begin
  if not access.has_role('parameter-officer') then
    return '{"outcome": "not-found"}';
  end if;
  select * into v from entitlements.parameter_value where id = p_id;
  if v.id is null then
    return '{"outcome": "not-found"}';
  elsif not entitlements.keeps_region(v.region) then
    return '{"outcome": "not-your-region"}';
  elsif v.decision is not null then
    return '{"outcome": "decided"}';
  end if;
  insert into entitlements.impact (value_id, requested_by) values (p_id, access.person_id())
    on conflict (value_id) do update set state = 'waiting', requested_by = excluded.requested_by, requested_at = now(),
      running_for = null, people = 0, people_done = 0, firms = 0, firms_done = 0
    where impact.state in ('finished', 'failed', 'given-up');
  return jsonb_build_object('outcome', 'requested', 'key', v.key);
end $$;

-- Begins, anew where a crash cut it short. False: it is finished.
create function entitlements.begin_impact(p_id uuid, p_date date, p_people int, p_firms int) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update entitlements.impact set state = 'running', running_for = p_date, people = p_people, people_done = 0,
      firms = p_firms, firms_done = 0
    where value_id = p_id and state <> 'finished';
  return found;
end $$;

create function entitlements.fail_impact(p_id uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update entitlements.impact set state = 'failed' where value_id = p_id and state = 'running'
$$;

create function entitlements.give_up_impact(p_id uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update entitlements.impact set state = 'given-up' where value_id = p_id and state <> 'finished'
$$;

create function entitlements.impact_progress(p_id uuid, p_people_done int, p_firms_done int) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update entitlements.impact set people_done = p_people_done, firms_done = p_firms_done where value_id = p_id
$$;

-- Replaces what was told before, whole.
create function entitlements.finish_impact(p_id uuid, p_counts jsonb, p_subjects jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from entitlements.impact_count where value_id = p_id;
  delete from entitlements.impact_subject where value_id = p_id;
  insert into entitlements.impact_count
    select p_id, c."benefitId", c.division, c."entitledBefore", c."entitledAfter", c."openBefore", c."openAfter",
      c."lowBeforeFen", c."lowAfterFen", c."highBeforeFen", c."highAfterFen", c.gains, c."gainedFen", c.loses, c."lostFen",
      c."mayGain", c."mayLose", c.shifts
    from jsonb_to_recordset(p_counts) c ("benefitId" text, division text, "entitledBefore" int, "entitledAfter" int,
      "openBefore" int, "openAfter" int, "lowBeforeFen" bigint, "lowAfterFen" bigint, "highBeforeFen" bigint,
      "highAfterFen" bigint, gains int, "gainedFen" bigint, loses int, "lostFen" bigint, "mayGain" int, "mayLose" int,
      shifts int);
  insert into entitlements.impact_subject (value_id, benefit_id, subject_id, object_id, division, effect, turns, before, after)
    select p_id, c."benefitId", c."subjectId", c."objectId", c.division, c.effect, c.turns, nullif(c.before, 'null'),
      nullif(c.after, 'null')
    from jsonb_to_recordset(p_subjects) c ("benefitId" text, "subjectId" uuid, "objectId" uuid, division text, effect text,
      turns boolean, before jsonb, after jsonb);
  update entitlements.impact set state = 'finished', people_done = people, firms_done = firms,
      told = jsonb_build_object('decisionDate', running_for, 'people', people, 'firms', firms, 'finishedAt', now())
    where value_id = p_id and state = 'running';
end $$;

-- How far it is and what it came to, in the counties of the caller. Nobody in person.
create function entitlements.show_impact(p_id uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('told', i.told, 'underWay', case when i.state <> 'finished' then jsonb_build_object(
      'state', i.state, 'decisionDate', i.running_for, 'people', i.people, 'peopleDone', i.people_done, 'firms', i.firms,
      'firmsDone', i.firms_done) end, 'counts', (
    select coalesce(jsonb_agg(to_jsonb(c) order by c.benefit_id, c.division), '[]')
    from entitlements.impact_count c where c.value_id = i.value_id and c.division = any (
      access.division_codes('parameter-officer', 'acceptor', 'reviewer', 'approver', 'auditor', 'leader'))))
  from entitlements.impact i
  where i.value_id = p_id
    and access.has_role('parameter-officer', 'acceptor', 'reviewer', 'approver', 'auditor', 'leader')
$$;

-- One page of the people for whom it changes, of the caller's territory: { total, rows }, those first whose answer turns.
create function entitlements.impact_people(p jsonb) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_codes text[] := access.division_codes('acceptor', 'reviewer', 'approver', 'auditor');
begin
  return (
    with listed as (
      select c.*, n.person_id, n.name, n.id_number, n.township, n.generated
      from entitlements.impact_subject c join people.person n on n.person_id = c.subject_id
      where c.value_id = (p->>'valueId')::uuid and n.division = c.division
        and (n.division = any (v_codes) or n.township = any (v_codes))
        and (not p ? 'benefitId' or c.benefit_id = p->>'benefitId')
        and (not p ? 'division' or c.division = p->>'division')
        and (not p ? 'effect' or c.effect = p->>'effect')),
    page as (
      select row_number() over place as place, * from listed
      window place as (order by not turns, effect, benefit_id, person_id)
      order by place limit (p->>'limit')::int offset (p->>'offset')::int)
    select jsonb_build_object('total', (select count(*) from listed),
      'rows', (select coalesce(jsonb_agg(to_jsonb(page) order by place), '[]') from page)));
end $$;

-- The same of firms; of a benefit that is decided hire by hire a row for each hire, with the firm.
create function entitlements.impact_firms(p jsonb) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_codes text[] := access.division_codes('acceptor', 'reviewer', 'approver', 'auditor');
begin
  return (
    with listed as (
      select c.*, f.firm_id, f.name, f.uscc, f.township, f.generated, h.person_id as hire_id, h.name as hire_name,
        h.id_number as hire_number
      from entitlements.impact_subject c join firms.firm f on f.firm_id = c.subject_id
        left join people.person h on h.person_id = c.object_id
      where c.value_id = (p->>'valueId')::uuid and f.division = c.division
        and (f.division = any (v_codes) or f.township = any (v_codes))
        and (not p ? 'benefitId' or c.benefit_id = p->>'benefitId')
        and (not p ? 'division' or c.division = p->>'division')
        and (not p ? 'effect' or c.effect = p->>'effect')),
    page as (
      select row_number() over place as place, * from listed
      window place as (order by not turns, effect, benefit_id, firm_id, hire_id)
      order by place limit (p->>'limit')::int offset (p->>'offset')::int)
    select jsonb_build_object('total', (select count(*) from listed),
      'rows', (select coalesce(jsonb_agg(to_jsonb(page) order by place), '[]') from page)));
end $$;

revoke all on function entitlements.values_if_confirmed, entitlements.request_impact, entitlements.begin_impact,
  entitlements.impact_progress, entitlements.finish_impact, entitlements.fail_impact, entitlements.give_up_impact,
  entitlements.show_impact, entitlements.impact_people, entitlements.impact_firms from public;
grant execute on function entitlements.request_impact, entitlements.show_impact, entitlements.impact_people,
  entitlements.impact_firms to wenye_app;
grant execute on function entitlements.values_if_confirmed, entitlements.begin_impact, entitlements.impact_progress,
  entitlements.finish_impact, entitlements.fail_impact, entitlements.give_up_impact to wenye_worker;
