-- What the registers say of one person, collected once for every reader.

create index person_name on people.person (kernel.plain(name) text_pattern_ops);
create index person_phone on people.person (phone);
create index person_id_number_prefix on people.person (id_number text_pattern_ops);
create index firm_search on firms.firm using gin (kernel.grams(search));

-- The rows of each register that count on a day: recorded by then and not yet retracted. So plain that PostgreSQL plans
-- them as if they were written where they are called: for one person (below) as for everybody, stretch by stretch.
do $$
declare
  register record;
begin
  for register in select * from (values
    ('education', 'people.education_record'), ('unemployment', 'people.unemployment_registration'),
    ('flexible', 'people.flexible_registration'), ('statuses', 'people.status'), ('benefits', 'people.benefit_month'),
    ('drawings', 'people.unemployment_benefit'), ('employments', 'firms.employment')) as registers (name, rows)
  loop
    execute format($f$
      create function people.%I(known_on date) returns setof %s language sql stable as $b$
        select * from %s where recorded_on <= known_on and coalesce(retracted_on > known_on, true)
      $b$ $f$, register.name || '_on', register.rows, register.rows);
  end loop;
end
$$;
create function people.contributions_on(known_on date) returns setof people.contribution language sql stable as $$
  select * from people.contribution where recorded_on <= known_on
$$;
-- What columns of people.person said before they were corrected after the day: laid over the row, it is as known then.
create function people.values_before(known_on date) returns table (person_id uuid, said jsonb) language sql stable as $$
  select c.person_id, jsonb_object_agg(c.field, c.old_value) from (
    select distinct on (k.person_id, k.field) k.person_id, k.field, k.old_value from people.correction k
    where k.recorded_on > known_on order by k.person_id, k.field, k.correction_id) c
  group by c.person_id
$$;
-- The latest correction of each column by the day.
create function people.corrections_on(known_on date) returns table (person_id uuid, made jsonb) language sql stable as $$
  select c.person_id, jsonb_object_agg(c.field, jsonb_build_object(
    'source', c.source, 'recorded_on', c.recorded_on, 'reference', c.reference)) from (
    select distinct on (k.person_id, k.field) k.person_id, k.field, k.source, k.recorded_on, k.reference
    from people.correction k
    where k.recorded_on <= known_on order by k.person_id, k.field, k.correction_id desc) c
  group by c.person_id
$$;
revoke all on function people.education_on, people.unemployment_on, people.flexible_on, people.statuses_on,
  people.benefits_on, people.drawings_on, people.employments_on, people.contributions_on, people.values_before, people.corrections_on from public;
grant execute on function people.education_on, people.unemployment_on, people.flexible_on, people.statuses_on,
  people.benefits_on, people.drawings_on, people.employments_on, people.contributions_on, people.values_before, people.corrections_on
  to wenye_worker;

