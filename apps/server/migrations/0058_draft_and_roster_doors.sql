-- How the application reads and writes drafts and rosters. Nobody reads on in a firm's after the mandate, or keeps one
-- of a firm that is not theirs.

-- A draft of the caller's own, locked where it is about to be changed.
create function casework.draft_of(p_draft uuid, p_lock boolean) returns setof casework.draft
language plpgsql security definer rows 1
set search_path = pg_catalog, pg_temp
as $$
begin
  if p_lock then
    perform from casework.draft d where d.draft_id = p_draft and d.owner_person = access.person_id() for update;
  end if;
  return query select d.* from casework.draft d
    where d.draft_id = p_draft and d.owner_person = access.person_id() and case
      when d.counter_office is null then casework.acts_for(d.claimant_kind, d.claimant_id)
      else d.counter_office = any(access.office_ids('counter-clerk')) end;
end
$$;

-- The caller's own drafts, the last saved first; the name is null where the caller no longer sees the claimant.
create function casework.own_drafts(p_status text)
returns table (draft_id uuid, claimant_kind text, claimant_id uuid, claimant_name text, counter_office uuid,
  benefit_ids text[], version int, saved_at timestamptz)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select d.draft_id, d.claimant_kind, d.claimant_id,
    case when casework.may_file(d.claimant_kind, d.claimant_id, d.counter_office) then (
      select c.name from casework.card_of(d.claimant_kind, d.claimant_id) c) end,
    d.counter_office, d.benefit_ids, d.version, d.saved_at
  from casework.draft d where d.owner_person = (select access.person_id()) and d.status = p_status and case
    when d.counter_office is null then casework.acts_for(d.claimant_kind, d.claimant_id)
    else d.counter_office = any((select access.office_ids('counter-clerk'))::uuid[]) end
  order by d.saved_at desc
$$;

create function casework.start_draft(
  p_kind text, p_claimant uuid, p_counter uuid, p_benefits text[], p_content jsonb)
returns setof casework.draft
language plpgsql security definer rows 1
set search_path = pg_catalog, pg_temp
as $$
begin
  if not casework.may_file(p_kind, p_claimant, p_counter) then perform casework.refuse(); end if;
  return query insert into casework.draft (owner_person, claimant_kind, claimant_id, counter_office, benefit_ids, content)
    values (access.person_id(), p_kind, p_claimant, p_counter, p_benefits, p_content) returning *;
end
$$;

