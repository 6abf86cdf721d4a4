-- How the application reads and writes notices and objections. A list is public while it runs; whose case a line is,
-- is not, and lists that are over are their office's.

-- Notices that the caller may see: all that are up, and those of the caller's offices also afterwards.
create function casework.notices_of(p_notices uuid[]) returns setof casework.notice
language sql stable security definer rows 1
set search_path = pg_catalog, pg_temp
as $$
  select n.* from casework.notice n where n.notice_id = any(p_notices)
    and (n.taken_down_on is null or n.office_id = any((select casework.office_ids())::uuid[]))
$$;

-- How a notice stands: the last day of the line that runs longest, how many of the cases of the caller's offices wait for
-- approval since their period is over, and of how many an objection is open.
create function casework.notice_standing(p_notice uuid) returns jsonb
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object('runsUntil', max(l.until),
    'waiting', count(*) filter (where c.status = 'public-notice' and l.until < kernel.business_date()),
    'objected', count(*) filter (where c.status = 'objection'))
  from casework.notice_line l left join casework."case" c
    on c.case_id = l.case_id and c.accepting_office = any((select casework.office_ids())::uuid[])
  where l.notice_id = p_notice
$$;
revoke all on function casework.notice_standing(uuid) from public;

-- A notice's number as it is stored (公示2020-0012), typed with or without its letters, its dash and its noughts, or as
-- documents are numbered (公示〔2020〕12号).
create function casework.notice_asked(p_words text) returns text
language sql immutable
as $$ select '公示' || found[1] || '-' || casework.padded(found[2], 4)
  from regexp_match(casework.typed_number(p_words), '^(?:公示\D{0,4})?\D?(20\d{2})\D{0,3}(\d{1,12})号?$') found $$;
revoke all on function casework.notice_asked(text) from public;

-- One page of them, the latest first, with the office's name and telephone, and the counties that their lines name:
-- { total, rows, choices }. `p_up`: only those with a line that runs today; else those that the caller's offices
-- published, or that list a case of theirs: how another's stand is not theirs to see. `p_filter`: `benefitId`,
-- `division` by the name on a line, `q` the notice's number or its end; nobody is looked up by name. `choices` are the
-- benefits and counties of all that could be listed.
create function casework.notice_page(p_up boolean, p_filter jsonb, p_skip int, p_limit int) returns jsonb
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  with listed as materialized (
    select n.*, l.divisions from casework.notice n cross join lateral (
      select array_agg(distinct l.masked->>'division') as divisions,
        bool_or(c.accepting_office = any((select casework.office_ids())::uuid[])) as own
      from casework.notice_line l join casework."case" c using (case_id)
      where l.notice_id = n.notice_id and (not p_up or l.until >= (select kernel.business_date()))) l
    where l.divisions is not null and case when p_up then n.taken_down_on is null
      else l.own or n.office_id = any((select casework.office_ids())::uuid[]) end),
  asked as (select casework.typed_number(p_filter->>'q') as ending, casework.notice_asked(p_filter->>'q') as number),
  seen as (
    select listed.* from listed, asked
    where coalesce(benefit_id = p_filter->>'benefitId', true) and coalesce((p_filter->>'division') = any(divisions), true)
      and coalesce(notice_number = number, right(notice_number, length(ending)) = ending, true)),
  page as (
    select seen.*, o.name as office_name, o.phone as office_phone, o.phone_generated, casework.notice_standing(seen.notice_id) as standing
    from seen join access.office o on o.id = seen.office_id
    order by seen.published_on desc, seen.notice_number desc offset p_skip limit p_limit)
  select jsonb_build_object('total', (select count(*) from seen), 'rows', coalesce((
      select jsonb_agg(to_jsonb(page) order by page.published_on desc, page.notice_number desc) from page), '[]'),
    'choices', jsonb_build_object(
      'benefits', (select coalesce(jsonb_agg(distinct benefit_id), '[]') from listed),
      'divisions', (select coalesce(jsonb_agg(distinct d), '[]') from listed, unnest(divisions) d)))
$$;

-- A notice's lines as they were published: to everybody while they run, to its office also afterwards.
create function casework.lines_of(p_notice uuid)
returns table (line int, masked jsonb, leaf_hash text, until date, stands boolean)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  -- The list is frozen as it was published; whether what it announces still stands is told beside.
  select l.line, l.masked, l.leaf_hash, l.until,
      c.status in ('public-notice', 'objection', 'awarded', 'reconsideration')
  from casework.notice_line l join casework.notice n using (notice_id) join casework."case" c using (case_id)
  where l.notice_id = p_notice and (
    l.until >= (select kernel.business_date()) and n.taken_down_on is null
    or n.office_id = any((select casework.office_ids())::uuid[]))
