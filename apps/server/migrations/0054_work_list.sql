-- The officers' work list and the claimants' own. Each runs as the owner and filters the territory itself: the first
-- condition of each query, and the only way in.

-- States in which a case lies on the desk, for somebody to take: the lifecycle's, as case.steps.test.ts holds.
create function casework.on_desk() returns text[]
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
  select array['submitted', 'data-check', 'discrepancy', 'review', 'returned', 'proposed-refusal', 'waiting-for-funds',
    'proposed-award', 'public-notice', 'objection', 'proposed-revocation', 'reconsideration']
$$;

-- Whether the handling clock stands still today for what others do; the last day of a notice still belongs to it.
create function casework.stands_still(p_clock text, p_status text, p_notice_until date, p_today date) returns boolean
language sql immutable
as $$
  select p_clock not in ('running', 'stopped') and (p_status <> 'public-notice' or p_notice_until >= p_today)
$$;

-- Past its day. While the handling clock stands still, the handling time goes on for nobody.
create function casework.is_overdue(
  p_due_kind text, p_due_on date, p_clock text, p_status text, p_notice_until date, p_today date) returns boolean
language sql immutable
as $$
  select p_due_on < p_today
    and not (p_due_kind = 'decision' and casework.stands_still(p_clock, p_status, p_notice_until, p_today))
$$;
revoke all on function casework.stands_still(text, text, date, date),
  casework.is_overdue(text, date, text, text, date, date) from public;

-- When a register's name of a person or firm was last corrected, and by what source: { correctedOn, correctedBy }, both
-- null where it never was.
create function casework.last_renaming(p_kind text, p_id uuid) returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object('correctedOn', max(c.recorded_on), 'correctedBy', max(r.name))
  from (
    (select k.recorded_on, k.source from people.correction k
      where p_kind = 'person' and k.person_id = p_id and k.field = 'name' order by k.correction_id desc limit 1)
    union all
    (select k.recorded_on, k.source from firms.correction k
      where p_kind = 'firm' and k.firm_id = p_id and k.field = 'name' order by k.correction_id desc limit 1)) c
  join people.source_register r on r.code = c.source
$$;

-- Names that cases were filed under and that their accounts bear, where the register now says another: a row of each case
-- of which one differs, with a list of { whose, written, registered, correctedOn, correctedBy }, whose is claimant, object
-- or account. Of who has been renamed since, when and by what the register was corrected; null where the two never agreed.
-- `p_accounts`: side by side with the cases, that account in place of the case's own. For all rows of a page at once: case
-- by case it took a third of the list's time.
create function casework.names_of(p_cases uuid[], p_accounts uuid[] default null)
returns table (case_id uuid, account_id uuid, names jsonb)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select c.case_id, payee.id, jsonb_agg(jsonb_build_object('whose', n.whose, 'written', n.written, 'registered', n.registered)
      || casework.last_renaming(n.kind, n.id) order by n.place)
  from (select distinct w.* from unnest(p_cases, p_accounts) w (case_id, account_id)) asked
    join casework."case" c using (case_id)
    join casework.case_party y using (case_id)
    left join people.person p on c.claimant_kind = 'person' and p.person_id = c.claimant_id
    left join firms.firm f on c.claimant_kind = 'firm' and f.firm_id = c.claimant_id
    left join people.person h on h.id_number = y.object_number
    cross join lateral (select coalesce(asked.account_id, c.payee_account_id) as id) payee
    left join people.payee_account own on c.claimant_kind = 'person' and own.account_id = payee.id
    left join firms.payee_account basic on c.claimant_kind = 'firm' and basic.account_id = payee.id
    cross join lateral (values
      (1, 'claimant', y.claimant_name, coalesce(p.name, f.name), c.claimant_kind, c.claimant_id),
      (2, 'object', y.object_name, h.name, 'person', h.person_id),
      (3, 'account', coalesce(own.holder_name, basic.holder_name), coalesce(p.name, f.name), c.claimant_kind,
        c.claimant_id)) n (place, whose, written, registered, kind, id)
  where n.written <> n.registered and kernel.plain(n.written) <> kernel.plain(n.registered)
  group by c.case_id, payee.id
$$;

