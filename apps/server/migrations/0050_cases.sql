-- Cases: the current row of each, its append-only events, and the personal data that stand apart from them.

create schema casework;
grant usage on schema casework to wenye_app, wenye_worker;

create function casework.statuses() returns text[]
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
  select array[
    'draft', 'submitted', 'correction-requested', 'data-check', 'discrepancy', 'review', 'returned',
    'proposed-refusal', 'waiting-for-funds', 'proposed-award', 'public-notice', 'objection', 'awarded',
    'proposed-revocation',
    'refused', 'not-accepted', 'reconsideration', 'revoked', 'withdrawn', 'deemed-withdrawn', 'lapsed',
    'abandoned']
$$;

-- One act of filing: one receipt, one or many cases. Its number: day, county whose standards apply, place in the day.
create table casework.submission (
  submission_id uuid primary key default uuidv7(),
  receipt_number text not null unique,
  claimant_kind text not null check (claimant_kind in ('person', 'firm')),
  claimant_id uuid not null,
  filed_by uuid not null,
  filed_as text not null check (filed_as in ('claimant', 'mandate', 'counter')),
  -- The counter at which it was filed.
  counter_office uuid references access.office,
  accepting_office uuid not null references access.office,
  filed_on date not null,
  filed_at timestamptz not null default now(),
  -- Chosen by the client: the same submission sent twice is one submission.
  client_key text not null check (length(client_key) between 8 and 200),
  content_hash text not null,
  -- Who came to the counter for a firm: { name, number, mandateId, paper }, by a mandate or with a paper of authority.
  bearer jsonb check (bearer ?& array['name', 'number']),
  check ((filed_as = 'counter') = (counter_office is not null)),
  check ((filed_as = 'counter' and claimant_kind = 'firm') = (bearer is not null)),
  unique (filed_by, client_key)
);
create index submission_claimant on casework.submission (claimant_id);
comment on table casework.submission is 'One act of filing: one receipt, one or many cases.';

create table casework."case" (
  case_id uuid primary key default uuidv7(),
  -- Year, county whose standards apply, place in the year.
  case_number text not null unique,
  submission_id uuid not null references casework.submission,
  claimant_kind text not null check (claimant_kind in ('person', 'firm')),
  claimant_id uuid not null,
  benefit_id text not null,
  -- For a hire: the key of the person hired; else 'self'.
  object_key text not null,
  -- The months or the year claimed; 'once' for a one-off benefit.
  period_key text not null,
  -- Whether no other live case may be filed for the same period: of a one-off benefit, and of a claim that holds no month as it is
  -- filed. Every other claim is made once by its months (casework.exclusion), whichever the first and the last are.
  once boolean not null default true,
  payee_account_id uuid not null,
  -- Three territories that may differ.
  accepting_office uuid not null references access.office,
  standards_division text not null references access.division,
  paying_division text not null references access.division,
  submitted_on date not null,
  -- What follows is the fold of the events, written with each of them by casework.append_event only.
  version int not null default 0,
  status text not null default 'draft' check (status = any(casework.statuses())),
  level int not null default 0,
  amount_fen bigint check (amount_fen >= 0),
  due_kind text,
  due_on date,
  lapses_on date,
  notice_until date,
  -- How the handling clock was left: 'running', 'stopped', or for whom it stands still.
  clock text not null default 'stopped',
  assignee uuid,
  changed_on date not null,
  head_hash text not null default repeat('0', 64),
  -- Whether anything of its award is owed, or stays paid: as its money says (0062).
  award_live boolean not null default false,
  -- A revoked award of which something stays paid still bars a second claim.
  live boolean not null generated always as (award_live or status not in (
    'refused', 'not-accepted', 'revoked', 'withdrawn', 'deemed-withdrawn', 'lapsed', 'abandoned')) stored,
  -- What lists show and sort by: nothing where nothing is due, or no more, as it would read as what somebody gets.
  amount_due_fen bigint generated always as (case when status not in (
    'refused', 'not-accepted', 'withdrawn', 'deemed-withdrawn', 'lapsed', 'abandoned')
    then nullif(amount_fen, 0) end) stored,
  check ((due_kind is null) = (due_on is null))
);
comment on table casework."case" is 'Current row of a case (one claimant × one benefit × one object): the fold of casework.case_event.';

-- Invariant 5 on this side of the award, with exclusion_once: at most one live case for the same thing.
create unique index case_once on casework."case" (claimant_kind, claimant_id, benefit_id, object_key, period_key)
  where live and once;