-- Whether a mandate to act for the firm is in force.
create function casework.mandate_holds(p_mandate uuid, p_firm uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select exists (select from firms.mandate m where m.mandate_id = p_mandate and m.firm_id = p_firm
    and kernel.business_date() between m.valid_from and coalesce(m.valid_to, 'infinity')
    and coalesce(kernel.business_date() < m.revoked_on, true))
$$;
revoke all on function casework.mandate_holds(uuid, uuid) from public;

-- Who comes for a claimant: whoever holds this mandate of the firm, or somebody with a paper of authority. Null: the mandate
-- is not in force, or not this firm's.
create function casework.bearer_by(p_firm uuid, p_mandate uuid, p_name text, p_number text, p_paper text) returns jsonb
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object('name', p_name, 'number', p_number, 'mandateId', null, 'paper', p_paper)
    where p_mandate is null
  union all
  select jsonb_build_object('name', p.name, 'number', p.id_number, 'mandateId', m.mandate_id, 'paper', m.evidence)
    from firms.mandate m join people.person p using (person_id)
    where m.mandate_id = p_mandate and casework.mandate_holds(p_mandate, p_firm)
$$;
revoke all on function casework.bearer_by(uuid, uuid, text, text, text) from public;

-- Writes down who came to the counter for the firm of an open draft: whoever holds this mandate of the firm, or somebody
-- with a paper of authority. False: the mandate is not in force, or not this firm's.
create function casework.name_bearer(p_draft uuid, p_mandate uuid, p_name text, p_number text, p_paper text)
returns boolean
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_draft casework.draft;
  v_bearer jsonb;
begin
  select * into v_draft from casework.draft_of(p_draft, true) d
    where d.status = 'open' and d.claimant_kind = 'firm' and d.counter_office is not null;
  if v_draft.draft_id is null then perform casework.refuse(); end if;
  v_bearer := casework.bearer_by(v_draft.claimant_id, p_mandate, p_name, p_number, p_paper);
  if v_bearer is null then return false; end if;
  update casework.draft d set bearer = v_bearer where d.draft_id = p_draft;
  return true;
end
$$;

-- Who came to the counter for a draft of the caller's. Null: nobody is named, or the mandate has ended since.
create function casework.bearer_of(p_draft uuid) returns jsonb
language sql security definer
set search_path = pg_catalog, pg_temp
as $$
  select d.bearer from casework.draft_of(p_draft, false) d
  where d.bearer->>'mandateId' is null or casework.mandate_holds((d.bearer->>'mandateId')::uuid, d.claimant_id)
$$;

-- Whether the register knows who came under another name than was written down; the name itself is not told.
create function casework.bearer_misnamed(p_draft uuid) returns boolean
language sql security definer
set search_path = pg_catalog, pg_temp
as $$
  select exists (select from casework.draft_of(p_draft, false) d join people.person p on p.id_number = d.bearer->>'number'
    where d.counter_office is not null and kernel.plain(p.name) <> kernel.plain(d.bearer->>'name'))
$$;

-- Saves an open draft, or ends it: submitted with its submission, abandoned without its content.
create function casework.save_draft(
  p_draft uuid, p_benefits text[], p_content jsonb, p_status text, p_submission uuid) returns int
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_version int;
begin
  update casework.draft d set benefit_ids = p_benefits, content = p_content, status = p_status,
      bearer = case p_status when 'abandoned' then null else d.bearer end,
      submission_id = p_submission, version = d.version + 1,
      saved_at = case p_status when 'open' then now() else d.saved_at end
    where d.status = 'open' and d.draft_id in (select o.draft_id from casework.draft_of(p_draft, true) o)
      and (p_submission is null or exists (select from casework.submission s
        where s.submission_id = p_submission and s.filed_by = access.person_id()))
    returning d.version into v_version;
  if v_version is null then perform casework.refuse(); end if;
  return v_version;
end
$$;

-- Whether the caller answers for the claimant of a case: acts for them, or is the clerk of a counter that serves them.
create function casework.answers(p_case uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select exists (select from casework."case" c where c.case_id = p_case and (
    casework.acts_for(c.claimant_kind, c.claimant_id)
    or c.accepting_office = any(access.office_ids('counter-clerk'))
    or exists (select from casework.submission s
      where s.submission_id = c.submission_id and casework.served(s.filed_by, s.counter_office))))
$$;
revoke all on function casework.answers(uuid) from public;

-- Notes who has come to the counter today about a case that the caller answers for there. False: the mandate is not in
-- force, or not of the firm whose case it is.
create function casework.note_visit(p_case uuid, p_mandate uuid, p_name text, p_number text, p_paper text) returns boolean
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_visitor jsonb;
begin
  if not (casework.answers(p_case) and access.has_role('counter-clerk')) then perform casework.refuse(); end if;
  v_visitor := casework.bearer_by((select c.claimant_id from casework."case" c
    where c.case_id = p_case and c.claimant_kind = 'firm'), p_mandate, p_name, p_number, p_paper);
  if v_visitor is null then return false; end if;
  insert into casework.visit (case_id, clerk, visitor, noted_on)
    values (p_case, access.person_id(), v_visitor, kernel.business_date())
    on conflict (case_id, clerk) do update set visitor = excluded.visitor, noted_on = excluded.noted_on;
  return true;
end
$$;

-- Who has come today about a case, as the caller has noted. Null: nobody, or the mandate has ended since.
create function casework.visitor_of(p_case uuid) returns jsonb
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select v.visitor from casework.visit v join casework."case" c using (case_id)
  where v.case_id = p_case and v.clerk = access.person_id() and v.noted_on = kernel.business_date()
    and casework.answers(p_case)
    and (v.visitor->>'mandateId' is null or casework.mandate_holds((v.visitor->>'mandateId')::uuid, c.claimant_id))
$$;

-- The caller's own answer to a case as far as it is filled in.
create function casework.answer_draft_of(p_case uuid) returns setof casework.answer_draft
language sql stable security definer rows 1
set search_path = pg_catalog, pg_temp
as $$
  select d.* from casework.answer_draft d
  where d.case_id = p_case and d.owner_person = access.person_id() and casework.answers(p_case)
$$;

-- Saves it as a whole; version 0: begins it. Null: the case waits for no answer of the caller's any more, or the version
-- is not the last.
create function casework.save_answer_draft(p_case uuid, p_version int, p_content jsonb) returns int
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_version int;
begin
  if not casework.answers(p_case) or access.person_id() is null then return null; end if;
  -- With the case held: no draft appears behind the answer itself, which removes it.
  perform from casework."case" c
    where c.case_id = p_case and c.status in ('correction-requested', 'discrepancy', 'proposed-refusal', 'proposed-revocation') for share;
  if not found then return null; end if;
  if p_version = 0 then
    insert into casework.answer_draft (case_id, owner_person, content) values (p_case, access.person_id(), p_content)
      on conflict do nothing returning version into v_version;
  else
    update casework.answer_draft d set content = p_content, version = d.version + 1, saved_at = now()
      where d.case_id = p_case and d.owner_person = access.person_id() and d.version = p_version
      returning d.version into v_version;
  end if;
  return v_version;
end
$$;

-- Whether the caller works on the firm's rosters: by mandate, or as who uploaded one at a counter of the firm's place.
create function casework.roster_of(p_roster uuid, p_lock boolean) returns setof casework.roster
language plpgsql security definer rows 1
set search_path = pg_catalog, pg_temp
as $$
declare
  v_roster casework.roster;
begin
  select * into v_roster from casework.roster r where r.roster_id = p_roster;
  if not coalesce(funds.is_worker() or v_roster.firm_id = any(access.firm_ids())
      or v_roster.owner_person = access.person_id() and firms.is_correctable(v_roster.firm_id), false) then
    return;
  end if;
  if p_lock then
    return query select r.* from casework.roster r where r.roster_id = p_roster for update;
  else
    return next v_roster;
  end if;
end
$$;

create function casework.open_roster(p_firm uuid, p_file uuid, p_file_name text, p_ignored jsonb, p_sheets text[])
returns uuid
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_id uuid;
begin
  if access.person_id() is null or not access.sees_file(p_file)
      or not (p_firm = any(access.firm_ids()) or firms.is_correctable(p_firm)) then
    perform casework.refuse();
  end if;
  insert into casework.roster (owner_person, firm_id, file_id, file_name, ignored_headings, ignored_sheets)
    values (access.person_id(), p_firm, p_file, p_file_name, p_ignored, p_sheets) returning roster_id into v_id;
  return v_id;
end
$$;

-- Puts another file in the place of a roster's. The number of its reading.
create function casework.restart_roster(p_roster uuid, p_file uuid, p_file_name text, p_ignored jsonb, p_sheets text[])
returns int
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_reading int;
begin
  if not exists (select from casework.roster_of(p_roster, true)) or not access.sees_file(p_file) then
    perform casework.refuse();
  end if;
  update casework.roster set file_id = p_file, file_name = p_file_name, ignored_headings = p_ignored,
    ignored_sheets = p_sheets, status = 'reading', failure = null, reading = reading + 1
    where roster_id = p_roster returning reading into v_reading;
  perform casework.begin_reading(p_roster, v_reading);
  return v_reading;
end
$$;

-- Holds a roster; false where it is no longer being read in this reading: then nothing of it is to be handed on.
create function casework.is_read_in(p_roster uuid, p_reading int) returns boolean
language sql security definer
set search_path = pg_catalog, pg_temp
as $$
  select exists (select from casework.roster_of(p_roster, true) r where r.status = 'reading' and r.reading = p_reading)
$$;

-- Begins a reading at the first row, however far it was before. False: it is no longer the roster's.
create function casework.begin_reading(p_roster uuid, p_reading int) returns boolean
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if not casework.is_read_in(p_roster, p_reading) then return false; end if;
  update casework.roster set rows_read = 0,
    first_version = coalesce((select max(r.version) + 1 from casework.roster_row r where r.roster_id = p_roster),
      first_version)
    where roster_id = p_roster;
  delete from casework.roster_row where roster_id = p_roster;
  return true;
end
$$;

-- All rows of a reading are there. False: it is no longer the roster's.
create function casework.finish_roster(p_roster uuid, p_reading int) returns boolean
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if not casework.is_read_in(p_roster, p_reading) then return false; end if;
  update casework.roster set status = 'read' where roster_id = p_roster;
  return true;
end
$$;

-- A reading is given up: of what was read nothing is left, and why is told. False: it is no longer the roster's.
create function casework.fail_roster(p_roster uuid, p_reading int, p_why text) returns boolean
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if not casework.begin_reading(p_roster, p_reading) then return false; end if;
  update casework.roster set status = 'failed', failure = p_why where roster_id = p_roster;
  return true;
end
$$;

-- Adds rows as read, { row_number, cells, item, problems }. False: the reading is no longer the roster's.
create function casework.add_roster_rows(p_roster uuid, p_reading int, p_rows jsonb) returns boolean
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if not casework.is_read_in(p_roster, p_reading) then return false; end if;
  insert into casework.roster_row (roster_id, row_number, cells, item, id_number, problems, version)
    select p_roster, r.row_number, r.cells, nullif(r.item, 'null'), r.id_number, r.problems, o.first_version
    from casework.roster o
      cross join jsonb_to_recordset(p_rows) as r (row_number int, cells jsonb, item jsonb, id_number text, problems jsonb)
    where o.roster_id = p_roster;
  update casework.roster set rows_read = rows_read + jsonb_array_length(p_rows) where roster_id = p_roster;
  return true;
end
$$;

-- Reads a row again as it was corrected, or leaves it out (p_cells null).
create function casework.change_roster_row(
  p_roster uuid, p_row int, p_cells jsonb, p_item jsonb, p_number text, p_problems jsonb)
returns int
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_version int;
begin
  if exists (select from casework.roster_of(p_roster, true)) then
    update casework.roster_row r set removed = p_cells is null, version = r.version + 1,
        cells = coalesce(p_cells, r.cells), item = case when p_cells is null then r.item else p_item end,
        id_number = case when p_cells is null then r.id_number else p_number end,
        problems = coalesce(p_problems, r.problems)
      where r.roster_id = p_roster and r.row_number = p_row returning r.version into v_version;
  end if;
  if v_version is null then perform casework.refuse(); end if;
  return v_version;
end
$$;

-- How each row of a roster stands: another row, not removed, about the same person (twin; the first, or at the first the
-- second); whether the registers know its number under another name; and whether it is good: without problems of its own,
-- nothing of it still to come, no twin, under the registered name. Found anew each time: a row is good as soon as the
-- other is removed or corrected, the register may be corrected, and what is ahead today has come on another day.
--
-- Of the name in the register nothing is told, and of people who were never employed by the firm not even that it differs:
-- a roster is no way to try numbers. Of those the comparison of the case tells the officer.
--
-- Asked of some rows (null: of all), those of the same people are in the answer too. One pass over all of them, and of
-- people and employments by index alone: a roster of twenty thousand rows may be one person's throughout, and has no
-- statistics yet when it is first looked at.
create function casework.judged_rows(p_roster uuid, p_rows int[])
returns table (row_number int, removed boolean, twin int, misnamed boolean, good boolean)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  with narrow as materialized (
    select r.row_number, r.removed, r.id_number, r.item ->> 'name' as name,
      r.item is not null and coalesce((r.item ->> 'comesOn')::date <= (select kernel.business_date()), true) as is_well
    from casework.roster_row r where r.roster_id = p_roster and (p_rows is null or r.row_number = any(p_rows)
      or r.id_number = any(array(select s.id_number from casework.roster_row s
        where s.roster_id = p_roster and s.row_number = any(p_rows))))
  ), paired as (
    select n.*, case when n.removed or n.id_number is null then null
        when lag(n.row_number) over same is null then lead(n.row_number) over same
        else first_value(n.row_number) over same end as twin,
      (select o.firm_id from casework.roster o where o.roster_id = p_roster) = any(array(
        select e.firm_id from firms.employment e where e.person_id = (select p.person_id from people.person p
          where p.id_number = n.id_number and kernel.plain(p.name) <> kernel.plain(n.name)))) as misnamed
    from narrow n window same as (partition by n.removed, n.id_number order by n.row_number)
  )
  select p.row_number, p.removed, p.twin, p.misnamed, p.is_well and p.twin is null and not p.misnamed from paired p
$$;

-- Rows by their numbers, or by state ('good', 'bad', 'removed'; null: all not removed), bad ones first. What is null is
-- not asked. Without statistics a plan takes the rows of a roster for few, and compares all with all where it may nest.
create function casework.roster_rows(p_roster uuid, p_rows int[], p_state text, p_skip int, p_limit int)
returns table (row_number int, cells jsonb, item jsonb, problems jsonb, version int, removed boolean, twin int,
  misnamed boolean, today date)
language sql security definer
set search_path = pg_catalog, pg_temp
set enable_nestloop = off
as $$
  select r.row_number, r.cells, r.item, r.problems, r.version, r.removed, j.twin, j.misnamed, kernel.business_date()
  from (select j.* from casework.judged_rows((select o.roster_id from casework.roster_of(p_roster, false) o), p_rows) j
      where (p_rows is null or j.row_number = any(p_rows))
        and (p_rows is not null or j.removed = (p_state is not distinct from 'removed'))
        and (p_state is null or p_state = 'removed' or j.good = (p_state = 'good'))
      order by j.good, j.row_number offset p_skip limit p_limit) j
    join casework.roster_row r on r.roster_id = p_roster and r.row_number = j.row_number
  order by j.good, j.row_number
$$;

create function casework.roster_counts(p_roster uuid, out good int, out bad int, out removed int)
language sql security definer
set search_path = pg_catalog, pg_temp
as $$
  select count(*) filter (where j.good and not j.removed), count(*) filter (where not j.good and not j.removed),
    count(*) filter (where j.removed)
  from casework.judged_rows((select o.roster_id from casework.roster_of(p_roster, false) o), null) j
$$;

revoke all on function casework.draft_of, casework.own_drafts, casework.start_draft, casework.save_draft,
  casework.name_bearer, casework.bearer_of, casework.bearer_misnamed, casework.note_visit, casework.visitor_of,
  casework.answer_draft_of, casework.save_answer_draft,
  casework.roster_of, casework.open_roster, casework.restart_roster, casework.is_read_in, casework.begin_reading,
  casework.finish_roster, casework.fail_roster, casework.add_roster_rows, casework.change_roster_row, casework.judged_rows, casework.roster_rows, casework.roster_counts from public;
grant execute on function casework.draft_of, casework.own_drafts, casework.start_draft, casework.save_draft,
  casework.name_bearer, casework.bearer_of, casework.bearer_misnamed, casework.note_visit, casework.visitor_of,
  casework.answer_draft_of, casework.save_answer_draft,
  casework.open_roster, casework.restart_roster to wenye_app;
grant execute on function casework.roster_of, casework.finish_roster, casework.add_roster_rows,
  casework.change_roster_row, casework.roster_rows, casework.roster_counts to wenye_app, wenye_worker;
grant execute on function casework.begin_reading, casework.fail_roster to wenye_worker;
