-- What the bank said: files, manual evidence in its place, statements and differences.

-- Every file read from the bank, once: the same bytes are not applied twice.
create table funds.bank_file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  kind text not null check (kind in ('acknowledgement', 'result', 'return', 'statement', 'verification',
    'unreadable')),
  content text not null,
  problem text,
  received_at timestamptz not null default clock_timestamp()
);
call kernel.append_only('funds.bank_file');

-- An answer that the bank gave on paper or by telephone, stated by one officer, confirmed by a second.
create table funds.manual_evidence (
  id uuid primary key default uuidv7(),
  item_id text not null references funds.payment_item,
  division text not null,
  outcome text not null check (outcome in ('accepted', 'rejected', 'settled', 'returned')),
  document_no text not null,
  note text not null,
  stated_by uuid not null,
  stated_on date not null,
  confirmed_by uuid,
  confirmed_on date,
  constraint evidence_second_person check (confirmed_by <> stated_by)
);
create unique index evidence_open on funds.manual_evidence (item_id) where confirmed_by is null;

create table funds.statement (
  id uuid primary key default uuidv7(),
  division text not null,
  fund_id text not null references funds.fund,
  statement_no int not null,
  opening_fen bigint not null,
  closing_fen bigint not null,
  received_on date not null,
  bank_file text not null references funds.bank_file,
  unique (division, fund_id, statement_no)
);

create table funds.statement_line (
  statement_id uuid not null references funds.statement,
  entry_no text not null,
  position int not null,
  kind text not null check (kind in ('payment', 'return', 'receipt')),
  -- The item, or for a receipt the recovery's number.
  reference text not null,
  amount_fen bigint not null check (amount_fen > 0),
  matched boolean not null default false,
  -- A reconciler worked its difference off with a reason.
  explained boolean not null default false,
  primary key (statement_id, entry_no)
);
create index on funds.statement_line (reference, kind);

-- What does not agree. Worked off by a reconciler with a reason, or by the facts that arrive later.
create table funds.difference (
  id uuid primary key default uuidv7(),
  division text not null,
  kind text not null check (kind in ('answer-unknown-item', 'answer-amount', 'answer-contradiction',
    'statement-unknown', 'statement-amount', 'statement-twice', 'statement-not-answered',
    'statement-gap')),
  item_id text,
  statement_id uuid references funds.statement,
  entry_no text,
  detail jsonb not null default '{}',
  found_on date not null,
  state text not null default 'open' check (state in ('open', 'resolved')),
  resolved_by uuid,
  resolved_on date,
  reason text,
  check ((state = 'resolved') = (resolved_on is not null and reason is not null))
);
create unique index difference_open on funds.difference (kind, coalesce(item_id, ''), coalesce(entry_no, ''))
  where state = 'open';
create index on funds.difference (division, state);

insert into kernel.task (name) values ('funds.send-batch');

grant select, insert on funds.bank_file to wenye_worker;
grant select, insert on funds.manual_evidence to wenye_app;
grant update (confirmed_by, confirmed_on) on funds.manual_evidence to wenye_app;
grant select, insert on funds.statement to wenye_worker;
grant select, insert, update (matched) on funds.statement_line to wenye_worker;
grant select, insert, update (state, resolved_by, resolved_on, reason) on funds.difference
  to wenye_app, wenye_worker;
grant select on funds.statement to wenye_app;
grant select, update (matched, explained) on funds.statement_line to wenye_app;

do $$
declare
  t text;
begin
  foreach t in array array['bank_file', 'manual_evidence', 'statement', 'statement_line', 'difference'] loop
    execute format('call kernel.protect(%L)', 'funds.' || t);
    execute format('create policy by_worker on funds.%I to wenye_worker using (true) with check (true)', t);
  end loop;
  foreach t in array array['manual_evidence', 'statement', 'difference'] loop
    execute format($p$create policy by_keeper on funds.%I for select to wenye_app using (division = any (
      (select access.division_codes('finance', 'authoriser', 'reconciler', 'auditor'))::text[]))$p$, t);
  end loop;
end $$;

create policy by_finance on funds.manual_evidence for insert to wenye_app with check (
  division = any ((select access.division_codes('finance', 'reconciler'))::text[])
  and stated_by = (select access.person_id()));
create policy by_authoriser on funds.manual_evidence for update to wenye_app using (
  division = any ((select access.division_codes('authoriser'))::text[]))
  with check (confirmed_by = (select access.person_id()));
create policy by_statement on funds.statement_line for select to wenye_app
  using (statement_id in (select id from funds.statement));
create policy by_reconciler on funds.statement_line for update to wenye_app
  using (statement_id in (select id from funds.statement
    where division = any ((select access.division_codes('reconciler', 'authoriser'))::text[])));
create policy by_officer on funds.difference for insert to wenye_app
  with check (division = any ((select access.division_codes('reconciler', 'authoriser'))::text[]));
create policy by_reconciler on funds.difference for update to wenye_app
  using (division = any ((select access.division_codes('reconciler', 'authoriser'))::text[]));
