-- Everybody and every firm screened by what the registers know: who is due what for certain, and for whom something is still
-- missing. A run is whole or not there: it is written into the slot that nobody reads, and published in one step.
insert into kernel.task (name) values ('entitlements.screen-city');

create table entitlements.screening_run (
  run_id uuid primary key default uuidv7(),
  -- failed: given up; the next day asks for another.
  state text not null default 'waiting' check (state in ('waiting', 'running', 'published', 'replaced', 'failed')),
  slot smallint check (slot in (0, 1)),
  -- The day by whose law and as known on which everybody was screened, and by which rules and figures.
  decision_date date,
  rules_hash text references entitlements.rule_set,
  people int not null default 0,
  people_done int not null default 0,
  firms int not null default 0,
  firms_done int not null default 0,
  -- Null: by the day.
  requested_by uuid,
  requested_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  check (state = 'failed' or (state = 'waiting') = (slot is null)),
  check ((slot is null) = (decision_date is null) and (slot is null) = (rules_hash is null)),
  check ((state in ('published', 'replaced')) = (finished_at is not null))
);
create unique index one_under_way on entitlements.screening_run ((true)) where state in ('waiting', 'running');
create unique index one_published on entitlements.screening_run ((true)) where state = 'published';
call kernel.protect('entitlements.screening_run');

-- What keeps an answer open, each thing once a run: a fact, a figure or an official decision.
create table entitlements.screening_gap (
  run_id uuid not null references entitlements.screening_run,
  gap smallint not null,
  -- The contract's `missing`, without what differs from person to person.
  content jsonb not null,
  primary key (run_id, gap)
);
call kernel.protect('entitlements.screening_gap');