-- Cases as lists show them, for all rows of a page at once.
create function casework.list_rows(p_cases uuid[]) returns table (case_id uuid, listed jsonb)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select c.case_id, jsonb_build_object(
    'caseId', c.case_id, 'caseNumber', c.case_number, 'receiptNumber', s.receipt_number,
    'benefitId', c.benefit_id, 'claimantKind', c.claimant_kind, 'claimantId', c.claimant_id,
    'claimantName', y.claimant_name, 'objectName', y.object_name, 'objectNumber', y.object_number,
    'status', c.status, 'level', c.level, 'version', c.version, 'amountFen', c.amount_due_fen, 'live', c.live,
    'submittedOn', c.submitted_on, 'dueKind', c.due_kind, 'dueOn', c.due_on, 'noticeUntil', c.notice_until,
    'standsStill', casework.stands_still(c.clock, c.status, c.notice_until, (select kernel.business_date())),
    'assignee', c.assignee, 'assigneeName', (select p.name from people.person p where p.person_id = c.assignee),
    'officeId', o.id, 'officeName', o.name, 'names', coalesce(n.names, '[]'),
    'divisionCode', c.standards_division, 'divisionName', d.name)
  from casework."case" c
  join casework.submission s using (submission_id)
  join casework.case_party y using (case_id)
  join access.office o on o.id = c.accepting_office
  join access.division d on d.code = c.standards_division
  left join casework.names_of(p_cases) n using (case_id)
  where c.case_id = any(p_cases)
$$;
revoke all on function casework.last_renaming, casework.names_of, casework.list_rows from public;

-- Digits as a number ends in them, padded with noughts to its width; with more noughts no number ends.
create function casework.padded(p_digits text, p_width int) returns text
language sql immutable
as $$ select lpad(d, greatest(p_width, length(d)), '0') from ltrim(p_digits, '0') d
  where length(p_digits) <= p_width or not starts_with(p_digits, '0') $$;
-- What is typed of a number, for comparison with what is stored: full width, small letters, white space and every dash.
-- A whole number may have its dashes anywhere, or none: no identity number begins with its year. Of others, where no dash
-- is typed, a gap between two digits stands for one.
create function casework.typed_number(p_words text) returns text
language sql immutable
as $$ select case
    when bare ~ '^(BJ)?20\d{13}$' then regexp_replace(bare, '(\d{4})(\d{6})(\d{5})$', '\1-\2-\3')
    when bare ~ '^(SL)?20\d{16}$' then regexp_replace(bare, '(\d{8})(\d{6})(\d{4})$', '\1-\2-\3')
    when strpos(n, '-') > 0 then regexp_replace(n, '\s', '', 'g')
    else regexp_replace(regexp_replace(n, '(\d)\s+(?=\d)', '\1-', 'g'), '\s', '', 'g') end
  from upper(translate(normalize(p_words, nfkc), U&'\2010\2012\2013\2014\2015\2212\200B\200C\200D\2060\FEFF', '------')) n,
    regexp_replace(n, '[-\s]', '', 'g') bare $$;
-- A number as it is stored (BJ2020-410325-00088, SL20201015-410325-0008), typed with or without its letters and noughts.
create function casework.number_asked(p_words text, p_letters text, p_width int) returns text
language sql immutable
as $$ select p_letters || found[1] || '-' || found[2] || '-' || casework.padded(found[3], p_width)
  from regexp_match(casework.typed_number(p_words), '^(?:' || p_letters || ')?(\d+)-(\d{6})-(\d{1,12})$') found $$;
-- The digits that one ends in, typed by themselves or after its year, its day or its county.
create function casework.end_asked(p_words text, p_letters text, p_width int) returns text
language sql immutable
as $$ select casework.padded(found[1], p_width)
  from regexp_match(casework.typed_number(p_words), '^(?:(?:' || p_letters || ')?\d+-)?(\d{1,12})$') found $$;
-- What stands before these, as far as it is typed, as a pattern: six digits without letters are a county.
create function casework.start_asked(p_words text, p_letters text) returns text
language sql immutable
as $$ select coalesce((select p_letters || case when found[1] is null and found[2] ~ '^\d{6}$' then '%-' else '' end || found[2] || '-%'
  from regexp_match(casework.typed_number(p_words), '^(' || p_letters || ')?(\d+)-\d{1,12}$') found), p_letters || '%') $$;
