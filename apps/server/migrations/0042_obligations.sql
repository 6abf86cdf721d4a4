-- What is owed, paid and ordered back (specification D2). Nobody but the owner's functions writes here, and officers read
-- through functions (0049): a row tells of somebody's case, and row-level security would still let PostgreSQL count what
-- it hides.

create table funds.reservation (
  id uuid primary key default uuidv7(),
  case_id uuid not null,
  ledger_id uuid not null references funds.ledger,
  amount_fen bigint not null check (amount_fen > 0),
  scheme text,
  state text not null check (state in ('reserved', 'released', 'committed')),
  reserved_on date not null,
  ended_on date
);
create unique index reservation_live on funds.reservation (case_id) where state = 'reserved';
create index on funds.reservation (ledger_id) where state = 'reserved';

create table funds.obligation (
  id uuid primary key default uuidv7(),
  case_id uuid not null,
  -- Owed because more was paid back than this recovery asked for: not an award's, and no money of the budget.
  refund_of uuid,
  ledger_id uuid not null references funds.ledger,
  division text not null,
  scheme text,
  claimant_kind text not null check (claimant_kind in ('person', 'firm')),
  claimant_id uuid not null,
  benefit_id text not null,
  period_key text not null,
  object_key text not null,
  payee_account_id uuid not null,
  state text not null default 'open' check (state in
    ('open', 'part-paid', 'discharged', 'cancelled', 'under-recovery', 'recovered', 'written-off')),
  seq bigint not null default 1,
  opened_on date not null,
  amount_fen bigint not null check (amount_fen > 0),
  in_transit_fen bigint not null default 0 check (in_transit_fen >= 0),
  settled_fen bigint not null default 0 check (settled_fen >= 0),
  returned_fen bigint not null default 0 check (returned_fen between 0 and settled_fen),
  cancelled_fen bigint not null default 0 check (cancelled_fen >= 0),
  recovery_ordered_fen bigint not null default 0 check (recovery_ordered_fen >= 0),
  recovered_fen bigint not null default 0 check (recovered_fen >= 0),
  written_off_fen bigint not null default 0 check (written_off_fen >= 0),
  -- A claim that was cancelled, or paid back in full, may be made again; every other bars a second one.
  live boolean not null generated always as (
    state <> 'cancelled'
    and not (state = 'recovered' and recovered_fen >= settled_fen - returned_fen)) stored,
  -- Invariant 4.
  constraint obligation_never_overpaid check (
    settled_fen - returned_fen + in_transit_fen + cancelled_fen <= amount_fen),
  constraint recovery_within_order check (recovered_fen + written_off_fen <= recovery_ordered_fen)
);
-- Invariant 5: of one case one award, of one claim one: where it is by the month, by its months (obligation_excluded). Money paid back twice is owed each time.
create unique index obligation_of_case on funds.obligation (case_id) where refund_of is null;
create unique index obligation_once on funds.obligation
  (claimant_kind, claimant_id, benefit_id, period_key, object_key)
  where live and refund_of is null and period_key !~ '^[0-9]{4}-[0-9]{2}';
create index on funds.obligation (ledger_id, state);

create table funds.obligation_exclusion (
  obligation_id uuid not null references funds.obligation,
  exclusion_key text not null,
  live boolean not null default true,
  primary key (obligation_id, exclusion_key)
);
create unique index obligation_excluded on funds.obligation_exclusion (exclusion_key) where live;

create function funds.follow_liveness() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update funds.obligation_exclusion set live = new.live where obligation_id = new.id;
  return new;
end $$;
create trigger exclusion_follows after update on funds.obligation
  for each row when (old.live <> new.live) execute function funds.follow_liveness();

-- The obligation's history; its row is the fold of it.
create table funds.obligation_event (
  obligation_id uuid not null references funds.obligation,
  seq bigint not null,
  kind text not null,
  amount_fen bigint,
  data jsonb not null default '{}',
  actor_person_id uuid,
  business_date date not null,
  at timestamptz not null default clock_timestamp(),
  primary key (obligation_id, seq)
);
call kernel.append_only('funds.obligation_event');

-- Money ordered back, and what came of it. Its history is the obligation's.
create table funds.recovery (
  id uuid primary key default uuidv7(),
  recovery_no text not null unique,
  obligation_id uuid not null references funds.obligation,
  ledger_id uuid not null references funds.ledger,
  division text not null,
  amount_fen bigint not null check (amount_fen > 0),
  received_fen bigint not null default 0 check (received_fen >= 0),
  -- Reduced because the bank returned the payment itself, or because the award stands again.
  reduced_fen bigint not null default 0 check (reduced_fen >= 0),
  written_off_fen bigint not null default 0 check (written_off_fen >= 0),
  state text not null default 'open' check (state in ('open', 'received', 'reduced', 'written-off', 'annulled')),
  reason text not null,
  ordered_by uuid,
  ordered_on date not null,
  closed_on date,
  check (received_fen + reduced_fen + written_off_fen <= amount_fen),
  check ((state = 'open') = (received_fen + reduced_fen + written_off_fen < amount_fen))
);
create unique index recovery_open on funds.recovery (obligation_id) where state = 'open';
create index on funds.recovery (division, state);
create index on funds.recovery (obligation_id);
alter table funds.obligation add foreign key (refund_of) references funds.recovery;
create index on funds.obligation (refund_of) where refund_of is not null;

