-- Drafts (saved and resumed by their owner only) and rosters (花名册) of firms.

create table casework.draft (
  draft_id uuid primary key default uuidv7(),
  owner_person uuid not null,
  claimant_kind text not null check (claimant_kind in ('person', 'firm')),
  claimant_id uuid not null,
  -- The counter at which a clerk fills it in, in the claimant's name.
  counter_office uuid references access.office,
  -- Who came to the counter for the firm, as in casework.submission.
  bearer jsonb check (bearer ?& array['name', 'number']),
  benefit_ids text[] not null check (cardinality(benefit_ids) > 0),
  content jsonb not null,
  version int not null default 1,
  status text not null default 'open' check (status in ('open', 'submitted', 'abandoned')),
  submission_id uuid references casework.submission,
  created_at timestamptz not null default now(),
  saved_at timestamptz not null default now(),
  check ((status = 'submitted') = (submission_id is not null))
);
create index on casework.draft (owner_person, status);
call kernel.protect('casework.draft');

-- What somebody has filled in so far of an answer that a case waits for (a correction, a statement on differences).
create table casework.answer_draft (
  case_id uuid not null references casework."case",
  owner_person uuid not null,
  content jsonb not null,
  version int not null default 1,
  saved_at timestamptz not null default now(),
  primary key (case_id, owner_person)
);
call kernel.protect('casework.answer_draft');

-- Who has come to a counter about a case, as the clerk there has noted on the day: whoever then acts in the claimant's
-- name, of a firm never without it, has it in the case's history.
create table casework.visit (
  case_id uuid not null references casework."case",
  clerk uuid not null,
  visitor jsonb not null check (visitor ?& array['name', 'number']),
  noted_on date not null,
  primary key (case_id, clerk)
);
call kernel.protect('casework.visit');

create table casework.roster (
  roster_id uuid primary key default uuidv7(),
  owner_person uuid not null,
  firm_id uuid not null,
  file_id uuid not null references kernel.file,
  file_name text not null,
  -- Headings of the file that mean nothing to a roster, [{ heading, near }]: what stands under them was not read.
  ignored_headings jsonb not null default '[]',
  -- Names of the sheets beside the one that was read that are rosters as well.
  ignored_sheets text[] not null default '{}',
  -- failed: reading it was given up; only another file helps.
  status text not null default 'reading' check (status in ('reading', 'read', 'failed')),
  -- Why it was given up and what to do, in Chinese.
  failure text check ((failure is not null) = (status = 'failed')),
  -- Raised by each file that takes the place of another: what a reading of a former file still hands on is not taken.
  reading int not null default 1,
  rows_read int not null default 0,
  -- The version that rows are read in: past every one that a row of a former file had, so that what was shown of that
  -- file mends no row of this one.
  first_version int not null default 1,
  uploaded_at timestamptz not null default now()
);
create index on casework.roster (firm_id);
call kernel.protect('casework.roster');
create policy worker on casework.roster to wenye_worker using (true) with check (true);
grant select on casework.roster to wenye_worker;

create table casework.roster_row (
  roster_id uuid not null references casework.roster,
  -- As shown in the spreadsheet program.
  row_number int not null,
  -- By heading, as typed.
  cells jsonb not null,
  -- The row as facts of a hire; null while it has problems.
  item jsonb,
  -- Who stands on the row, also while it has problems: a person may stand on one row only.
  id_number text,
  -- [{ column, message }]; empty: the row is good.
  problems jsonb not null default '[]',
  version int not null,
  removed boolean not null default false,
  primary key (roster_id, row_number),
  check ((item is null) = (problems <> '[]'))
);
call kernel.protect('casework.roster_row');
create policy worker on casework.roster_row to wenye_worker using (true) with check (true);
grant select on casework.roster_row to wenye_worker;

insert into kernel.task (name) values ('casework.read-roster'), ('casework.reserve-waiting');

-- New money wakes the cases that wait for it, in the transaction in which it becomes available.
create function casework.wake_waiting() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_division text := (select division from funds.ledger where id = new.ledger_id);
begin
  if exists (select from casework."case" where status = 'waiting-for-funds' and paying_division = v_division) then
    perform kernel.enqueue('casework.reserve-waiting', json_build_object('division', v_division),
      'casework.reserve-waiting:' || v_division);
  end if;
  return null;
end
$$;
create trigger wake_waiting after insert on funds.posting
  for each row when (new.event in (
    'appropriation', 'transfer', 'release', 'cancellation', 'recovery-restored', 'recovery-displaced-treasury', 'carry-forward'))
  execute function casework.wake_waiting();

-- Where a claimant's case is accepted, whose standards apply and who pays: three territories that may differ.
-- The office of the wanted tier at the place of residence or registration, else the next one above it. A unit
-- that was merged is replaced by its successor on the business date.
create function casework.filing_place(p_kind text, p_claimant uuid, p_tier text)
returns table (accepting_office uuid, standards_division text, paying_division text)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_today date := kernel.business_date();
  v_county text;
  v_township text;
begin
  if p_kind = 'person' then
    select p.division, p.township into v_county, v_township from people.person p where p.person_id = p_claimant;
  else
    select f.division, f.township into v_county, v_township from firms.firm f where f.firm_id = p_claimant;
  end if;
  select coalesce(d.successor_code, d.code) into v_county from access.division d where d.code = v_county
    and (d.valid_to is null or d.valid_to >= v_today or d.successor_code is not null);
  return query
    select o.id, v_county, v_county from access.office o
    where v_today between o.valid_from and coalesce(o.valid_to, 'infinity') and (
      p_tier = 'township' and o.kind = 'township' and o.division_code = v_township
      or p_tier in ('township', 'county') and o.kind = 'county' and o.division_code = v_county
      or o.kind = 'city' and o.division_code = left(v_county, 4) || '00')
    order by case o.kind when 'township' then 1 when 'county' then 2 else 3 end
    limit 1;
end
$$;
revoke all on function casework.filing_place(text, uuid, text) from public;
grant execute on function casework.filing_place(text, uuid, text) to wenye_app;

-- Name and number of a claimant, for owner functions that have made their own check.
create function casework.card_of(p_kind text, p_claimant uuid)
returns table (name text, number text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select p.name, p.id_number from people.person p where p_kind = 'person' and p.person_id = p_claimant
  union all
  select f.name, f.uscc from firms.firm f where p_kind = 'firm' and f.firm_id = p_claimant
$$;
revoke all on function casework.card_of(text, uuid) from public;

-- The same for the caller who acts for them or serves them at a counter of their place.
create function casework.claimant_card(p_kind text, p_claimant uuid)
returns table (name text, number text)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select card.* from casework.card_of(p_kind, p_claimant) card
  where casework.acts_for(p_kind, p_claimant)
    or case p_kind when 'person' then people.is_served(p_claimant) else firms.is_correctable(p_claimant) end
$$;
revoke all on function casework.claimant_card(text, uuid) from public;
grant execute on function casework.claimant_card(text, uuid) to wenye_app;