-- How numbers begin that begin with it, as a pattern: from its letters on, and of these no less than a year's.
create function casework.beginning_asked(p_words text, p_letters text) returns text
language sql immutable
as $$ select n || '%' from casework.typed_number(p_words) n where n ~ ('^' || p_letters || '\d{4}[-\d]*$') $$;
-- Whether a case's number, or a receipt's, is what is asked for: with or without its letters and noughts, by how it begins
-- or by the digits that it ends in. Becomes part of the query that asks, which finds it by an index.
create function casework.is_case_asked(p_number text, p_words text) returns boolean
language sql immutable
as $$
  select p_number = casework.number_asked(p_words, 'BJ', 5)
    or split_part(p_number, '-', 3) = casework.end_asked(p_words, 'BJ', 5)
      and p_number like casework.start_asked(p_words, 'BJ')
    or p_number like casework.beginning_asked(p_words, 'BJ')
$$;
create function casework.is_receipt_asked(p_number text, p_words text) returns boolean
language sql immutable
as $$
  select p_number = casework.number_asked(p_words, 'SL', 4)
    or split_part(p_number, '-', 3) = casework.end_asked(p_words, 'SL', 4)
      and p_number like casework.start_asked(p_words, 'SL')
    or p_number like casework.beginning_asked(p_words, 'SL')
$$;
revoke all on function casework.padded(text, int), casework.typed_number(text), casework.number_asked(text, text, int),
  casework.end_asked(text, text, int), casework.start_asked(text, text), casework.beginning_asked(text, text),
  casework.is_case_asked(text, text), casework.is_receipt_asked(text, text) from public;
create index case_number_beginning on casework."case" (case_number text_pattern_ops);
create index receipt_number_beginning on casework.submission (receipt_number text_pattern_ops);
create index case_number_end on casework."case" (split_part(case_number, '-', 3));
create index receipt_number_end on casework.submission (split_part(receipt_number, '-', 3));

-- Cases by their number or that of the receipt, or by part of a name or number of those concerned. Without settings of its
-- own, so that it becomes part of the list's query and is planned for the words that are asked.
create function casework.hits(p_words text) returns table (case_id uuid)
language sql stable
as $$
  select y.case_id from casework.case_party y
    where kernel.grams(y.search) @> kernel.grams_of_query(kernel.plain(p_words))
      and position(kernel.plain(p_words) in y.search) > 0
  union
  select c.case_id from casework."case" c where casework.is_case_asked(c.case_number, p_words)
  union
  select c.case_id from casework.submission s join casework."case" c using (submission_id)
    where casework.is_receipt_asked(s.receipt_number, p_words)
$$;
revoke all on function casework.hits(text) from public;

-- The posts with which the caller works on cases, by the office that accepts them: { office: ['reviewer county'] }.
create function casework.posts() returns jsonb
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(jsonb_object_agg(accepting, posts), '{}') from (
    select accepting, jsonb_agg((a->>'role') || ' ' || case o.kind when 'zone' then 'county' else o.kind end) as posts
    from jsonb_array_elements(access.context()->'assignments') a
      join access.office o on o.id = (a->>'officeId')::uuid,
      jsonb_array_elements_text(a->'offices') accepting
    group by accepting) covered
$$;

-- The tier of the office that took the case's last decision.
create function casework.decided_at(p_case uuid) returns text
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select e.content->'actor'->>'tier' from casework.case_event e
  where e.case_id = p_case and e.kind in ('award', 'refuse', 'not-accept', 'revoke') order by e.seq desc limit 1
$$;

-- What the caller could take now: `turns` holds by post in which benefit, state and level there are steps, and which duties
-- these bring (lists/turns.ts); where a decision is looked at again, by the tier that took it. Nobody takes what its
-- applicant is to speak about first, nor a case on which they hold another duty than a step there brings (invariant 9). Of
-- few cases that is so: which, is looked up once for all.
create function casework.to_be_taken() returns text
language sql immutable
as $$
  select $q$(c.assignee is null and c.status = any(casework.on_desk()) and coalesce(c.due_kind not in ('rebuttal', 'defence'), true)
    and exists (select from jsonb_array_elements_text($2->'posts'->c.accepting_office::text) post,
        lateral (select $2->'turns'->post->concat_ws(' ', c.benefit_id, c.status, c.level,
          case when c.status in ('reconsideration', 'proposed-revocation') then casework.decided_at(c.case_id) end) as duties) step
      where step.duties is not null
        and (c.case_id not in (select e.case_id from casework.case_event e
            where e.actor_person = (select access.person_id()) and e.duty is not null)
          or step.duties ? '' or step.duties ?| array(select e.duty from casework.case_event e
            where e.case_id = c.case_id and e.actor_person = (select access.person_id()) and e.duty is not null))))$q$
