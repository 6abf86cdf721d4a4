-- How the application reads cases: by their ids, through one function for each table or view, all of the same shape. What the
-- caller may not see is as if it were not there, in the answer and in the plan: the function's own conditions run
-- inside it, and EXPLAIN shows the rows that it returned.

do $$
declare
  door record;
begin
  for door in select * from (values
    ('cases_of', 'case'), ('events_of', 'case_event'), ('parties_of', 'case_party'), ('facts_of', 'case_fact'),
    ('notes_of', 'case_note'), ('decisions_of', 'case_decision'), ('documents_of', 'case_document'),
    ('exclusions_of', 'exclusion'), ('chains_of', 'event_chain'),
    ('heads_of', 'event_head'), ('sealed_of', 'sealed_content')) as doors (name, source)
  loop
    execute format($f$
      create function casework.%1$I(p_cases uuid[]) returns setof casework.%2$I
      language sql stable security definer rows 10
      set search_path = pg_catalog, pg_temp
      as $b$ select t.* from casework.%2$I t where t.case_id = any(array(select casework.visible(p_cases))) $b$
      $f$, door.name, door.source);
    execute format('revoke all on function casework.%I(uuid[]) from public', door.name);
    execute format('grant execute on function casework.%I(uuid[]) to wenye_app, wenye_worker', door.name);
  end loop;
end $$;

-- The next cases of the auditor's territory, in the order of their ids, whose history is to be checked.
create function casework.next_to_check(p_after uuid, p_limit int) returns setof uuid
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select c.case_id from casework."case" c
  where c.accepting_office = any((select access.office_ids('auditor'))::uuid[])
    and (p_after is null or c.case_id > p_after)
  order by c.case_id limit p_limit
$$;
revoke all on function casework.next_to_check(uuid, int) from public;
grant execute on function casework.next_to_check(uuid, int) to wenye_app;

-- Submissions that the caller may see, by the same rule as their cases.
create function casework.submissions_of(p_submissions uuid[]) returns setof casework.submission
language sql stable security definer rows 1
set search_path = pg_catalog, pg_temp
as $$
  select s.* from casework.submission s
  where s.submission_id = any(p_submissions) and (
    s.accepting_office = any((select casework.office_ids())::uuid[])
    or s.claimant_kind = 'person' and s.claimant_id = (select access.person_id())
    or s.claimant_kind = 'firm' and s.claimant_id = any((select access.firm_ids())::uuid[])
    or s.filed_by = (select access.person_id())
      and s.counter_office = any((select access.office_ids('counter-clerk'))::uuid[]))
$$;

-- The cases of a submission, those of them that the caller may see.
create function casework.cases_filed(p_submission uuid) returns setof casework."case"
language sql stable security definer rows 10
set search_path = pg_catalog, pg_temp
as $$
  select c.* from casework."case" c where c.case_id = any(array(select casework.visible(
    array(select f.case_id from casework."case" f where f.submission_id = p_submission))))
$$;

-- Who handed a submission in, for whoever sees it: the receipt names a clerk or a mandate holder.
create function casework.filer_name(p_submission uuid) returns text
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select p.name from casework.submissions_of(array[p_submission]) s join people.person p on p.person_id = s.filed_by
$$;

-- The caller's own submissions, the latest first: { total, rows }.
create function casework.own_submissions(p_skip int, p_limit int) returns jsonb
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  with own as materialized (
    select s.submission_id from casework.submission s
      where s.claimant_kind = 'person' and s.claimant_id = (select access.person_id())
    union
    select s.submission_id from casework.submission s
      where s.claimant_kind = 'firm' and s.claimant_id = any((select access.firm_ids())::uuid[])
    union
    select s.submission_id from casework.submission s
      where s.filed_by = (select access.person_id())
        and s.counter_office = any((select access.office_ids('counter-clerk'))::uuid[])),
  page as (
    select s.* from own join casework.submission s using (submission_id)
    order by s.filed_at desc, s.submission_id desc offset p_skip limit p_limit)
  select jsonb_build_object('total', (select count(*) from own), 'rows', coalesce((
    select jsonb_agg(jsonb_build_object('submissionId', page.submission_id, 'receiptNumber', page.receipt_number,
      'filedOn', page.filed_on, 'claimantKind', page.claimant_kind, 'claimantId', page.claimant_id,
      'caseCount', cases.n, 'benefitIds', cases.benefits) order by page.filed_at desc, page.submission_id desc)
    from page, lateral (
      select count(*) as n, coalesce(array_agg(distinct c.benefit_id order by c.benefit_id), '{}') as benefits
      from casework."case" c where c.submission_id = page.submission_id) cases), '[]'))
