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

do $$
declare
  t text;
begin
  foreach t in array array['submission', 'case', 'case_event', 'case_party', 'case_fact', 'case_note',
    'case_decision', 'case_document', 'exclusion']
  loop
    execute format('call kernel.protect(%L)', format('casework.%I', t));
    execute format('create policy worker on casework.%I to wenye_worker using (true) with check (true)', t);
    execute format('grant select on casework.%I to wenye_app, wenye_worker', t);
  end loop;
end $$;
grant select on casework.event_chain to wenye_app, wenye_worker;

create policy own on casework.submission for select to wenye_app using (
  filed_by = (select access.person_id())
  or claimant_kind = 'person' and claimant_id = (select access.person_id())
  or claimant_kind = 'firm' and claimant_id = any((select access.firm_ids())::uuid[])
  or accepting_office = any((select casework.office_ids())::uuid[]));
create policy filing on casework.submission for insert to wenye_app with check (
  filed_by = (select access.person_id())
  and case filed_as
    when 'counter' then counter_office = any((select access.office_ids('counter-clerk'))::uuid[])
    else casework.acts_for(claimant_kind, claimant_id)
  end);
grant insert on casework.submission to wenye_app;

create policy claimant on casework."case" for select to wenye_app using (
  claimant_kind = 'person' and claimant_id = (select access.person_id())
  or claimant_kind = 'firm' and claimant_id = any((select access.firm_ids())::uuid[]));
create policy officer on casework."case" for select to wenye_app using (
  accepting_office = any((select casework.office_ids())::uuid[]));
-- A clerk keeps sight of what was filed at the counter, also where another office accepts it.
create policy clerk on casework."case" for select to wenye_app using (
  submission_id in (select s.submission_id from casework.submission s where s.filed_by = (select access.person_id())));
-- A case is opened empty, below a submission of the caller's own; only casework.append_event moves it.
create policy opening on casework."case" for insert to wenye_app with check (
  version = 0 and status = 'draft' and assignee is null
  and exists (select from casework.submission s
    where s.submission_id = "case".submission_id and s.filed_by = (select access.person_id())
      and s.claimant_kind = "case".claimant_kind and s.claimant_id = "case".claimant_id));
grant insert on casework."case" to wenye_app;

do $$
declare
  t text;
begin
  foreach t in array array['case_event', 'case_party', 'case_fact', 'case_note', 'case_decision', 'case_document', 'exclusion']
  loop
    execute format('create policy with_case on casework.%I for select to wenye_app using (
      exists (select from casework."case" c where c.case_id = %I.case_id))', t, t);
    if t <> 'case_event' then
      execute format('create policy with_case_in on casework.%I for insert to wenye_app with check (
        exists (select from casework."case" c where c.case_id = %I.case_id))', t, t);
      execute format('grant insert on casework.%I to wenye_app, wenye_worker', t);
    end if;
  end loop;
end $$;

-- Appends one event and moves the case's row with it: the only way to do either. The second lock behind the
-- pure core: the actor is the caller, the chain holds, the sequence has no gap, an officer's office covers
-- the case and is not the claimant's own.
create function casework.append_event(
  p_case uuid, p_canonical text, p_hash text, p_amount_fen bigint, p_assignee uuid)
returns text
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_case casework."case";
  v_event jsonb := p_canonical::jsonb;
  v_as text := v_event->'actor'->>'as';
  v_person uuid := (v_event->'actor'->>'personId')::uuid;
  v_office uuid := (v_event->'actor'->>'officeId')::uuid;
  v_kind text := v_event->'command'->>'kind';