-- The registers' rows about a person as known on a day, for owner functions that have made their own check.
create function people.registry_rows(person uuid, known_on date) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object(
    'person', to_jsonb(p)
      || coalesce((select v.said from people.values_before(known_on) v where v.person_id = person), '{}'),
    'corrections', coalesce((select c.made from people.corrections_on(known_on) c where c.person_id = person), '{}'),
    'education', coalesce((select jsonb_agg(to_jsonb(e) order by e.graduated_on, e.record_id)
      from people.education_on(known_on) e where e.person_id = person), '[]'),
    'unemployment', coalesce((select jsonb_agg(to_jsonb(u) order by u.registered_on, u.registration_id)
      from people.unemployment_on(known_on) u where u.person_id = person), '[]'),
    'flexible', coalesce((select jsonb_agg(to_jsonb(x) order by x.from_date, x.registration_id)
      from people.flexible_on(known_on) x where x.person_id = person), '[]'),
    'contributions', coalesce((select jsonb_agg(to_jsonb(c) order by c.month, c.firm_id)
      from people.contributions_on(known_on) c where c.person_id = person), '[]'),
    'drawings', coalesce((select jsonb_agg(to_jsonb(d) order by d.first_month, d.drawing_id)
      from people.drawings_on(known_on) d where d.person_id = person), '[]'),
    'statuses', coalesce((select jsonb_agg(to_jsonb(s) order by s.valid_from, s.status_id)
      from people.statuses_on(known_on) s where s.person_id = person), '[]'),
    'kept_from', (select coalesce(jsonb_object_agg(code, kept_from) filter (where kept_from is not null), '{}')
      from people.source_register),
    'sources', (select jsonb_object_agg(code, name) from people.source_register),
    'benefits', coalesce((select jsonb_agg(to_jsonb(b) order by b.benefit_id, b.month)
      from people.benefits_on(known_on) b where b.person_id = person), '[]'),
    'businesses', coalesce((
      select jsonb_agg(jsonb_build_object('firm_id', f.firm_id, 'registered_on', f.registered_on,
        'deregistered_on', f.deregistered_on) order by f.registered_on, f.firm_id) from firms.firm f
      where f.legal_representative = person and f.recorded_on <= known_on), '[]'),
    'employments', coalesce((select jsonb_agg(to_jsonb(j) order by j.from_date, j.employment_id)
      from people.employments_on(known_on) j where j.person_id = person), '[]'))
  from people.person p
  where p.person_id = person and p.recorded_on <= known_on
$$;
revoke all on function people.registry_rows(uuid, date) from public;

-- The same for whoever may see the person. Null: nobody, or not for the caller to see.
create function people.registry_of(person uuid, known_on date) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select people.registry_rows(person, known_on)
  where people.is_visible(person) or access.context()->>'kind' = 'system'
$$;
revoke all on function people.registry_of(uuid, date) from public;
grant execute on function people.registry_of(uuid, date) to wenye_app, wenye_worker;

-- Accounts of a person, former ones too, for whoever may see the person.
create function people.accounts_of(person uuid) returns setof people.payee_account
language sql stable security definer rows 2 set search_path = pg_catalog, pg_temp
as $$ select a.* from people.payee_account a where a.person_id = person and people.is_visible(person) $$;
revoke all on function people.accounts_of(uuid) from public;
grant execute on function people.accounts_of(uuid) to wenye_app;

-- The registers' rows about a person on a firm's roster. A firm learns of a person only what concerns people whom
-- the labour register shows in its employment, and only for as long as it lasts: otherwise a roster would be a way to
-- look anyone up, or to follow whoever has left. Null: no such person, or not (yet) employed there as far as the
-- register knows. Of somebody who has left: what was known on the last day, and of the time until then what the
-- registers wrote down later (contributions and benefits of those months, the end of this employment).
create function firms.registry_of_hire(firm uuid, number text, known_on date) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  person uuid;
  last_day date;
  now_known jsonb;
begin
  if not firms.is_visible(firm) and access.context()->>'kind' is distinct from 'system' then
    return null;
  end if;
  select p.person_id, max(coalesce(e.to_date, 'infinity')) into person, last_day
  from people.person p join firms.employment e using (person_id)
  where p.id_number = number and e.firm_id = firm and e.from_date <= known_on
    and e.recorded_on <= known_on and coalesce(e.retracted_on > known_on, true)
  group by p.person_id;
  now_known := people.registry_rows(person, known_on);
  if last_day >= known_on then
    return now_known;
  end if;
  return people.registry_rows(person, last_day) || jsonb_build_object(
    'contributions', (select coalesce(jsonb_agg(c), '[]') from jsonb_array_elements(now_known->'contributions') c
      where (c->>'month')::date <= last_day),
    'benefits', (select coalesce(jsonb_agg(b), '[]') from jsonb_array_elements(now_known->'benefits') b
      where (b->>'month')::date <= last_day),
    'employments', (select coalesce(jsonb_agg(j order by j->>'from_date', j->>'employment_id'), '[]') from (
      select j from jsonb_array_elements(now_known->'employments') j where (j->>'firm_id')::uuid = firm
      union all
      select j from jsonb_array_elements(people.registry_rows(person, last_day)->'employments') j
        where (j->>'firm_id')::uuid <> firm) known));
