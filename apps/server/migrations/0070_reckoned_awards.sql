-- Awards that would come to another amount by what is known today of their day: arrears, and what was given too much. A list
-- and no more; it is for an officer to look, and for the steps of the case to change anything.
insert into kernel.task (name) values ('casework.reckon-awards');

create table casework.reckoning (
  run_id uuid primary key default uuidv7(),
  -- failed: given up; the next day asks for another.
  state text not null default 'waiting' check (state in ('waiting', 'running', 'published', 'failed')),
  -- As known on this day, by these rules and figures.
  known_on date,
  rules_hash text,
  cases int not null default 0,
  cases_done int not null default 0,
  -- Null: by the day.
  requested_by uuid,
  requested_at timestamptz not null default now(),
  finished_at timestamptz,
  check (state = 'failed' or (state = 'waiting') = (known_on is null) and (state = 'waiting') = (rules_hash is null)),
  check ((state = 'published') = (finished_at is not null))
);
-- What is asked for while a run is at work waits for another: that one may have read what was corrected since.
create unique index one_reckoning_waiting on casework.reckoning ((true)) where state = 'waiting';
create unique index one_reckoning_running on casework.reckoning ((true)) where state = 'running';
create unique index one_reckoning_published on casework.reckoning ((true)) where state = 'published';
call kernel.protect('casework.reckoning');

create table casework.reckoned_case (
  run_id uuid not null references casework.reckoning,
  case_id uuid not null references casework."case",
  -- owed: more is due than was granted. open: by what is known today it cannot be told any more.
  kind text not null check (kind in ('owed', 'too-much', 'open')),
  granted_fen bigint not null,
  -- Of what was granted, what reconsiderations added: found due by other means than the rules, it is not called too much.
  raised_fen bigint not null,
  now_fen bigint,
  -- More (positive) or less than was granted.
  difference_fen bigint,
  -- What has become known, and when: facts with their register, figures with their source, rules. Personal data.
  causes jsonb not null,
  primary key (run_id, case_id),
  check ((kind = 'open') = (now_fen is null) and (kind = 'open') = (difference_fen is null)),
  check (kind = 'open' or (kind = 'owed') = (difference_fen > 0))
);
call kernel.protect('casework.reckoned_case');

-- Whether an award stands, or may still: a revocation is only proposed, or a reconsideration not decided.
create function casework.is_granted(p_status text) returns boolean language sql immutable as $$
  select p_status in ('awarded', 'proposed-revocation', 'reconsideration')
$$;

-- The run that has not begun yet, asked for here where there is none.
create function casework.waiting_reckoning(p_requested_by uuid) returns uuid
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_run uuid;
begin
  loop
    insert into casework.reckoning (requested_by) values (p_requested_by)
      on conflict ((true)) where state = 'waiting' do nothing returning run_id into v_run;
    exit when v_run is not null;
    select r.run_id into v_run from casework.reckoning r where r.state = 'waiting';
    exit when v_run is not null;
  end loop;
  return v_run;
end $$;

-- Asks for a run, or answers the one that has not begun yet. Null: not for the caller to ask.
create function casework.request_reckoning() returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not coalesce(access.whole_city('reviewer', 'approver'), false) then
    return null;
  end if;
  return casework.waiting_reckoning(access.person_id());
end $$;

-- What the worker asks for by itself, once a day. Null: on days that are only passed, and where nothing was granted.
create function casework.request_reckoning_of_day() returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (select c.advancing_to is not null from kernel.clock_now() c)
    or not exists (select from casework."case" c where casework.is_granted(c.status)) then
    return null;
  end if;
  return casework.waiting_reckoning(null);
end $$;

-- The run that is read, the one at work, the one that waits, and where it was the last, one given up. How many cases the city has is told to who works for all of it; null to others.
create function casework.reckonings() returns table (state text, known_on date, rules_hash text, cases int, cases_done int,
  finished_at timestamptz)
language sql stable security definer rows 3 set search_path = pg_catalog, pg_temp as $$
  select r.state, r.known_on, r.rules_hash, case when city.whole then r.cases end, case when city.whole then r.cases_done end,
    r.finished_at
  from casework.reckoning r cross join access.whole_city('acceptor', 'reviewer', 'approver', 'auditor', 'leader') city (whole)
  where access.has_role('acceptor', 'reviewer', 'approver', 'auditor', 'leader')
    and (r.state <> 'failed' or not exists (select from casework.reckoning l where l.requested_at > r.requested_at))