begin
  select * into v_case from casework."case" where case_id = p_case for update;
  if v_case.case_id is null or v_event->>'caseId' is distinct from p_case::text then
    return 'not-found';
  end if;
  if (v_event->>'seq')::int <> v_case.version + 1 then
    return 'version-conflict';
  end if;
  if p_hash <> encode(sha256(convert_to(v_case.head_hash || E'\n' || p_canonical, 'UTF8')), 'hex') then
    raise exception 'The event does not continue the chain of case %', p_case;
  end if;
  if (v_event->>'on')::date <> kernel.business_date() then
    raise exception 'An event bears the business date';
  end if;
  if v_as = 'system' then
    if v_person is not null or v_kind not in ('reserve-funds', 'deem-withdrawn', 'lapse') then
      raise exception 'Not a step of the system: %', v_kind;
    end if;
  elsif v_person is null or v_person is distinct from access.person_id() then
    raise exception 'An event bears the person who acts' using errcode = 'insufficient_privilege';
  elsif v_as = 'officer' then
    if not (v_case.accepting_office = any(access.office_ids('acceptor', 'reviewer', 'approver')))
      or v_office is null or casework.acts_for(v_case.claimant_kind, v_case.claimant_id) then
      raise exception 'The officer may not act on case %', p_case using errcode = 'insufficient_privilege';
    end if;
  elsif v_as in ('claimant', 'mandate') then
    if not casework.acts_for(v_case.claimant_kind, v_case.claimant_id) then
      raise exception 'Not the claimant of case %', p_case using errcode = 'insufficient_privilege';
    end if;
  elsif v_as = 'counter' then
    if not exists (select from casework.submission s where s.submission_id = v_case.submission_id
      and access.has_role('counter-clerk')
      and (s.filed_by = v_person or s.accepting_office = any(access.office_ids('counter-clerk')))) then
      raise exception 'Not the clerk of case %', p_case using errcode = 'insufficient_privilege';
    end if;
  elsif v_as <> 'public' or v_kind <> 'raise-objection' or not casework.has_objection(
      (v_event->'command'->>'objectionId')::uuid, p_case, v_person) then
    raise exception 'Unknown actor %', v_as using errcode = 'insufficient_privilege';
  end if;

  insert into casework.case_event (case_id, seq, kind, content, actor_person, duty, office_id, business_date, prev_hash, hash)
    values (p_case, v_case.version + 1, v_kind, v_event, v_person, v_event->>'duty', v_office,
      (v_event->>'on')::date, v_case.head_hash, p_hash);
  update casework."case" set
      version = v_case.version + 1, status = v_event->>'to', level = (v_event->>'level')::int,
      due_kind = v_event->'due'->>'kind', due_on = (v_event->'due'->>'on')::date,
      lapses_on = (v_event->>'lapsesOn')::date, notice_until = (v_event->>'noticeUntil')::date,
      amount_fen = p_amount_fen, assignee = p_assignee, head_hash = p_hash, changed_on = (v_event->>'on')::date
    where case_id = p_case;
  -- The list shows a line until its own period ends, which an objection may have moved.
  update casework.notice_line set until = (v_event->>'noticeUntil')::date
    where notice_line.case_id = p_case and until is distinct from (v_event->>'noticeUntil')::date
      and v_kind = 'decide-objection';
  return 'appended';
exception
  when exclusion_violation then
    return 'other-duty';
  when unique_violation then
    return 'claimed-meanwhile';
end
$$;
revoke all on function casework.append_event(uuid, text, text, bigint, uuid) from public;
grant execute on function casework.append_event(uuid, text, text, bigint, uuid) to wenye_app, wenye_worker;

-- A claim that ended frees its keys; one that is taken up again after reconsideration claims them again, and
-- fails where somebody else holds them by now.
create function casework.follow_liveness() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  update casework.exclusion set live = new.live where case_id = new.case_id;
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

-- Who may take over a case, by role and territory at present.
create function casework.colleagues(p_case uuid)
returns table (person_id uuid, name text, role text, office_id uuid, office_name text)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select a.person_id, coalesce(p.name, ''), a.role, o.id, o.name
  from casework."case" c
  join access.assignment a on a.role in ('acceptor', 'reviewer', 'approver')
    and kernel.business_date() between a.valid_from and coalesce(a.valid_to, 'infinity')
  join access.office o on o.id = a.office_id
  left join people.person p on p.person_id = a.person_id
  where c.case_id = p_case
    and c.accepting_office = any(access.offices_under(o.id))
    and c.accepting_office = any(access.office_ids('acceptor', 'reviewer', 'approver'))
$$;
revoke all on function casework.colleagues(uuid) from public;
grant execute on function casework.colleagues(uuid) to wenye_app;