create index case_worklist on casework."case" (accepting_office, status, due_on, case_id) include (assignee, due_kind, clock, notice_until);
create index case_newest on casework."case" (accepting_office, status, submitted_on, case_id);
create index case_dearest on casework."case" (accepting_office, status, amount_due_fen, case_id);
create index case_claimant on casework."case" (claimant_id);
create index case_assignee on casework."case" (assignee) where assignee is not null;
create index case_submission on casework."case" (submission_id);
create index case_waiting on casework."case" (paying_division) where status = 'waiting-for-funds';
create index case_due on casework."case" (due_on) where due_on is not null;
create index case_lapses on casework."case" (lapses_on) where lapses_on is not null;

-- What happened. Ids and salted commitments only: no names, values or texts (they can be deleted, this cannot).
create table casework.case_event (
  case_id uuid not null references casework."case",
  seq int not null check (seq > 0),
  kind text not null,
  content jsonb not null,
  actor_person uuid,
  -- submission, acceptance, review-1 … review-n, approval, objection, reconsideration, revocation.
  duty text,
  office_id uuid references access.office,
  business_date date not null,
  -- The wall clock, to the millisecond.
  recorded_at timestamptz not null,
  prev_hash text not null,
  hash text not null,
  primary key (case_id, seq),
  -- Invariant 9: one natural person holds one duty on a case, whatever account was used.
  constraint one_person_one_duty exclude using gist (case_id with =, actor_person with =, duty with <>)
    where (duty is not null and actor_person is not null)
);
call kernel.append_only('casework.case_event');
create index case_event_actor on casework.case_event (actor_person);

-- An instant as the hashed content of an event writes it.
create function casework.instant(p_at timestamptz) returns text
language sql stable
set search_path = pg_catalog, pg_temp
as $$ select to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

-- A day as it writes it; one that never comes as it is, since to_char has no word for it, and nothing at all would be no due day.
create function casework.day(p_on date) returns text
language sql stable
set search_path = pg_catalog, pg_temp
as $$ select coalesce(to_char(p_on, 'YYYY-MM-DD'), p_on::text) $$;

-- `differs`: the first column that does not say what the hashed content says. The order of the hashes proves seq.
create view casework.event_chain with (security_invoker = true) as
  select case_id, case_id::text as stream, seq::bigint as seq, prev_hash, hash, content,
    case
      when content->>'caseId' is distinct from case_id::text then 'case_id'
      when content->'command'->>'kind' is distinct from kind then 'kind'
      when content->'actor'->>'personId' is distinct from actor_person::text then 'actor_person'
      when content->>'duty' is distinct from duty then 'duty'
      when content->'actor'->>'officeId' is distinct from office_id::text then 'office_id'
      when content->>'on' is distinct from casework.day(business_date) then 'business_date'
      when content->>'recordedAt' is distinct from casework.instant(recorded_at) then 'recorded_at'
    end as differs
  from casework.case_event;

-- What the first event keeps of what a case is filed with, and nothing changes afterwards: of its row, of its submission's, and
-- of the account that was chosen.
create function casework.filed_digest(c casework."case") returns text
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select encode(sha256(convert_to(concat_ws(E'\n', c.case_number, c.submission_id, c.claimant_kind, c.claimant_id, c.benefit_id,
    c.object_key, c.period_key, c.once, c.payee_account_id, c.accepting_office, c.standards_division, c.paying_division,
    to_char(c.submitted_on, 'YYYY-MM-DD'), s.receipt_number, s.claimant_kind, s.claimant_id, s.filed_by, s.filed_as,
    coalesce(s.counter_office::text, ''), s.accepting_office, to_char(s.filed_on, 'YYYY-MM-DD'), casework.instant(s.filed_at),
    s.client_key, s.content_hash,
    (select people.account_digest(a) from people.payee_account a where a.account_id = c.payee_account_id),
    (select firms.account_digest(a) from firms.payee_account a where a.account_id = c.payee_account_id)), 'UTF8')), 'hex')
  from (select) one left join casework.submission s on s.submission_id = c.submission_id
$$;

-- `differs`: the first column of the case's row that does not say what its events say: the last of them where the case stands,
-- the first with what it was filed. `live` follows from the status and its money. Numbers are compared as text: whatever
-- somebody wrote in their place is a difference, and stops nothing.
create view casework.event_head with (security_invoker = true) as
  select c.case_id, c.case_id::text as stream, c.version::bigint as version,
    case
      when e.seq is distinct from c.version then 'version'
      when e.hash is distinct from c.head_hash then 'head_hash'
      when e.content->>'to' is distinct from c.status then 'status'
      when e.content->>'level' is distinct from c.level::text then 'level'
      when e.content->>'amountFen' is distinct from c.amount_fen::text then 'amount_fen'
      when e.content->'due'->>'kind' is distinct from c.due_kind then 'due_kind'
      when e.content->'due'->>'on' is distinct from casework.day(c.due_on) then 'due_on'
      when e.content->>'lapsesOn' is distinct from casework.day(c.lapses_on) then 'lapses_on'
      when e.content->>'noticeUntil' is distinct from casework.day(c.notice_until) then 'notice_until'
      when e.content->>'clock' is distinct from c.clock then 'clock'
      when e.content->>'assignee' is distinct from c.assignee::text then 'assignee'
      when e.content->>'on' is distinct from casework.day(c.changed_on) then 'changed_on'
      when f.content->>'filed' is distinct from casework.filed_digest(c) then 'filed'
    end as differs
  from casework."case" c
  left join lateral (select * from casework.case_event l where l.case_id = c.case_id order by l.seq desc limit 1) e on true
  left join casework.case_event f on f.case_id = c.case_id and f.seq = 1
  union all
  select distinct e.case_id, e.case_id::text, null::bigint, 'row' from casework.case_event e
    where not exists (select from casework."case" c where c.case_id = e.case_id);