end
$$;
revoke all on function firms.registry_of_hire(uuid, text, date) from public;
grant execute on function firms.registry_of_hire(uuid, text, date) to wenye_app, wenye_worker;

-- A firm's employments with the names of those employed, page by page, for whoever may see the firm.
create function firms.roster(
  firm uuid, known_on date, wanted text, current_only boolean, page_size integer, skip integer)
returns table (
  employment_id uuid, person_id uuid, name text, id_number text, from_date date, to_date date, contract_kind text,
  contract_start date, contract_end date, post text, wage_fen bigint, source text, recorded_on date, total bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not firms.is_visible(firm) then
    return;
  end if;
  return query
    select e.employment_id, e.person_id, p.name, p.id_number, e.from_date, e.to_date, e.contract_kind,
      e.contract_start, e.contract_end, e.post, e.wage_fen, e.source, e.recorded_on, count(*) over ()
    from firms.employment e join people.person p using (person_id)
    where e.firm_id = firm and e.recorded_on <= known_on and coalesce(e.retracted_on > known_on, true)
      and (starts_with(kernel.plain(p.name), kernel.plain(wanted)) or starts_with(p.id_number, kernel.plain(wanted)))
      and (not current_only or known_on between e.from_date and coalesce(e.to_date, 'infinity'))
    order by e.from_date desc, e.employment_id
    limit page_size offset skip;
end
$$;
revoke all on function firms.roster(uuid, date, text, boolean, integer, integer) from public;
grant execute on function firms.roster(uuid, date, text, boolean, integer, integer) to wenye_app;

-- People of the actor's territory by the beginning of name or number, or by the whole phone number. Here and below the
-- territory and the words are fixed before the query is planned, anew each time: the plan follows how many they are.
create function people.search(wanted text, in_division text, sort text, page_size integer, skip integer)
returns table (
  person_id uuid, name text, id_number text, sex text, birth_date date, division text, township text, phone text,
  education text, generated boolean, total bigint)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan
as $$
declare
  codes text[] := people.visible_divisions();
  words text := kernel.plain(wanted);
begin
  return query
    select p.person_id, p.name, p.id_number, p.sex, p.birth_date, p.division, p.township, p.phone, p.education,
      p.generated, count(*) over ()
    from people.person p
    where (p.division = any(codes) or p.hukou_division = any(codes) or p.township = any(codes))
      and (in_division is null or p.division = in_division or p.township = in_division)
      and (words = '' or starts_with(kernel.plain(p.name), words) or starts_with(p.id_number, words) or p.phone = words)
    order by
      case when sort = 'name' then p.name end, case when sort = '-name' then p.name end desc,
      case when sort = 'birthDate' then p.birth_date end, case when sort = '-birthDate' then p.birth_date end desc,
      p.id_number
    limit page_size offset skip;
end
$$;
revoke all on function people.search(text, text, text, integer, integer) from public;
grant execute on function people.search(text, text, text, integer, integer) to wenye_app;

-- The latest number of staff that a firm has reported.
create function firms.staff(firm uuid) returns integer
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select a.staff from firms.annual_figures a
  where a.firm_id = firm and a.retracted_on is null order by a.year desc, a.figures_id desc limit 1
$$;

-- Firms of the actor's territory and mandates by part of the name or the code.
create function firms.search(wanted text, in_division text, sort text, page_size integer, skip integer)
returns table (
  firm_id uuid, uscc text, name text, entity_type text, industry text, staff integer, division text,
  generated boolean, total bigint)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan
as $$
declare
  codes text[] := people.visible_divisions();
  mandates uuid[] := access.firm_ids();
  me uuid := access.person_id();
  words text := kernel.plain(wanted);
begin
  return query
    select f.firm_id, f.uscc, f.name, f.entity_type, f.industry, firms.staff(f.firm_id), f.division, f.generated,
      count(*) over ()
    from firms.firm f
    where (f.division = any(codes) or f.township = any(codes) or f.firm_id = any(mandates) or f.legal_representative = me)
      and (in_division is null or f.division = in_division or f.township = in_division)
      and (words = '' or kernel.grams(f.search) @> kernel.grams_of_query(words) and position(words in f.search) > 0)
    order by
      case when sort = 'name' then f.name end, case when sort = '-name' then f.name end desc,
      case when sort = 'staff' then firms.staff(f.firm_id) end nulls last,
      case when sort = '-staff' then firms.staff(f.firm_id) end desc nulls last,
      f.uscc
    limit page_size offset skip;
end
$$;
revoke all on function firms.search(text, text, text, integer, integer) from public;
grant execute on function firms.search(text, text, text, integer, integer) to wenye_app;

-- Names of the firms that the registers name with a person, for whoever may see the person: also where the firm's other
-- data are not the caller's to see.
create function people.firms_of(person uuid) returns table (firm_id uuid, name text)
language sql stable security definer rows 5 set search_path = pg_catalog, pg_temp
as $$
  select f.firm_id, f.name from firms.firm f
  where people.is_visible(person) and f.firm_id in (
    select e.firm_id from firms.employment e where e.person_id = person
    union select c.firm_id from people.contribution c where c.person_id = person
    union select b.firm_id from people.unemployment_benefit b where b.person_id = person)
$$;
revoke all on function people.firms_of(uuid) from public;
grant execute on function people.firms_of(uuid) to wenye_app;

-- The name of a firm's legal representative, for whoever may see the firm.
create function firms.representative_name(firm uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.name from firms.firm f join people.person p on p.person_id = f.legal_representative
  where f.firm_id = firm and firms.is_visible(firm)
$$;
revoke all on function firms.representative_name(uuid) from public;
grant execute on function firms.representative_name(uuid) to wenye_app;

-- Who acts for a firm, with their names, for whoever may see the firm.
create function firms.mandates(firm uuid) returns table (
  mandate_id uuid, person_id uuid, name text, scope text, valid_from date, valid_to date, granted_as text,
  evidence text, recorded_on date, revoked_on date, ends jsonb)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not firms.is_visible(firm) then
    return;
  end if;
  return query
    select m.mandate_id, m.person_id, p.name, m.scope, m.valid_from, m.valid_to, m.granted_as, m.evidence,
      m.recorded_on, m.revoked_on,
      (select coalesce(jsonb_agg(jsonb_build_object('before', e.before, 'validTo', e.valid_to, 'reason', e.reason,
        'changedAs', e.changed_as, 'recordedOn', e.recorded_on) order by e.place), '[]')
      from firms.mandate_end e where e.mandate_id = m.mandate_id)
    from firms.mandate m join people.person p using (person_id)
    where m.firm_id = firm
    order by m.revoked_on is not null, m.valid_from desc, m.mandate_id;
end
$$;
revoke all on function firms.mandates(uuid) from public;
grant execute on function firms.mandates(uuid) to wenye_app;

-- Firms for which whoever asks could act and can no longer, since the firm itself is out of sight. ended_on: the first day
-- on which it was revoked, else the last on which it held.
create function firms.own_ended_mandates() returns table (
  firm_id uuid, name text, ended_on date, revoked boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select distinct on (m.firm_id) m.firm_id, f.name, least(m.valid_to, m.revoked_on),
    m.revoked_on is not null and m.revoked_on <= coalesce(m.valid_to, 'infinity')
  from firms.mandate m join firms.firm f using (firm_id)
  where m.person_id = access.person_id()
    and not exists (
      select from firms.mandate other
      where other.firm_id = m.firm_id and other.person_id = m.person_id
        and coalesce(other.valid_to, 'infinity') >= kernel.business_date()
        and (other.revoked_on is null or other.revoked_on > kernel.business_date()))
  order by m.firm_id, least(m.valid_to, m.revoked_on) desc
$$;
revoke all on function firms.own_ended_mandates() from public;
grant execute on function firms.own_ended_mandates() to wenye_app;

-- As whom who has full power uses it.
create function firms.acting_as(firm uuid) returns text
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select case
    when firms.is_correctable(firm) then 'counter'
    when exists (select from firms.firm f where f.firm_id = firm and f.legal_representative = access.person_id())
      then 'legal-representative'
    else 'delegate' end
$$;
revoke all on function firms.acting_as(uuid) from public;

-- Gives a natural person, named by number and name, a mandate. Nulls: no such person; held: the person has one of the
-- same scope for some of these days. Only for who has full power, so that numbers cannot be tried here.
create function firms.appoint(
  firm uuid, number text, called text, mandate_scope text, from_day date, to_day date, proof text,
  out made uuid, out held boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  holder uuid := access.person_of(number, called);
begin
  if not firms.has_full_power(firm) then
    raise exception 'May not appoint for this firm' using errcode = 'insufficient_privilege';
  end if;
  held := false;
  if holder is null then
    return;
  end if;
  insert into firms.mandate (firm_id, person_id, scope, valid_from, valid_to, granted_as, granted_by, evidence, recorded_on)
  values (firm, holder, mandate_scope, from_day, to_day, firms.acting_as(firm), access.person_id(), proof, kernel.business_date())
  returning mandate_id into made;
exception when exclusion_violation then
  held := true;
end
$$;
revoke all on function firms.appoint(uuid, text, text, text, date, date, text) from public;
grant execute on function firms.appoint(uuid, text, text, text, date, date, text) to wenye_app;

-- Changes the last day of a mandate that has not run out, or takes it away (NULL): one that ran out is given anew. It stays
-- on record what stood before. 'changed'; 'over': there is no such mandate in force, or the day is the one that stands;
-- 'held': the person has another of the same scope for some of the days.
create function firms.change_mandate_end(firm uuid, mandate uuid, last_day date, why text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  before date;
begin
  if not firms.has_full_power(firm) then
    raise exception 'May not appoint for this firm' using errcode = 'insufficient_privilege';
  end if;
  update firms.mandate m set valid_to = last_day
    where m.mandate_id = mandate and m.firm_id = firm and m.revoked_on is null
      and coalesce(m.valid_to, 'infinity') >= kernel.business_date()
      and coalesce(last_day, 'infinity') >= greatest(m.valid_from, kernel.business_date())
      and m.valid_to is distinct from last_day
    returning old.valid_to into before;
  if not found then
    return 'over';
  end if;
  insert into firms.mandate_end (mandate_id, place, before, valid_to, reason, changed_as, changed_by, recorded_on)
  values (mandate, 1 + (select count(*) from firms.mandate_end e where e.mandate_id = mandate), before, last_day, why,
    firms.acting_as(firm), access.person_id(), kernel.business_date());
  return 'changed';
exception when exclusion_violation then
  return 'held';
end
$$;
revoke all on function firms.change_mandate_end(uuid, uuid, date, text) from public;
grant execute on function firms.change_mandate_end(uuid, uuid, date, text) to wenye_app;

-- Which city is loaded, so that loading is done once; written with the data in one transaction.
create table people.loaded_city (
  only_row boolean primary key default true check (only_row),
  seed bigint not null,
  people integer not null,
  firms integer not null,
  as_of date not null,
  loaded_at timestamptz not null default now()
);
comment on table people.loaded_city is 'Present when the people and firms of this installation are generated.';
grant select on people.loaded_city to wenye_app, wenye_worker;