$$;
revoke all on function casework.posts, casework.decided_at, casework.to_be_taken from public;

-- Conditions of the work list beside the office.
create function casework.work_list_filter(p jsonb) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v text := case when p ? 'status' then ' and c.status = any($5)' else '' end;
begin
  if p ? 'benefitId' then v := v || $q$ and c.benefit_id = $2->>'benefitId'$q$; end if;
  if p ? 'divisionCode' then v := v || $q$ and c.standards_division = $2->>'divisionCode'$q$; end if;
  if p ? 'claimantId' then v := v || $q$ and c.claimant_id = ($2->>'claimantId')::uuid$q$; end if;
  if (p->>'mine')::boolean then v := v || ' and c.assignee = access.person_id()'; end if;
  if (p->>'unassigned')::boolean then v := v || ' and ' || casework.to_be_taken(); end if;
  if (p->>'overdue')::boolean then v := v || $q$
    and casework.is_overdue(c.due_kind, c.due_on, c.clock, c.status, c.notice_until, (select kernel.business_date()))$q$; end if;
  return v;
end
$$;

-- One page of the work list: { total, rows }. Sort keys: due, -due, submitted, -submitted, amount, -amount; empty last.
-- Cases found by words, of one claimant or of one officer are taken whole, once. Of all others the indexes hold each
-- office's cases of a status in order, so a page is taken from the head of each and merged: it costs by the offices of
-- the territory and the length of the page, not by their cases.
create function casework.work_list(p jsonb) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_key text := case ltrim(p->>'sort', '-') when 'submitted' then 'submitted_on' when 'amount' then 'amount_due_fen'
    else 'due_on' end;
  v_direction text := case when starts_with(p->>'sort', '-') then 'desc' else 'asc' end;
  v_few text := case
    when kernel.plain(p->>'q') <> '' then $q$casework.hits($2->>'q') join casework."case" c using (case_id)$q$
    when p ? 'claimantId'
      then $q$(select * from casework."case" where claimant_id = ($2->>'claimantId')::uuid offset 0) c$q$
    when (p->>'mine')::boolean
      then '(select * from casework."case" where assignee = (select access.person_id()) offset 0) c' end;
  v_heads text := $q$
    select h.* from unnest($1) office, unnest($5) wanted, lateral (
      (select c.case_id, c.%1$I as key from casework."case" c
        where c.accepting_office = office and c.status = wanted and c.%1$I is not null %3$s
        order by c.%1$I %2$s, c.case_id %2$s limit $3 + $4)
      union all
      (select c.case_id, null from casework."case" c
        where c.accepting_office = office and c.status = wanted and c.%1$I is null %3$s
        order by c.%1$I %2$s, c.case_id %2$s limit $3 + $4)) h$q$;
  v_answer jsonb;
begin
  p := p || jsonb_build_object('posts', casework.posts());
  execute format($q$
    with listed as $q$ || case when v_few is null then 'not ' else '' end || $q$materialized (
      select c.case_id, c.%1$I as key from $q$ || coalesce(v_few, 'casework."case" c') || $q$
      where c.accepting_office = any($1) %3$s),
    page as materialized (
      select * from ($q$ || case when v_few is null then v_heads else 'select * from listed' end || $q$) heads
      order by key %2$s nulls last, case_id %2$s offset $3 limit $4)
    select jsonb_build_object(
      'total', (select count(*) from listed),
      'rows', coalesce((select jsonb_agg(l.listed order by page.key %2$s nulls last, page.case_id %2$s)
        from page join casework.list_rows(array(select case_id from page)) l using (case_id)), '[]'))
    $q$, v_key, v_direction, casework.work_list_filter(p))
  into v_answer
  using casework.office_ids(), p, (p->>'offset')::int, (p->>'limit')::int,
    case when p ? 'status' then array(select jsonb_array_elements_text(p->'status')) else casework.statuses() end;
  return v_answer;
end
$$;
revoke all on function casework.work_list(jsonb) from public;