-- By which a person knows a case whose chain is named: beside its id (kernel/audit/verify.ts).
create view casework.stream_name with (security_invoker = true) as
  select c.case_id::text as stream, '办件 ' || c.case_number as name from casework."case" c;

-- Who the case is about, as known when it was filed: for lists, letters and search.
create table casework.case_party (
  case_id uuid primary key references casework."case",
  claimant_name text not null,
  claimant_number text not null,
  object_name text,
  object_number text,
  -- The natural person hired, where the registers know them.
  object_person uuid,
  search text not null generated always as (kernel.plain(
    claimant_name || claimant_number || coalesce(object_name, '') || coalesce(object_number, ''))) stored
);
comment on column casework.case_party.claimant_number is 'Resident ID or unified social credit code.';
create index case_party_search on casework.case_party using gin (kernel.grams(search));

-- Facts as frozen by the event `seq`, each with its source and with what the applicant and the registry said.
create table casework.case_fact (
  case_id uuid not null references casework."case",
  seq int not null,
  fact text not null,
  value jsonb,
  source_name text not null,
  recorded_on date not null,
  source_reference text,
  declared jsonb,
  registry jsonb,
  differs boolean not null default false,
  resolution text check (resolution in ('declared', 'registry')),
  salt text not null,
  commitment text not null,
  primary key (case_id, seq, fact)
);

-- Texts that people wrote: reasons, explanations, remedies.
create table casework.case_note (
  note_id uuid primary key default uuidv7(),
  case_id uuid not null references casework."case",
  text text not null check (length(text) between 1 and 4000),
  salt text not null,
  commitment text not null
);
create index case_note_case on casework.case_note (case_id);

-- Decisions with everything needed to replay them.
create table casework.case_decision (
  decision_id uuid primary key default uuidv7(),
  case_id uuid not null references casework."case",
  seq int not null,
  outcome text not null check (outcome in ('entitled', 'not-entitled', 'undetermined', 'official-must-judge')),
  amount_fen bigint not null check (amount_fen >= 0),
  rules_hash text not null,
  request jsonb not null,
  answer jsonb not null,
  -- The months that are claimed, YYYY-MM; null: it is not claimed by the month. And those of them that it pays for; null
  -- where nothing is due, or not for certain.
  claimed text[],
  counted text[],
  salt text not null,
  commitment text not null
);
create index case_decision_case on casework.case_decision (case_id, seq);

create table casework.case_document (
  document_id uuid primary key default uuidv7(),
  case_id uuid not null references casework."case",
  kind text not null,
  file_id uuid not null references kernel.file,
  attached_by uuid not null,
  attached_at timestamptz not null default now(),
  unique (case_id, kind, file_id)
);

-- T17 and its like: what may be claimed once, over all schemes (a person-month, a once-in-a-lifetime subsidy).
create table casework.exclusion (
  case_id uuid not null references casework."case",
  exclusion_key text not null,
  live boolean not null default true,
  primary key (case_id, exclusion_key)
);
create unique index exclusion_once on casework.exclusion (exclusion_key) where live;

-- The same natural person under the same key in all schemes, without the number being readable from it.
create table casework.person_key_secret (
  only_row boolean primary key default true check (only_row),
  secret bytea not null
);
call kernel.protect('casework.person_key_secret');
insert into casework.person_key_secret (secret) values (public.gen_random_bytes(32));

create function casework.person_key(id_number text) returns text
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select left(encode(public.hmac(convert_to(upper(id_number), 'UTF8'), secret, 'sha256'), 'hex'), 32)
  from casework.person_key_secret
$$;
revoke all on function casework.person_key(text) from public;

-- The key for whoever files a claim; null: the caller is nobody.
create function casework.key_to_claim(id_number text) returns text
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select casework.person_key(id_number) where access.person_id() is not null
$$;
revoke all on function casework.key_to_claim(text) from public;
grant execute on function casework.key_to_claim(text) to wenye_app;