-- Money given up for lost: proposed by one person on the decision of a document, confirmed by another.
create table funds.write_off (
  id uuid primary key default uuidv7(),
  recovery_id uuid not null references funds.recovery,
  division text not null,
  -- What was outstanding when it was proposed.
  amount_fen bigint not null check (amount_fen > 0),
  document_no text not null check (length(document_no) >= 2),
  reason text not null check (length(reason) >= 2),
  proposed_by uuid not null,
  proposed_on date not null,
  confirmed_by uuid,
  confirmed_on date,
  -- Another proposal took its place.
  replaced_on date,
  constraint write_off_second_person check (confirmed_by <> proposed_by),
  check ((confirmed_by is null) = (confirmed_on is null)),
  check (confirmed_by is null or replaced_on is null)
);
create unique index write_off_open on funds.write_off (recovery_id) where replaced_on is null;

create table funds.recovery_receipt (
  recovery_id uuid not null references funds.recovery,
  -- The bank's entry number: one receipt is entered once.
  bank_entry_no text not null,
  amount_fen bigint not null check (amount_fen > 0),
  received_on date not null,
  entered_by uuid not null,
  entered_at timestamptz not null default clock_timestamp(),
  primary key (recovery_id, bank_entry_no)
);
call kernel.append_only('funds.recovery_receipt');

-- Batches, payment items and their lines. A batch pays from one ledger; an item is one payee account in one batch, with a
-- line for each case.

create table funds.batch (
  id uuid primary key default uuidv7(),
  batch_no text not null unique,
  ledger_id uuid not null references funds.ledger,
  division text not null,
  state text not null default 'composed' check (state in
    ('composed', 'frozen', 'authorised', 'sent', 'answered', 'reconciled', 'closed', 'dissolved')),
  seq bigint not null default 1,
  item_count int not null check (item_count > 0),
  total_fen bigint not null check (total_fen > 0),
  -- SHA-256 over the lines in file order; set when frozen, never changed.
  content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
  composed_by uuid not null,
  composed_on date not null,
  frozen_by uuid,
  authorised_by uuid,
  authorised_on date,
  reconciled_by uuid,
  closed_on date,
  -- The authoriser is a second natural person (invariant 9); so is the reconciler.
  constraint batch_second_person check (authorised_by not in (composed_by, frozen_by)),
  constraint batch_third_person check (reconciled_by not in (composed_by, frozen_by, authorised_by)),
  check (state in ('composed', 'dissolved') or content_hash is not null),
  check (state in ('composed', 'frozen', 'dissolved') or authorised_by is not null)
);
create index on funds.batch (division, state);

create table funds.batch_event (
  batch_id uuid not null references funds.batch,
  seq bigint not null,
  kind text not null,
  data jsonb not null default '{}',
  actor_person_id uuid,
  business_date date not null,
  at timestamptz not null default clock_timestamp(),
  primary key (batch_id, seq)
);
call kernel.append_only('funds.batch_event');

create table funds.payment_item (
  -- Invariant 6: a function of its lines' obligation, instalment and generation (payment-item.ts).
  id text primary key check (id ~ '^P[0-9a-f]{31}$'),
  batch_id uuid not null references funds.batch,
  division text not null,
  position int not null,
  payee_account_id uuid not null,
  -- As instructed: what the bank was told, whatever the registry says later.
  bank text not null,
  account_number text not null,
  holder_name text not null,
  amount_fen bigint not null check (amount_fen > 0),
  state text not null default 'prepared' check (state in ('prepared', 'authorised', 'withdrawn', 'intended',
    'sent', 'accepted', 'rejected', 'settled', 'returned')),
  seq bigint not null default 1,
  changed_on date not null,
  bank_code text,
  bank_reason text,
  settled_on date,
  returned_on date,
  unique (batch_id, position),
  unique (batch_id, payee_account_id)
);
create index on funds.payment_item (division, state);

create table funds.payment_line (
  item_id text not null references funds.payment_item,
  obligation_id uuid not null references funds.obligation,
  case_id uuid not null,
  instalment int not null check (instalment > 0),
  generation int not null check (generation > 0),
  amount_fen bigint not null check (amount_fen > 0),
  -- The item's, so that who sees the obligation sees how its payment stands, without the account.
  state text not null,
  changed_on date not null,
  bank_reason text,
  live boolean not null generated always as (state not in ('withdrawn', 'rejected', 'returned')) stored,
  primary key (item_id, obligation_id),
  unique (obligation_id, instalment, generation)
);
-- Generation n+1 only after terminal proof of n.
create unique index payment_line_one_live on funds.payment_line (obligation_id, instalment) where live;
create index on funds.payment_line (case_id);

create table funds.item_event (
  item_id text not null references funds.payment_item,
  seq bigint not null,
  kind text not null,
  data jsonb not null default '{}',
  actor_person_id uuid,
  business_date date not null,
  at timestamptz not null default clock_timestamp(),
  primary key (item_id, seq)
);
call kernel.append_only('funds.item_event');

-- The exact bytes for the bank, committed before any of them leaves (invariant 7).
create table funds.instruction (
  batch_id uuid primary key references funds.batch,
  file_name text not null unique,
  content bytea not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  recorded_at timestamptz not null default clock_timestamp(),
  times_written int not null default 0,
  last_written_at timestamptz
);

do $$
declare
  t text;
begin
  foreach t in array array['reservation', 'obligation', 'obligation_exclusion', 'obligation_event', 'recovery',
      'write_off', 'recovery_receipt', 'batch', 'batch_event', 'payment_item', 'payment_line', 'item_event', 'instruction'] loop
    execute format('call kernel.protect(%L)', 'funds.' || t);
    execute format('create policy by_worker on funds.%I for select to wenye_worker using (true)', t);
    execute format('grant select on funds.%I to wenye_worker', t);
  end loop;
end $$;