$$;

-- Gives up a run under way.
create function casework.fail_reckoning(p_run uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update casework.reckoning set state = 'failed' where run_id = p_run and state in ('waiting', 'running')
$$;

-- Begins a run, anew where a crash cut it short; one that was at work before it is given up, since this one reads more. False:
-- it is finished, or given up.
create function casework.begin_reckoning(p_run uuid, p_known_on date, p_rules_hash text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from casework.reckoning r where r.run_id = p_run and r.state in ('waiting', 'running')) then
    return false;
  end if;
  update casework.reckoning set state = 'failed' where run_id <> p_run and state = 'running';
  update casework.reckoning set state = 'running', known_on = p_known_on, rules_hash = p_rules_hash, cases_done = 0,
      cases = (select count(*) from casework."case" c where casework.is_granted(c.status))
    where run_id = p_run;
  delete from casework.reckoned_case where run_id = p_run;
  return true;
end $$;

-- The next cases with an award, in the order of their ids.
create function casework.awards_after(p_after uuid, p_limit int) returns setof uuid
language sql stable security definer rows 100 set search_path = pg_catalog, pg_temp as $$
  select c.case_id from casework."case" c
  where casework.is_granted(c.status) and (p_after is null or c.case_id > p_after) order by c.case_id limit p_limit
$$;

-- Writes what some cases came to, and how far the run is: awards may have come since it began.
create function casework.add_reckoned(p_run uuid, p_done int, p_rows jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update casework.reckoning set cases_done = p_done, cases = greatest(cases, p_done) where run_id = p_run and state = 'running';
  if not found then
    raise exception 'The run is not under way' using errcode = 'object_not_in_prerequisite_state';
  end if;
  insert into casework.reckoned_case (run_id, case_id, kind, granted_fen, raised_fen, now_fen, difference_fen, causes)
    select p_run, r."caseId", r.kind, r."grantedFen", r."raisedFen", r."nowFen", r."differenceFen", r.causes
    from jsonb_to_recordset(p_rows) r ("caseId" uuid, kind text, "grantedFen" bigint, "raisedFen" bigint, "nowFen" bigint,
      "differenceFen" bigint, causes jsonb);
end $$;

-- From here on the run is the one that is read, and the one before is none.
create function casework.publish_reckoning(p_run uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from casework.reckoning r where r.run_id = p_run and r.state = 'running') then
    raise exception 'The run is not under way' using errcode = 'object_not_in_prerequisite_state';
  end if;
  delete from casework.reckoned_case where run_id <> p_run;
  delete from casework.reckoning where run_id <> p_run and state in ('published', 'failed');
  -- Or have ended.
  update casework.reckoning set state = 'published', cases = cases_done, finished_at = now() where run_id = p_run;
end $$;

-- What the published run found of the cases that these offices accepted, without those of which the award has changed since.
create function casework.reckoned_in(p_offices uuid[]) returns table (case_id uuid, benefit_id text, division text, kind text,
  granted_fen bigint, raised_fen bigint, now_fen bigint, difference_fen bigint, causes jsonb)
language sql stable as $$
  select r.case_id, c.benefit_id, c.standards_division, r.kind, r.granted_fen, r.raised_fen, r.now_fen, r.difference_fen,
    r.causes
  from casework.reckoning run join casework.reckoned_case r using (run_id) join casework."case" c using (case_id)
  where run.state = 'published' and c.accepting_office = any(p_offices)
    and casework.is_granted(c.status) and c.amount_fen = r.granted_fen
$$;

-- One page: { total, rows }, of what is owed or was too much the most first, then what cannot be told.
create function casework.reckoned_cases(p jsonb) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_offices uuid[] := access.office_ids('acceptor', 'reviewer', 'approver', 'auditor');
begin
  return (
    with listed as (
      select r.* from casework.reckoned_in(v_offices) r
      where (not p ? 'kind' or r.kind = p->>'kind') and (not p ? 'benefitId' or r.benefit_id = p->>'benefitId')
        and (not p ? 'division' or r.division = p->>'division')),
    page as (
      select row_number() over place as place, * from listed
      window place as (order by kind = 'open', abs(difference_fen) desc, case_id)
      order by place limit (p->>'limit')::int offset (p->>'offset')::int)
    select jsonb_build_object('total', (select count(*) from listed), 'rows', coalesce(jsonb_agg(l.listed
      || jsonb_build_object('kind', page.kind, 'grantedFen', page.granted_fen, 'raisedFen', page.raised_fen,
        'nowFen', page.now_fen, 'differenceFen', page.difference_fen, 'causes', page.causes) order by page.place), '[]'))
    from page join casework.list_rows(array(select case_id from page)) l using (case_id));
end $$;

-- What it found of one case, under the same condition; null: the award comes to the same, or the case is not the caller's.
create function casework.reckoned_of(p_case uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('knownOn', run.known_on, 'kind', r.kind, 'grantedFen', r.granted_fen, 'nowFen', r.now_fen,
    'raisedFen', r.raised_fen, 'differenceFen', r.difference_fen, 'causes', r.causes)
  from casework.reckoned_in(access.office_ids('acceptor', 'reviewer', 'approver', 'auditor')) r
    join casework.reckoning run on run.state = 'published'
  where r.case_id = p_case
$$;

-- How many and how much, by benefit and county. Nobody in person.
create function casework.reckoned_counts() returns table (benefit_id text, division text, kind text, cases bigint,
  difference_yuan numeric)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.benefit_id, r.division, r.kind, count(*), round(coalesce(sum(abs(r.difference_fen)), 0) / 100.0, 2)
  from casework.reckoned_in(access.office_ids('acceptor', 'reviewer', 'approver', 'auditor', 'leader')) r
  group by 1, 2, 3 order by 1, 2, 3
$$;

-- What it adds to the award, for who decides on the case; null: nothing.
create function casework.reckoned_more(p_case uuid) returns bigint
language sql stable as $$
  select r.difference_fen from casework.reckoned_in(access.office_ids('reviewer', 'approver')) r
  where r.case_id = p_case and r.kind = 'owed'
$$;

-- The same for what is decided by it in this transaction: until it ends no other run takes its place.
create function casework.reckoned_to_decide(p_case uuid) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from casework.reckoned_case r where r.case_id = p_case for share;
  return casework.reckoned_more(p_case);
end $$;

-- Whether what the event says that today's reckoning adds is no more than the kept one says, and what it adds for months no
-- more than that: whatever is more could only be for a month that the case does not hold, and that another may be paid for.
create or replace function casework.is_as_reckoned(p_case uuid, p_command jsonb) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(
    coalesce((p_command->>'reckonedFen')::bigint <= casework.reckoned_more(p_case), p_command->>'reckonedFen' is null)
      and (p_command->>'addFen' is null or not exists (select from casework.months_held(p_case))
        or (p_command->>'addFen')::bigint <= coalesce((p_command->>'reckonedFen')::bigint, 0)),
    false)
$$;

-- As much as today's reckoning adds: for months that alone, else also where that is more than was first owed. It is read from
-- the decision, which bears it as it was kept on that day (is_as_reckoned): the case may wait for funds longer than a run is kept.
create or replace function funds.most_raised(o funds.obligation, p_decision int) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select greatest(
    (select e.amount_fen from funds.obligation_event e where e.obligation_id = o.id and e.kind = 'open'
      and not exists (select from casework.months_held(o.case_id))),
    (select (e.content->'command'->>'reckonedFen')::bigint from casework.case_event e
      where e.case_id = o.case_id and e.seq = p_decision),
    0)
$$;

revoke all on function casework.is_granted, casework.waiting_reckoning, casework.request_reckoning, casework.request_reckoning_of_day,
  casework.reckonings, casework.begin_reckoning, casework.awards_after, casework.add_reckoned, casework.publish_reckoning,
  casework.reckoned_in, casework.reckoned_cases, casework.reckoned_of, casework.reckoned_more,
  casework.reckoned_to_decide, casework.reckoned_counts, casework.fail_reckoning from public;
grant execute on function casework.request_reckoning, casework.reckonings, casework.reckoned_cases, casework.reckoned_of,
  casework.reckoned_to_decide, casework.reckoned_counts to wenye_app;
grant execute on function casework.request_reckoning_of_day, casework.begin_reckoning, casework.awards_after,
  casework.add_reckoned, casework.publish_reckoning, casework.fail_reckoning to wenye_worker;
