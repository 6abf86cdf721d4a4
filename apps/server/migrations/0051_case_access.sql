-- Who reads and writes cases. Officers see the cases that their offices, or offices below them, accepted.

-- With the caller's context. Roles that work on cases, and the auditor.
create function casework.office_ids() returns uuid[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$ select access.office_ids('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor') $$;

-- Whether the caller may act for the claimant: in person, by mandate, or as a clerk at a counter.
create function casework.acts_for(kind text, id uuid) returns boolean
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select case kind when 'person' then id = access.person_id() else id = any(access.firm_ids()) end
$$;

-- Whether the caller filed this submission at a counter where the caller still serves.
create function casework.served(p_filed_by uuid, p_counter uuid) returns boolean
language sql stable
set search_path = pg_catalog, pg_temp
as $$ select p_filed_by = access.person_id() and p_counter = any(access.office_ids('counter-clerk')) $$;

-- The application holds no right to any table of cases: a condition of its own would be tried on rows that a policy
-- hides, and EXPLAIN tells how many there were. It reads and writes through owner functions (0055 and following).
do $$
declare
  t text;
begin
  foreach t in array array['submission', 'case', 'case_event', 'case_party', 'case_fact', 'case_note',
    'case_decision', 'case_document', 'exclusion']
  loop
    execute format('call kernel.protect(%L)', format('casework.%I', t));
    execute format('create policy worker on casework.%I to wenye_worker using (true) with check (true)', t);
    execute format('grant select on casework.%I to wenye_worker', t);
  end loop;
end $$;
grant select on casework.event_chain to wenye_worker;
revoke all on function casework.instant(timestamptz), casework.day(date), casework.filed_digest(casework."case") from public;
grant execute on function casework.instant(timestamptz), casework.day(date) to wenye_worker;

-- Of these cases those that the caller may see: the one place that says who does. The claimant, or whoever acts for the
-- firm; officers of the office that accepts the case, and above it; the clerk at whose counter it was filed, for as long
-- as the clerk serves there.
create function casework.visible(p_cases uuid[]) returns setof uuid
language sql stable security definer rows 10
set search_path = pg_catalog, pg_temp
as $$
  select c.case_id from casework."case" c join casework.submission s using (submission_id)
  where c.case_id = any(p_cases) and (
    (select funds.is_worker())
    or c.accepting_office = any((select casework.office_ids())::uuid[])
    or c.claimant_kind = 'person' and c.claimant_id = (select access.person_id())
    or c.claimant_kind = 'firm' and c.claimant_id = any((select access.firm_ids())::uuid[])
    or s.filed_by = (select access.person_id())
      and s.counter_office = any((select access.office_ids('counter-clerk'))::uuid[]))
$$;
revoke all on function casework.visible(uuid[]) from public;

create function casework.may_see(p_case uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$ select exists (select from casework.visible(array[p_case])) $$;
revoke all on function casework.may_see(uuid) from public;

-- A claim that ended frees its keys, and the months granted under it count no more; one that is taken up again after
-- reconsideration claims its keys again, and fails where somebody else holds them by now.
create function casework.follow_liveness() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_months text[] := array(select exclusion_key from casework.exclusion
    where case_id = new.case_id and exclusion_key ~ ':[0-9]{4}-[0-9]{2}$');
begin
  -- Of a claim that was refused and is asked about again, the months that nobody else holds meanwhile, unless none is left. An
  -- award that was revoked stands again whole or not at all.
  if new.live and old.status <> 'revoked' and cardinality(v_months) > 0 then
    update casework.exclusion set live = true where case_id = new.case_id and exclusion_key <> all(v_months);
    perform casework.hold_keys(new.case_id, v_months);
    if not exists (select from casework.months_held(new.case_id)) then
      raise exception 'Every month is claimed by another case' using errcode = 'unique_violation';
    end if;
  else
    update casework.exclusion set live = new.live and right(exclusion_key, 7) <> all(array(select casework.months_back(new.case_id)))
      where case_id = new.case_id;
  end if;
  if not new.live then
    perform people.retract_benefit_months(new.case_id::text, null);
  end if;
  return new;
end
$$;
create trigger exclusion_follows after update on casework."case"
  for each row when (old.live <> new.live) execute function casework.follow_liveness();

-- The actor's assignments with, for each, whether its office covers the case's accepting office: for the core.
create function casework.assignments_on(accepting uuid) returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'role', a->>'role', 'officeId', a->>'officeId',
    -- A zone's office stands where a county's does.
    'tier', case o.kind when 'zone' then 'county' else o.kind end,
    'coversCase', a->'offices' ? accepting::text)), '[]')
  from jsonb_array_elements(access.context()->'assignments') a
  join access.office o on o.id = (a->>'officeId')::uuid
  where a->>'role' in ('counter-clerk', 'acceptor', 'reviewer', 'approver')
$$;

-- Who else works on cases of this territory at present: one row for each role in an office. What of it reaches the
-- case's steps, and whether it is apart from what they did before, the core says.
create function casework.colleagues(p_case uuid)
returns table (person_id uuid, name text, role text, tier text, office_id uuid, office_name text, tied boolean)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select a.person_id, coalesce(p.name, ''), a.role, case o.kind when 'zone' then 'county' else o.kind end, o.id, o.name,
    case c.claimant_kind
      when 'person' then c.claimant_id = a.person_id
      else access.mandates_of(a.person_id, kernel.business_date()) @> jsonb_build_array(jsonb_build_object('firmId', c.claimant_id))
    end or coalesce(p.id_number = y.object_number, false)
  from casework."case" c
  join casework.case_party y using (case_id)
  join access.assignment a on a.role in ('acceptor', 'reviewer', 'approver')
    and kernel.business_date() between a.valid_from and coalesce(a.valid_to, 'infinity')
  join access.office o on o.id = a.office_id
  left join people.person p on p.person_id = a.person_id
  where c.case_id = p_case and a.person_id is distinct from access.person_id()
    and c.accepting_office = any(access.offices_under(o.id))
    and c.accepting_office = any(access.office_ids('acceptor', 'reviewer', 'approver'))
$$;
revoke all on function casework.colleagues(uuid) from public;
grant execute on function casework.colleagues(uuid) to wenye_app;