$$;

-- How the caller stands to a case, for the core: duties held where, who filed it, whether it is about the caller.
create function casework.standing_on(p_case uuid)
returns table (assignments jsonb, filed_by uuid, is_object boolean)
language sql stable security definer rows 1
set search_path = pg_catalog, pg_temp
as $$
  select casework.assignments_on(c.accepting_office), s.filed_by,
    exists (select from people.person p join casework.case_party y on y.object_number = p.id_number
      where p.person_id = access.person_id() and y.case_id = c.case_id)
  from casework.cases_of(array[p_case]) c join casework.submission s using (submission_id)
$$;

-- Cases with money reserved that wait for their notice, or these cases: as a notice shows them. Only of the offices
-- where the caller publishes.
create function casework.notice_candidates(p_cases uuid[], p_benefit text)
returns table (case_id uuid, case_number text, version int, status text, benefit_id text, claimant_kind text,
  months text[], amount_fen bigint, claimant_name text, claimant_number text, object_name text, object_number text,
  division_name text, names jsonb)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  with found as materialized (
    -- As many of each benefit as one notice holds: many cases of one never hide those of another.
    select w.*, row_number() over (partition by w.benefit_id order by w.case_number) as place
    from (
      select * from casework."case" where case_id = any(p_cases)
      union all
      select * from casework."case" where p_cases is null and status = 'proposed-award'
        and accepting_office = any((select access.office_ids('reviewer', 'approver'))::uuid[])) w
    where w.accepting_office = any((select access.office_ids('reviewer', 'approver'))::uuid[])
      and (p_benefit is null or w.benefit_id = p_benefit)),
  candidate as materialized (select * from found where place <= 2000)
  select c.case_id, c.case_number, c.version, c.status, c.benefit_id, c.claimant_kind,
    (select d.counted from casework.case_decision d where d.case_id = c.case_id order by d.seq desc limit 1), c.amount_fen,
    y.claimant_name, y.claimant_number, y.object_name, y.object_number, d.name, coalesce(n.names, '[]')
  from candidate c
  join casework.case_party y on y.case_id = c.case_id
  join access.division d on d.code = c.standards_division
  left join casework.names_of(array(select case_id from candidate)) n on n.case_id = c.case_id
  order by c.case_number
$$;

-- The account that the case is paid into: that of what is owed, else the one that would be owed to today; in it null where
-- the claimant has none to pay. Null for a case that ended without an award, and for who does not see the claimant's registers.
create function casework.payee_of(p_case uuid) returns jsonb
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object('account', (
    select jsonb_build_object('bank', a.bank, 'accountNumber', a.account_number, 'holderName', a.holder_name,
      'source', r.name, 'recordedOn', a.recorded_on, 'validFrom', a.valid_from,
      'standing', funds.account_standing(a.verification, a.valid_to), 'chosen', a.account_id = c.payee_account_id)
    from (
      select p.account_id, p.bank, p.account_number, p.holder_name, p.source, p.recorded_on, p.valid_from, p.verification,
          p.valid_to
        from people.payee_account p where c.claimant_kind = 'person'
      union all
      select f.account_id, f.bank, f.account_number, f.holder_name, f.source, f.recorded_on, f.valid_from, f.verification,
          f.valid_to
        from firms.payee_account f where c.claimant_kind = 'firm') a
    join people.source_register r on r.code = a.source
    where a.account_id = coalesce(o.payee_account_id,
      funds.account_to_pay(c.claimant_kind, c.claimant_id, c.payee_account_id))))
  from casework."case" c left join funds.obligation o on o.case_id = c.case_id and o.refund_of is null
  where c.case_id = p_case and casework.may_see(p_case) and (c.live or o.id is not null)
    and case c.claimant_kind when 'person' then people.is_visible(c.claimant_id) else firms.is_visible(c.claimant_id) end
$$;

revoke all on function casework.submissions_of, casework.cases_filed, casework.filer_name, casework.own_submissions,
  casework.standing_on, casework.notice_candidates, casework.payee_of from public;
grant execute on function casework.submissions_of, casework.cases_filed, casework.filer_name, casework.own_submissions,
  casework.standing_on, casework.notice_candidates, casework.payee_of to wenye_app;