$$;

-- The number is part of what a list's root hash counts, so it is drawn first, by who publishes. It leaves no gap where
-- nothing is published after all, which people would ask after.
create function casework.next_notice_number() returns text
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_series text := '公示' || to_char(kernel.business_date(), 'YYYY');
begin
  if not access.has_role('reviewer', 'approver') then perform casework.refuse(); end if;
  return v_series || '-' || kernel.zero_padded(kernel.next_in(v_series), 4);
end
$$;

-- Publishes a list: a row of casework.notice, and its lines as { case_id, masked, leaf_hash } in their order. Every case
-- is one of the offices where the caller publishes.
create function casework.publish_notice(p_notice jsonb, p_lines jsonb) returns uuid
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_offices uuid[] := access.office_ids('reviewer', 'approver');
  v_id uuid;
begin
  if not coalesce((p_notice->>'office_id')::uuid = any(v_offices), false)
      or exists (select from jsonb_to_recordset(p_lines) as l (case_id uuid)
        left join casework."case" c on c.case_id = l.case_id
        where coalesce(c.accepting_office <> all(v_offices), true)) then
    perform casework.refuse();
  end if;
  insert into casework.notice (notice_number, title, benefit_id, office_id, days, unit, published_on, until, line_count,
      root_hash, published_by)
    values (p_notice->>'notice_number', p_notice->>'title', p_notice->>'benefit_id', (p_notice->>'office_id')::uuid,
      (p_notice->>'days')::int, p_notice->>'unit', kernel.business_date(), (p_notice->>'until')::date,
      jsonb_array_length(p_lines), p_notice->>'root_hash', access.person_id())
    returning notice_id into v_id;
  insert into casework.notice_line (notice_id, line, case_id, masked, leaf_hash, until)
    select v_id, l.place, (l.line->>'case_id')::uuid, l.line->'masked', l.line->>'leaf_hash',
      (p_notice->>'until')::date
    from jsonb_array_elements(p_lines) with ordinality as l (line, place);
  return v_id;
end
$$;

-- Raises the caller's objection against a line that runs. Null: one of the caller's is open.
create function casework.raise_objection(p_notice uuid, p_line int, p_reason text) returns uuid
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_id uuid;
begin
  if access.person_id() is null or not exists (select from casework.notice_line l join casework.notice n using (notice_id)
      where l.notice_id = p_notice and l.line = p_line and n.taken_down_on is null
        and l.until >= kernel.business_date()) then
    perform casework.refuse();
  end if;
  -- case_id and accepting_office are filled in by the trigger.
  insert into casework.objection (notice_id, line, raised_by, raised_on, reason)
    values (p_notice, p_line, access.person_id(), kernel.business_date(), p_reason)
    on conflict do nothing returning objection_id into v_id;
  return v_id;
end
$$;

-- Writes down an objection that came by telephone, on paper or to a counter, by an officer of the case's office, as
-- {channel, reason, name, contact, paper}. Answers itself and its case; nothing where the line does not run, or is not theirs.
create function casework.register_objection(p_notice uuid, p_line int, p_objection jsonb)
returns table (objection_id uuid, case_id uuid)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_office uuid;
  v_paper uuid := (p_objection->>'paper')::uuid;
begin
  select c.accepting_office into v_office
    from casework.notice_line l join casework.notice n using (notice_id) join casework."case" c on c.case_id = l.case_id
    where l.notice_id = p_notice and l.line = p_line and n.taken_down_on is null and l.until >= kernel.business_date();
  if v_office is null or not v_office = any(access.office_ids('counter-clerk', 'acceptor', 'reviewer', 'approver')) then return; end if;
  if p_objection->>'channel' not in ('phone', 'letter', 'in-person')
      or v_paper is not null and not access.sees_file(v_paper) then
    perform casework.refuse();
  end if;
  return query insert into casework.objection as o
      (notice_id, line, channel, raised_by, objector_name, objector_contact, paper, raised_on, reason)
    values (p_notice, p_line, p_objection->>'channel', access.person_id(), p_objection->>'name',
      p_objection->>'contact', v_paper, kernel.business_date(), p_objection->>'reason')
    returning o.objection_id, o.case_id;
end
$$;