-- One row for each person and benefit that is due, or may be by more than the registers tell of most; for firms likewise, and one for
-- each hire of a benefit that is decided hire by hire. No name, no fact: ids, the county whose standards apply, what it comes to. Amounts are in fen, of the kind that the benefit has (a month's, once, in total).
create table entitlements.screened (
  slot smallint not null,
  benefit_id text not null,
  -- The person, or the firm, as the benefit is for the one or the other.
  subject_id uuid not null,
  -- Whom the firm hired; null: it is about the subject itself.
  object_id uuid,
  division text not null,
  -- Of whom a township's officers are told how many they are; null: no register says where.
  township text,
  eligibility text not null check (eligibility in ('entitled', 'undetermined', 'official-must-judge')),
  -- Nothing missing can change eligibility, amount, months or end.
  settled boolean not null,
  -- Null: the benefit has no amount.
  low_fen bigint,
  -- Null: it has none, or nothing bounds it.
  high_fen bigint,
  months int,
  until date,
  -- Gaps that eligibility depends on, and those that only amount, months or end do.
  missing smallint[] not null,
  missing_for_amount smallint[] not null,
  -- What the registers tell towards it, by a number of this run: rows of what most are told end with the run. Null: never.
  telling smallint,
  unique nulls not distinct (slot, benefit_id, subject_id, object_id)
) partition by list (slot);
call kernel.protect('entitlements.screened');

-- Whose registers say what no rule can read, and why: decided by nobody until it is corrected.
create table entitlements.screening_reject (
  slot smallint not null,
  subject_kind text not null check (subject_kind in ('person', 'firm')),
  subject_id uuid not null,
  division text not null,
  path text not null,
  message text not null
) partition by list (slot);
call kernel.protect('entitlements.screening_reject');

-- Whom one condition alone keeps from a benefit; subject and object as above.
create table entitlements.near_miss (
  slot smallint not null,
  benefit_id text not null,
  subject_id uuid not null,
  object_id uuid,
  division text not null,
  condition_id text not null,
  -- Every other condition is met, or does not bind them; else some are open.
  others_met boolean not null,
  unique nulls not distinct (slot, benefit_id, subject_id, object_id)
) partition by list (slot);
call kernel.protect('entitlements.near_miss');

-- What the registers said of people when they were screened, reduced to the facts that rules read, some thousand people at a
-- time: what another figure would change is measured on these. The worker's alone.
create table entitlements.screening_stretch (
  slot smallint not null,
  run_id uuid not null references entitlements.screening_run,
  stretch int not null,
  -- Which columns there are and what stands in them at least and at most.
  head jsonb not null,
  -- Ids of 16 bytes each, in the order of the rows.
  people bytea not null
) partition by list (slot);
call kernel.protect('entitlements.screening_stretch');

-- The cells of a column, or where the records of a list begin.
create table entitlements.screening_column (
  slot smallint not null,
  run_id uuid not null,
  stretch int not null,
  part text not null,
  -- Neither compressed nor packed further: it is read as often as written.
  cells bytea storage external not null
) partition by list (slot);
call kernel.protect('entitlements.screening_column');

do $$
declare
  name text;
begin
  foreach name in array '{screened,screening_reject,near_miss,screening_stretch,screening_column}'::text[] loop
    for slot in 0..1 loop
      execute format('create table entitlements.%1$s_%2$s partition of entitlements.%1$s for values in (%2$s)', name, slot);
      execute format('call kernel.protect(%L)', format('entitlements.%s_%s', name, slot));
    end loop;
  end loop;
end
$$;
create index near_miss_of_county on entitlements.near_miss (slot, benefit_id, division);
create index screened_of_county on entitlements.screened (slot, benefit_id, division);
create index column_of_stretch on entitlements.screening_column (stretch, part);

-- How many, and how much, of the published run: counting a city's rows takes longer than a page may. People are counted, or
-- firms, or the hires of firms where a benefit is decided hire by hire. 'untold' are those to whom a benefit is open as to
-- somebody of whom the registers know nothing, or as to most: there is no row of them.
create table entitlements.screening_count (
  run_id uuid not null references entitlements.screening_run,
  benefit_id text not null,
  division text not null,
  township text,
  eligibility text not null check (eligibility in ('entitled', 'undetermined', 'official-must-judge', 'untold')),
  people int not null,
  -- How many persons or firms these are: the firms that hired.
  subjects int not null,
  low_fen bigint not null,
  high_fen bigint not null,
  -- Of how many nothing bounds the amount, so that it is not in the sum.
  unbounded int not null,
  unique nulls not distinct (run_id, benefit_id, division, township, eligibility)
);
call kernel.protect('entitlements.screening_count');

-- What stands in the way. Of each condition: how many it alone refuses, and of these how many meet every other. Who has
-- claimed is counted like everybody.
create table entitlements.screening_blocker (
  run_id uuid not null references entitlements.screening_run,
  benefit_id text not null,
  division text not null,
  condition_id text not null,
  people int not null,
  others_met int not null,
  primary key (run_id, benefit_id, division, condition_id)
);
call kernel.protect('entitlements.screening_blocker');

-- Of each thing that is missing: for how many, of rows that are kept, and for how many it is all that is missing; of these,
-- the most that they can be due.
create table entitlements.screening_stake (
  run_id uuid not null references entitlements.screening_run,
  benefit_id text not null,
  division text not null,
  gap smallint not null,
  people int not null,
  alone int not null,
  alone_high_fen bigint not null,
  -- Of how many of these nothing bounds the amount, so that it is not in the sum.
  alone_unbounded int not null,
  -- Of those who are counted alone, how many lack it.
  untold int not null default 0,
  primary key (run_id, benefit_id, division, gap)
);
call kernel.protect('entitlements.screening_stake');

-- Of each thing that is missing over all benefits: for how many persons, or firms, each counted once, and for how many it is all
-- that is missing for one benefit at least.
create table entitlements.screening_lack (
  run_id uuid not null references entitlements.screening_run,
  subject_kind text not null check (subject_kind in ('person', 'firm')),
  division text not null,
  gap smallint not null,
  subjects int not null,
  alone int not null,
  primary key (run_id, subject_kind, division, gap)
);
call kernel.protect('entitlements.screening_lack');

-- Asks for a run, or answers the one under way. Null: not for the caller to ask.
create function entitlements.request_screening() returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_run uuid;
begin
  if not coalesce(access.whole_city('parameter-officer', 'reviewer', 'approver'), false) then
    return null;
  end if;
  insert into entitlements.screening_run (requested_by) values (access.person_id())
    on conflict ((true)) where state in ('waiting', 'running') do nothing returning run_id into v_run;
  return coalesce(v_run, (select r.run_id from entitlements.screening_run r where r.state in ('waiting', 'running')));
end $$;

-- What the worker asks for by itself: one run a day, and one where there has been none. Null: on days that are only passed on
-- the way to a later one, where one was made before (p_first), and where there is nobody.
create function entitlements.request_screening_of_day(p_first boolean) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (select c.advancing_to is not null from kernel.clock_now() c)
    or p_first and exists (select from entitlements.screening_run)
    or not exists (select from people.person) then
    return null;
  end if;
  insert into entitlements.screening_run default values
    on conflict ((true)) where state in ('waiting', 'running') do nothing;
  return (select r.run_id from entitlements.screening_run r where r.state in ('waiting', 'running'));
end $$;

-- The run that is published, and the one under way or, where it was the last, given up, as officers may know of them: no
-- person is in it.
create function entitlements.screening_runs() returns setof entitlements.screening_run
language sql stable security definer rows 2 set search_path = pg_catalog, pg_temp as $$
  select r.* from entitlements.screening_run r
  where r.state <> 'replaced' and (r.state <> 'failed' or not exists (
      select from entitlements.screening_run l where l.requested_at > r.requested_at))
    and access.has_role('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor', 'leader',
    'parameter-officer')
$$;

-- Begins a run, anew where a crash cut it short, in the slot that is not read. False: it is finished.
create function entitlements.begin_screening(p_run uuid, p_date date, p_hash text, p_people int, p_firms int) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_slot smallint := (select 1 - r.slot from entitlements.screening_run r where r.state = 'published');
begin
  update entitlements.screening_run set state = 'running', slot = coalesce(v_slot, 0), decision_date = p_date,
      rules_hash = p_hash, people = p_people, people_done = 0, firms = p_firms, firms_done = 0, started_at = now()
    where run_id = p_run and state in ('waiting', 'running');
  if not found then
    return false;
  end if;
  execute format('truncate entitlements.screened_%1$s, entitlements.screening_reject_%1$s, entitlements.near_miss_%1$s, '
    'entitlements.screening_stretch_%1$s, entitlements.screening_column_%1$s', coalesce(v_slot, 0));
  delete from entitlements.screening_gap where run_id = p_run;
  return true;
end $$;

-- Gives up a run under way.
create function entitlements.fail_screening(p_run uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update entitlements.screening_run set state = 'failed' where run_id = p_run and state in ('waiting', 'running')
$$;

-- Writes what a stretch of people or firms came to, in columns of equal length, and how far the run is.
create function entitlements.add_screened(p_run uuid, p_people_done int, p_firms_done int, p_gaps jsonb, p_rejects jsonb, p_near jsonb,
  p_benefits text[],
  p_subjects uuid[], p_objects uuid[], p_divisions text[], p_townships text[], p_eligibility text[], p_settled boolean[], p_low bigint[], p_high bigint[],
  p_months int[], p_until date[], p_missing text[], p_missing_for_amount text[], p_tellings smallint[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_slot smallint;
begin
  update entitlements.screening_run set people_done = p_people_done, firms_done = p_firms_done where run_id = p_run and state = 'running'
    returning slot into v_slot;
  if v_slot is null then
    raise exception 'The run is not under way' using errcode = 'object_not_in_prerequisite_state';
  end if;
  insert into entitlements.screening_gap (run_id, gap, content)
    select p_run, g.gap, g.content from jsonb_to_recordset(p_gaps) g (gap smallint, content jsonb);
  insert into entitlements.screening_reject (slot, subject_kind, subject_id, division, path, message)
    select v_slot, r."subjectKind", r."subjectId", r.division, r.path, r.message
    from jsonb_to_recordset(p_rejects) r ("subjectKind" text, "subjectId" uuid, division text, path text, message text);
  insert into entitlements.near_miss (slot, benefit_id, subject_id, object_id, division, condition_id, others_met)
    select v_slot, n."benefitId", n."subjectId", n."objectId", n.division, n."conditionId", n."othersMet"
    from jsonb_to_recordset(p_near) n ("benefitId" text, "subjectId" uuid, "objectId" uuid, division text, "conditionId" text,
      "othersMet" boolean);
  insert into entitlements.screened (slot, benefit_id, subject_id, object_id, division, township, eligibility, settled, low_fen, high_fen,
      months, until, missing, missing_for_amount, telling)
    select v_slot, t.benefit, t.subject, t.object, t.division, t.township, t.eligibility, t.settled, t.low, t.high, t.months, t.until,
      t.missing::smallint[], t.missing_for_amount::smallint[], t.telling
    from unnest(p_benefits, p_subjects, p_objects, p_divisions, p_townships, p_eligibility, p_settled, p_low, p_high, p_months, p_until,
      p_missing, p_missing_for_amount, p_tellings) t (benefit, subject, object, division, township, eligibility, settled, low, high, months, until, missing,
      missing_for_amount, telling);
end $$;

-- Keeps a stretch of people of a run under way: its head, whose it is, and its columns by name.
create function entitlements.keep_stretch(p_run uuid, p_stretch int, p_head jsonb, p_people bytea, p_parts text[], p_cells bytea[])
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_slot smallint := (select r.slot from entitlements.screening_run r where r.run_id = p_run and r.state = 'running');
begin
  if v_slot is null then
    raise exception 'The run is not under way' using errcode = 'object_not_in_prerequisite_state';
  end if;
  insert into entitlements.screening_stretch (slot, run_id, stretch, head, people)
    values (v_slot, p_run, p_stretch, p_head, p_people);
  insert into entitlements.screening_column (slot, run_id, stretch, part, cells)
    select v_slot, p_run, p_stretch, c.part, c.cells from unnest(p_parts, p_cells) c (part, cells);
end $$;

-- The run whose stretches can be read now; none where the city has not been screened yet.
create function entitlements.run_to_measure() returns setof entitlements.screening_run
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  select r.* from entitlements.screening_run r where r.state = 'published'
$$;

-- The stretches of a run, in order; none once a later run is written over it.
create function entitlements.stretches_of(p_run uuid) returns table (stretch int, head jsonb)
language sql stable security definer rows 100 set search_path = pg_catalog, pg_temp as $$
  select s.stretch, s.head
  from entitlements.screening_run r join entitlements.screening_stretch s on s.slot = r.slot and s.run_id = r.run_id
  where r.run_id = p_run order by s.stretch
$$;

-- Some columns of some stretches.
create function entitlements.columns_of(p_run uuid, p_stretches int[], p_parts text[])
returns table (stretch int, part text, cells bytea)
language sql stable security definer rows 100 set search_path = pg_catalog, pg_temp as $$
  select c.stretch, c.part, c.cells
  from entitlements.screening_run r join entitlements.screening_column c on c.slot = r.slot and c.run_id = r.run_id
  where r.run_id = p_run and c.stretch = any(p_stretches) and c.part = any(p_parts)
$$;

-- Of each row of a stretch that is asked for, from 0, whose it is.
create function entitlements.people_in(p_run uuid, p_stretch int, p_rows int[]) returns table (row_number int, person_id uuid)
language sql stable security definer rows 100 set search_path = pg_catalog, pg_temp as $$
  select n.n, encode(substring(s.people from n.n * 16 + 1 for 16), 'hex')::uuid
  from entitlements.screening_run r join entitlements.screening_stretch s on s.slot = r.slot and s.run_id = r.run_id,
    unnest(p_rows) n (n)
  where r.run_id = p_run and s.stretch = p_stretch
$$;

-- From here on the run is the one that is read, and the one before is none.
create function entitlements.publish_screening(p_run uuid, p_untold jsonb, p_common smallint[], p_blockers jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_slot smallint := (select r.slot from entitlements.screening_run r where r.run_id = p_run and r.state = 'running');
begin
  if v_slot is null then
    raise exception 'The run is not under way' using errcode = 'object_not_in_prerequisite_state';
  end if;
  with gone as (
    delete from entitlements.screened s where s.slot = v_slot and s.telling = any(p_common)
      returning s.benefit_id, s.division, s.township, s.missing),
  untold (benefit_id, division, township, missing, people) as (
    select g.benefit_id, g.division, g.township, g.missing, count(*) from gone g group by 1, 2, 3, 4
    union all
    select u."benefitId", u.division, u.township, u.missing, u.people
    from jsonb_to_recordset(p_untold) u ("benefitId" text, division text, township text, missing smallint[], people int)),
  counted as (
    insert into entitlements.screening_count (run_id, benefit_id, division, township, eligibility, people, subjects, low_fen,
        high_fen, unbounded)
      select p_run, u.benefit_id, u.division, u.township, 'untold', sum(u.people), sum(u.people), 0, 0, 0
      from untold u group by u.benefit_id, u.division, u.township)
  insert into entitlements.screening_stake (run_id, benefit_id, division, gap, people, alone, alone_high_fen, alone_unbounded,
      untold)
    select p_run, u.benefit_id, u.division, missing.gap, 0, 0, 0, 0, sum(u.people)
    from untold u, unnest(u.missing) missing (gap) group by u.benefit_id, u.division, missing.gap;
  insert into entitlements.screening_count (run_id, benefit_id, division, township, eligibility, people, subjects, low_fen, high_fen,
      unbounded)
    select p_run, s.benefit_id, s.division, s.township, s.eligibility, count(*), count(distinct s.subject_id), coalesce(sum(s.low_fen), 0),
      coalesce(sum(s.high_fen), 0), count(*) filter (where s.low_fen is not null and s.high_fen is null)
    from entitlements.screened s where s.slot = v_slot group by s.benefit_id, s.division, s.township, s.eligibility;
  insert into entitlements.screening_blocker (run_id, benefit_id, division, condition_id, people, others_met)
    select p_run, b."benefitId", b.division, b."conditionId", b.people, b."othersMet"
    from jsonb_to_recordset(p_blockers) b ("benefitId" text, division text, "conditionId" text, people int, "othersMet" int);
  insert into entitlements.screening_stake (run_id, benefit_id, division, gap, people, alone, alone_high_fen, alone_unbounded)
    select p_run, s.benefit_id, s.division, missing.gap, count(*), count(*) filter (where cardinality(s.missing) = 1),
      coalesce(sum(s.high_fen) filter (where cardinality(s.missing) = 1), 0),
      count(*) filter (where cardinality(s.missing) = 1 and s.low_fen is not null and s.high_fen is null)
    from entitlements.screened s, unnest(s.missing) missing (gap) where s.slot = v_slot
    group by s.benefit_id, s.division, missing.gap
    on conflict (run_id, benefit_id, division, gap) do update set people = excluded.people, alone = excluded.alone,
      alone_high_fen = excluded.alone_high_fen, alone_unbounded = excluded.alone_unbounded;
  insert into entitlements.screening_lack (run_id, subject_kind, division, gap, subjects, alone)
    select p_run, case when f.firm_id is null then 'person' else 'firm' end, l.division, l.gap, count(*),
      count(*) filter (where l.alone)
    from (
      select s.subject_id, s.division, missing.gap, bool_or(cardinality(s.missing) = 1) as alone
      from entitlements.screened s, unnest(s.missing) missing (gap) where s.slot = v_slot group by 1, 2, 3) l
      left join firms.firm f on f.firm_id = l.subject_id
    group by 2, 3, 4;
  update entitlements.screening_run set state = 'replaced' where state = 'published';
  update entitlements.screening_run set state = 'published', finished_at = now() where run_id = p_run;
  delete from entitlements.screening_gap where run_id <> p_run;
  delete from entitlements.screening_count where run_id <> p_run;
  delete from entitlements.screening_blocker where run_id <> p_run;
  delete from entitlements.screening_stake where run_id <> p_run;
  delete from entitlements.screening_lack where run_id <> p_run;
  execute format('analyze entitlements.screened_%1$s, entitlements.near_miss_%1$s', v_slot);
end $$;

-- What stands in the way, in the counties of the caller: { blockers, stakes }. Nobody in person.
create function entitlements.screening_obstacles(p_benefit text) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with run as (select r.run_id from entitlements.screening_run r where r.state = 'published'),
  territory as (select access.division_codes('reviewer', 'approver', 'auditor', 'leader', 'parameter-officer') codes)
  select jsonb_build_object(
    'blockers', (select coalesce(jsonb_agg(jsonb_build_object('division', b.division, 'conditionId', b.condition_id,
        'people', b.people, 'othersMet', b.others_met) order by b.people desc, b.condition_id, b.division), '[]')
      from run join entitlements.screening_blocker b using (run_id)
      where b.benefit_id = p_benefit and b.division = any((select codes from territory)::text[])),
    'stakes', (select coalesce(jsonb_agg(jsonb_build_object('division', s.division,
        'gap', jsonb_build_object('gap', s.gap) || g.content, 'people', s.people, 'alone', s.alone,
        'aloneHighYuan', round(s.alone_high_fen / 100.0, 2)::text, 'aloneUnbounded', s.alone_unbounded,
        'untold', s.untold)
        order by s.alone_high_fen desc, s.alone desc, s.people desc, s.untold desc, s.gap, s.division), '[]')
      from run join entitlements.screening_stake s using (run_id) join entitlements.screening_gap g using (run_id, gap)
      where s.benefit_id = p_benefit and s.division = any((select codes from territory)::text[])))
$$;

-- What is missing over all benefits, in the counties of the caller or in one of them, each thing once: { lacks, stakes }.
-- Nobody in person.
create function entitlements.screening_lacks(p_division text) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with run as (select r.run_id from entitlements.screening_run r where r.state = 'published'),
  here as (select c.code from unnest(access.division_codes('reviewer', 'approver', 'auditor', 'leader', 'parameter-officer')) c (code)
    where p_division is null or c.code = p_division),
  lacks as (
    select l.subject_kind, l.gap, sum(l.subjects) as subjects, sum(l.alone) as alone
    from run join entitlements.screening_lack l using (run_id) where l.division in (select h.code from here h) group by 1, 2),
  stakes as (
    select s.benefit_id, s.gap, sum(s.people) as people, sum(s.alone) as alone, sum(s.alone_high_fen) as high_fen,
      sum(s.alone_unbounded) as unbounded
    from run join entitlements.screening_stake s using (run_id)
    where s.people > 0 and s.division in (select h.code from here h) group by 1, 2)
  select jsonb_build_object(
    'lacks', (select coalesce(jsonb_agg(jsonb_build_object('subject', l.subject_kind,
        'gap', jsonb_build_object('gap', g.gap) || g.content, 'subjects', l.subjects, 'alone', l.alone)
        order by l.alone desc, l.subjects desc, l.gap), '[]')
      from lacks l cross join run join entitlements.screening_gap g using (run_id, gap)),
    'stakes', (select coalesce(jsonb_agg(jsonb_build_object('benefitId', s.benefit_id, 'gap', s.gap, 'people', s.people,
        'alone', s.alone, 'aloneHighYuan', round(s.high_fen / 100.0, 2)::text, 'aloneUnbounded', s.unbounded)
        order by s.alone desc, s.people desc, s.benefit_id), '[]') from stakes s))
$$;

-- One page of whom one condition alone keeps from a benefit, of the caller's territory: { total, rows }; those first who meet
-- every other.
create function entitlements.near_misses(p jsonb) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan
as $$
declare
  v_codes text[] := access.division_codes('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor');
  v_slot smallint := (select r.slot from entitlements.screening_run r where r.state = 'published');
begin
  return (
    with listed as (
      select n.person_id, m.condition_id, m.others_met, m.division, n.name, n.id_number, n.township, n.generated
      from entitlements.near_miss m join people.person n on n.person_id = m.subject_id
      where m.slot = v_slot and m.benefit_id = p->>'benefitId'
        and n.division = m.division and (n.division = any (v_codes) or n.township = any (v_codes))
        and (not p ? 'conditionId' or m.condition_id = p->>'conditionId')
        and (not p ? 'othersMet' or m.others_met = (p->>'othersMet')::boolean)
        and (not p ? 'division' or m.division = p->>'division' or n.township = p->>'division')),
    page as (
      select * from listed order by not others_met, condition_id, division, person_id
      limit (p->>'limit')::int offset (p->>'offset')::int)
    select jsonb_build_object('total', (select count(*) from listed),
      'rows', (select coalesce(jsonb_agg(to_jsonb(page) order by not others_met, condition_id, division, person_id), '[]') from page)));
end
$$;

-- The same of firms: { total, rows }; of a benefit that is decided hire by hire a row for each hire, with the firm.
create function entitlements.near_missing_firms(p jsonb) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan
as $$
declare
  v_codes text[] := access.division_codes('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor');
  v_slot smallint := (select r.slot from entitlements.screening_run r where r.state = 'published');
begin
  return (
    with listed as (
      select f.firm_id, m.condition_id, m.others_met, m.division, f.name, f.uscc, f.township, f.generated, h.person_id as hire_id,
        h.name as hire_name, h.id_number as hire_number
      from entitlements.near_miss m join firms.firm f on f.firm_id = m.subject_id
        left join people.person h on h.person_id = m.object_id
      where m.slot = v_slot and m.benefit_id = p->>'benefitId'
        and f.division = m.division and (f.division = any (v_codes) or f.township = any (v_codes))
        and (not p ? 'conditionId' or m.condition_id = p->>'conditionId')
        and (not p ? 'othersMet' or m.others_met = (p->>'othersMet')::boolean)
        and (not p ? 'division' or m.division = p->>'division' or f.township = p->>'division')),
    page as (
      select * from listed order by not others_met, condition_id, division, firm_id, hire_id
      limit (p->>'limit')::int offset (p->>'offset')::int)
    select jsonb_build_object('total', (select count(*) from listed),
      'rows', (select coalesce(jsonb_agg(to_jsonb(page) order by not others_met, condition_id, division, firm_id, hire_id), '[]') from page)));
end
$$;

-- Things that are missing, by their numbers, in order.
create function entitlements.gaps_of(p_run uuid, p_gaps smallint[]) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('gap', g.gap) || g.content order by g.gap), '[]')
  from entitlements.screening_gap g where g.run_id = p_run and g.gap = any(p_gaps)
$$;

revoke all on function entitlements.near_misses, entitlements.near_missing_firms, entitlements.gaps_of,
  entitlements.screening_obstacles, entitlements.screening_lacks, entitlements.request_screening,
  entitlements.request_screening_of_day, entitlements.screening_runs, entitlements.begin_screening,
  entitlements.add_screened, entitlements.keep_stretch, entitlements.publish_screening, entitlements.run_to_measure,
  entitlements.stretches_of, entitlements.columns_of, entitlements.people_in, entitlements.fail_screening from public;
grant execute on function entitlements.request_screening, entitlements.screening_runs, entitlements.screening_obstacles,
  entitlements.screening_lacks, entitlements.near_misses, entitlements.near_missing_firms
  to wenye_app;
grant execute on function entitlements.request_screening_of_day, entitlements.begin_screening, entitlements.add_screened,
  entitlements.keep_stretch, entitlements.publish_screening, entitlements.run_to_measure, entitlements.stretches_of,
  entitlements.columns_of, entitlements.people_in, entitlements.fail_screening to wenye_worker;