-- What lies on the caller's desk, for the list's tabs: of the cases that the list finds by words, benefit, county and
-- claimant. What the tabs themselves choose (status, whose, overdue) is counted, not filtered by.
create function casework.work_counts(p jsonb) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_found text := case when kernel.plain(p->>'q') <> '' then $q$casework.hits($2->>'q') join casework."case" c using (case_id)$q$
    else 'casework."case" c' end;
  v_answer jsonb;
begin
  p := p || jsonb_build_object('posts', casework.posts());
  execute format($q$
    with by_status as (
      select c.status, count(*) as n,
        count(*) filter (where c.assignee = (select access.person_id())) as mine,
        count(*) filter (where %3$s) as unassigned,
        count(*) filter (where casework.is_overdue(
          c.due_kind, c.due_on, c.clock, c.status, c.notice_until, (select kernel.business_date()))) as overdue
      from %1$s where c.accepting_office = any($1) %2$s group by c.status)
    select jsonb_build_object('byStatus', coalesce(jsonb_object_agg(status, n), '{}'),
      'mine', coalesce(sum(mine), 0), 'unassigned', coalesce(sum(unassigned), 0), 'overdue', coalesce(sum(overdue), 0))
    from by_status
    $q$, v_found, casework.work_list_filter(p - array['status', 'mine', 'unassigned', 'overdue']), casework.to_be_taken())
  into v_answer
  using casework.office_ids(), p;
  return v_answer;
end
$$;
revoke all on function casework.work_counts(jsonb) from public;
grant execute on function casework.work_list(jsonb), casework.work_counts(jsonb) to wenye_app;

-- What of the money of cases waits for their claimants: how much is to be paid back, and whether another account is to be
-- named, since the one there is takes nothing and none is named yet that the bank may still stand for.
create function casework.money_waiting(p_cases uuid[]) returns table (case_id uuid, repay_fen bigint, account boolean)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select o.case_id,
    coalesce(sum(o.recovery_ordered_fen - o.recovered_fen - o.written_off_fen) filter (where o.state = 'under-recovery'), 0)::bigint,
    bool_or(o.state in ('open', 'part-paid') and o.in_transit_fen = 0 and not funds.is_held(o)
      and (a.dead or funds.account_failed(o)) and not a.another)
  from funds.obligation o cross join lateral (
    select coalesce(bool_or(p.account_id = o.payee_account_id
        and funds.account_standing(p.verification, p.valid_to) in ('closed', 'rejected')), false) as dead,
      coalesce(bool_or(p.account_id <> o.payee_account_id
        and funds.account_standing(p.verification, p.valid_to) in ('usable', 'unverified')), false) as another
    from (select account_id, verification, valid_to from people.payee_account
        where o.claimant_kind = 'person' and person_id = o.claimant_id
      union all
      select account_id, verification, valid_to from firms.payee_account
        where o.claimant_kind = 'firm' and firm_id = o.claimant_id) p) a
  where o.case_id = any(p_cases) and o.state in ('under-recovery', 'open', 'part-paid')
  group by o.case_id
$$;
revoke all on function casework.money_waiting(uuid[]) from public;

-- Whether words are part of a name or number of those concerned, for the list of one's own: digits alone are not looked for
-- within the code of a firm, which is that of all its cases.
create function casework.is_own_asked(p_party casework.case_party, p_kind text, p_words text) returns boolean
language sql immutable
as $$
  select strpos(case when p_kind = 'firm' and p_words ~ '^\d+$' and not starts_with(p_party.claimant_number, p_words)
    then kernel.plain(concat(p_party.claimant_name, p_party.object_name, p_party.object_number)) else p_party.search end, p_words) > 0
$$;
revoke all on function casework.is_own_asked(casework.case_party, text, text) from public;