-- Writes down that who objected by telephone, on paper or at a counter was told the answer, and how.
create function casework.tell_objector(p_objection uuid, p_how text) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  update casework.objection set told_by = access.person_id(), told_on = kernel.business_date(), told_how = p_how
    where objection_id = p_objection and status <> 'open' and objector_name is not null and told_on is null
      and accepting_office = any(access.office_ids('counter-clerk', 'acceptor', 'reviewer', 'approver'));
  if not found then perform casework.refuse(); end if;
end
$$;

-- The caller's own objections, the latest first: without the case, which the caller does not see.
create function casework.own_objections()
returns table (objection_id uuid, notice_id uuid, notice_number text, line int, reason text, raised_on date, status text,
  decided_on date, answer text)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select o.objection_id, o.notice_id, n.notice_number, o.line, o.reason, o.raised_on, o.status, o.decided_on, o.answer
  from casework.objection o join casework.notice n using (notice_id) where o.raised_by = access.person_id() and o.channel = 'online'
  order by o.raised_on desc, o.objection_id desc
$$;

-- Objections against cases of the caller's offices. The claimant is not told who objected.
create function casework.objections_of(p_objections uuid[]) returns setof casework.objection
language sql stable security definer rows 1
set search_path = pg_catalog, pg_temp
as $$
  select o.* from casework.objection o where o.objection_id = any(p_objections)
    and o.accepting_office = any((select casework.office_ids())::uuid[])
$$;

-- One page of them by status, the oldest first, with the numbers of case and notice: { total, rows }.
create function casework.objection_page(p_status text, p_case uuid, p_skip int, p_limit int) returns jsonb
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  with seen as (
    select o.* from casework.objection o where o.status = p_status and (p_case is null or o.case_id = p_case)
      and o.accepting_office = any((select casework.office_ids())::uuid[])),
  page as (
    select seen.objection_id, seen.notice_id, seen.line, seen.case_id, seen.channel, seen.reason, seen.raised_on,
      seen.status, seen.decided_on, seen.answer, seen.told_on, seen.told_how, seen.paper,
      -- Who objected is told to who wrote it down, and to the others once it is decided: somebody has to answer.
      case when seen.status <> 'open' or seen.raised_by = access.person_id() then seen.objector_name end as objector_name,
      case when seen.status <> 'open' or seen.raised_by = access.person_id() then seen.objector_contact end as objector_contact,
      seen.status <> 'open' and seen.objector_name is not null and seen.told_on is null
        and seen.accepting_office = any((select access.office_ids('counter-clerk', 'acceptor', 'reviewer', 'approver'))::uuid[]) as to_tell,
      c.case_number, c.version, c.benefit_id, n.notice_number,
      -- Only so that the list offers the act to whoever may do it: append_event and settle_objection decide.
      seen.status = 'open' and seen.raised_by <> access.person_id()
        and seen.accepting_office = any((select access.office_ids('reviewer', 'approver'))::uuid[])
        and not exists (select from casework.case_event e where e.case_id = seen.case_id
          and e.actor_person = access.person_id() and e.duty <> 'objection') as may_decide
    from seen join casework."case" c using (case_id) join casework.notice n on n.notice_id = seen.notice_id
    order by seen.raised_on, seen.objection_id offset p_skip limit p_limit)
  select jsonb_build_object('total', (select count(*) from seen), 'rows', coalesce((
    select jsonb_agg(to_jsonb(page) order by page.raised_on, page.objection_id) from page), '[]'))
$$;

-- Writes down what was decided on an objection, by an officer of the case's office who did not raise it.
create function casework.settle_objection(p_objection uuid, p_upheld boolean, p_answer text) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  update casework.objection set status = case when p_upheld then 'upheld' else 'dismissed' end,
      decided_by = access.person_id(), decided_on = kernel.business_date(), answer = p_answer
    where objection_id = p_objection and status = 'open' and raised_by <> access.person_id()
      and accepting_office = any(access.office_ids('reviewer', 'approver'));
  if not found then perform casework.refuse(); end if;
end
$$;

revoke all on function casework.notices_of, casework.notice_page, casework.lines_of, casework.next_notice_number,
  casework.publish_notice, casework.raise_objection, casework.own_objections, casework.objections_of,
  casework.objection_page, casework.settle_objection, casework.register_objection, casework.tell_objector from public;
grant execute on function casework.notices_of, casework.notice_page, casework.lines_of, casework.next_notice_number,
  casework.publish_notice, casework.raise_objection, casework.own_objections, casework.objections_of,
  casework.objection_page, casework.settle_objection, casework.register_objection, casework.tell_objector to wenye_app;
