-- The officers' work list. Row-level security keeps PostgreSQL from using text indexes, so this runs as the
-- owner and filters the territory itself: the first condition of each query, and the only way in.

create function casework.work_list_filter(p jsonb) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v text := 'c.accepting_office = any($1)';
begin
  if p ? 'q' then
    v := v || $q$ and (c.case_number = $2->>'q' or s.receipt_number = $2->>'q'
      or (y.claimant_name || ' ' || y.claimant_number || ' ' || coalesce(y.object_name, '') || ' '
        || coalesce(y.object_number, '')) ilike '%' || casework.like_literal($2->>'q') || '%')$q$;
  end if;
  if p ? 'status' then
    v := v || $q$ and c.status = any(array(select jsonb_array_elements_text($2->'status')))$q$;
  end if;
  if p ? 'benefitId' then v := v || $q$ and c.benefit_id = $2->>'benefitId'$q$; end if;
  if p ? 'divisionCode' then v := v || $q$ and c.standards_division = $2->>'divisionCode'$q$; end if;
  if p ? 'claimantId' then v := v || $q$ and c.claimant_id = ($2->>'claimantId')::uuid$q$; end if;
  if (p->>'mine')::boolean then v := v || ' and c.assignee = access.person_id()'; end if;
  if (p->>'unassigned')::boolean then v := v || ' and c.assignee is null'; end if;
  if (p->>'overdue')::boolean then v := v || ' and c.due_on < kernel.business_date()'; end if;
  return v;
end
$$;

create function casework.like_literal(text) returns text
language sql immutable
set search_path = pg_catalog, pg_temp
as $$ select regexp_replace($1, '([\\%_])', '\\\1', 'g') $$;

-- One page of the work list: { total, rows }. Sort keys: due, -due, submitted, -submitted, amount, -amount.
create function casework.work_list(p jsonb) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_sort text := case p->>'sort'
    when '-due' then 'c.due_on desc nulls last' when 'submitted' then 'c.submitted_on'
    when '-submitted' then 'c.submitted_on desc' when 'amount' then 'c.amount_fen nulls last'
    when '-amount' then 'c.amount_fen desc nulls last' else 'c.due_on nulls last' end;
  v_answer jsonb;
begin
  execute format($q$
    with hits as materialized (
      select c.case_id, row_number() over (order by %s, c.case_id) as position
      from casework."case" c
      join casework.submission s using (submission_id)
      join casework.case_party y using (case_id)
      where %s)
    select jsonb_build_object('total', (select count(*) from hits), 'rows', coalesce((
      select jsonb_agg(casework.list_row(h.case_id) order by h.position)
      from hits h where h.position > $3 and h.position <= $3 + $4), '[]'))
    $q$, v_sort, casework.work_list_filter(p))
  into v_answer
  using casework.office_ids(), p, (p->>'offset')::int, (p->>'limit')::int;
  return v_answer;
end
$$;
revoke all on function casework.work_list(jsonb) from public;

-- A case as lists show it.
create function casework.list_row(p_case uuid) returns jsonb
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object(
    'caseId', c.case_id, 'caseNumber', c.case_number, 'receiptNumber', s.receipt_number,
    'benefitId', c.benefit_id, 'claimantKind', c.claimant_kind, 'claimantId', c.claimant_id,
    'claimantName', y.claimant_name, 'objectName', y.object_name, 'objectNumber', y.object_number,
    'status', c.status, 'level', c.level, 'version', c.version, 'amountFen', c.amount_fen,
    'submittedOn', c.submitted_on, 'dueKind', c.due_kind, 'dueOn', c.due_on,
    'assignee', c.assignee, 'assigneeName', (select p.name from people.person p where p.person_id = c.assignee),
    'officeId', o.id, 'officeName', o.name,
    'divisionCode', c.standards_division, 'divisionName', d.name)
  from casework."case" c
  join casework.submission s using (submission_id)
  join casework.case_party y using (case_id)
  join access.office o on o.id = c.accepting_office
  join access.division d on d.code = c.standards_division
  where c.case_id = p_case
$$;
revoke all on function casework.list_row(uuid) from public;

-- What lies on the caller's desk, for the list's tabs.
create function casework.work_counts() returns jsonb
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  with mine as materialized (
    select status, assignee, due_on from casework."case" where accepting_office = any(casework.office_ids()))
  select jsonb_build_object(
    'byStatus', coalesce((select jsonb_object_agg(status, n) from (
      select status, count(*) as n from mine group by status) by_status), '{}'),
    'mine', (select count(*) from mine where assignee = access.person_id()),
    'unassigned', (select count(*) from mine where assignee is null and due_on is not null),
    'overdue', (select count(*) from mine where due_on < kernel.business_date()))
$$;
revoke all on function casework.work_counts() from public;
grant execute on function casework.work_list(jsonb), casework.work_counts() to wenye_app;

-- An applicant's own cases: the caller's, or those of the firms that the caller acts for, or filed by the
-- caller at a counter.
create function casework.own_list(p jsonb) returns jsonb
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  with hits as materialized (
    select c.case_id, row_number() over (order by c.submitted_on desc, c.case_id desc) as position
    from casework."case" c join casework.submission s using (submission_id)
    where (casework.acts_for(c.claimant_kind, c.claimant_id) or s.filed_by = access.person_id())
      and (not p ? 'submissionId' or c.submission_id = (p->>'submissionId')::uuid)
      and (not p ? 'claimantId' or c.claimant_id = (p->>'claimantId')::uuid)
      and (not p ? 'status' or c.status = any(array(select jsonb_array_elements_text(p->'status')))))
  select jsonb_build_object('total', (select count(*) from hits), 'rows', coalesce((
    select jsonb_agg(casework.list_row(h.case_id) order by h.position)
    from hits h where h.position > (p->>'offset')::int and h.position <= (p->>'offset')::int + (p->>'limit')::int), '[]'))
$$;
revoke all on function casework.own_list(jsonb) from public;
grant execute on function casework.own_list(jsonb) to wenye_app;

-- The same three ways to see a case as its policies: for functions that run as the owner.
create function casework.may_see(p_case uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select exists (select from casework."case" c join casework.submission s using (submission_id)
    where c.case_id = p_case and (
      c.accepting_office = any(casework.office_ids())
      or casework.acts_for(c.claimant_kind, c.claimant_id)
      or s.filed_by = access.person_id()))
$$;
revoke all on function casework.may_see(uuid) from public;

-- One case as lists show it, with the claimant's number.
create function casework.case_row(p_case uuid) returns jsonb
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select casework.list_row(p_case) || jsonb_build_object('claimantNumber', y.claimant_number)
  from casework.case_party y where y.case_id = p_case and casework.may_see(p_case)
$$;
revoke all on function casework.case_row(uuid) from public;
grant execute on function casework.case_row(uuid) to wenye_app;

-- Names of officers and offices in a case's history.
create function casework.names_in(p_case uuid) returns jsonb
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object(
    'persons', coalesce((select jsonb_object_agg(p.person_id, p.name) from people.person p
      where p.person_id in (select e.actor_person from casework.case_event e where e.case_id = p_case)), '{}'),
    'offices', coalesce((select jsonb_object_agg(o.id, o.name) from access.office o
      where o.id in (select e.office_id from casework.case_event e where e.case_id = p_case)), '{}'))
  where casework.may_see(p_case)
$$;
revoke all on function casework.names_in(uuid) from public;
grant execute on function casework.names_in(uuid) to wenye_app;