-- An applicant's own cases: the caller's, those of the firms that the caller acts for, and those that the caller filed
-- at a counter and still serves. Each way begins at an index on who it is; words are compared with those few alone.
-- `waiting`: those that wait for the applicant, what has a last day first.
create function casework.own_list(p jsonb) returns jsonb
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  with own as (
    select c.* from casework."case" c where c.claimant_kind = 'person' and c.claimant_id = (select access.person_id())
    union
    select c.* from casework."case" c
      where c.claimant_kind = 'firm' and c.claimant_id = any((select access.firm_ids())::uuid[])
    union
    select c.* from casework.submission s join casework."case" c using (submission_id)
      where s.filed_by = (select access.person_id())
        and s.counter_office = any((select access.office_ids('counter-clerk'))::uuid[])),
  hits as materialized (
    select own.case_id, row_number() over (order by
        case when (p->>'waiting')::boolean and own.due_kind in ('correction', 'rebuttal', 'defence') then own.due_on end,
        own.submitted_on desc, own.case_id desc) as position
    from own
    where (not p ? 'submissionId' or own.submission_id = (p->>'submissionId')::uuid)
      and (not p ? 'claimantId' or own.claimant_id = (p->>'claimantId')::uuid)
      and (not p ? 'status' or own.status = any(array(select jsonb_array_elements_text(p->'status'))))
      and (not coalesce((p->>'waiting')::boolean, false) or own.due_kind in ('correction', 'rebuttal', 'defence')
        or own.case_id in (select m.case_id from casework.money_waiting(array(select o.case_id from own o)) m
          where m.repay_fen > 0 or m.account))
      and (not p ? 'due' or own.due_kind = any(array(select jsonb_array_elements_text(p->'due'))))
      and (coalesce(kernel.plain(p->>'q'), '') = ''
        or casework.is_case_asked(own.case_number, p->>'q')
        or exists (select from casework.case_party y
          where y.case_id = own.case_id and casework.is_own_asked(y, own.claimant_kind, kernel.plain(p->>'q')))
        or exists (select from casework.submission s
          where s.submission_id = own.submission_id and casework.is_receipt_asked(s.receipt_number, p->>'q')))),
  page as materialized (
    select * from hits
    where position > (p->>'offset')::int and position <= (p->>'offset')::int + (p->>'limit')::int)
  select jsonb_build_object('total', (select count(*) from hits), 'rows', coalesce((
    select jsonb_agg(l.listed || jsonb_build_object('repayFen', coalesce(m.repay_fen, 0),
        'needsAccount', coalesce(m.account, false)) order by page.position)
    from page join casework.list_rows(array(select case_id from page)) l using (case_id)
      left join casework.money_waiting(array(select case_id from page)) m using (case_id)), '[]'))
$$;
revoke all on function casework.own_list(jsonb) from public;
grant execute on function casework.own_list(jsonb) to wenye_app;

-- One case as lists show it, with the claimant's number, how it was filed, and where the office is called.
create function casework.case_row(p_case uuid) returns jsonb
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select l.listed || jsonb_build_object('claimantNumber', y.claimant_number, 'filedAs', s.filed_as,
    'counterName', o.name, 'bearer', s.bearer, 'officePhone', accepting.phone, 'phoneGenerated', accepting.phone_generated)
  from casework.list_rows(array[p_case]) l join casework.case_party y using (case_id)
    join casework."case" c using (case_id) join casework.submission s using (submission_id)
    join access.office accepting on accepting.id = c.accepting_office
    left join access.office o on o.id = s.counter_office
  where y.case_id = p_case and casework.may_see(p_case)
$$;
revoke all on function casework.case_row(uuid) from public;
grant execute on function casework.case_row(uuid) to wenye_app;

-- Names of officers and offices in a case's history. Of who was renamed also what they were called before, each name
-- until the instant at which it was corrected, the first one first.
create function casework.names_in(p_case uuid) returns jsonb
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  with concerned as (
    select e.actor_person as person_id from casework.case_event e where e.case_id = p_case
    union
    -- To whom it was handed over.
    select (e.content->'command'->>'toPersonId')::uuid from casework.case_event e
    where e.case_id = p_case and e.kind = 'hand-over')
  select jsonb_build_object(
    'persons', coalesce((select jsonb_object_agg(p.person_id, p.name)
      from people.person p join concerned using (person_id)), '{}'),
    'former', coalesce((select jsonb_object_agg(n.person_id, n.names) from (
      select c.person_id, jsonb_agg(jsonb_build_object('name', c.old_value,
          'until', uuid_extract_timestamp(c.correction_id)) order by c.correction_id) as names
      from people.correction c join concerned using (person_id) where c.field = 'name' group by c.person_id) n), '{}'),
    'offices', coalesce((select jsonb_object_agg(o.id, o.name) from access.office o
      where o.id in (select e.office_id from casework.case_event e where e.case_id = p_case)), '{}'))
  where casework.may_see(p_case)
$$;
revoke all on function casework.names_in(uuid) from public;
grant execute on function casework.names_in(uuid) to wenye_app;
