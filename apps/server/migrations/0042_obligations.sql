-- Reservations and obligations (specification D2). Written by the owner functions of 0043, which casework
-- calls in its own transactions, and by the worker and finance officers afterwards.

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
  case_id uuid not null unique,
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
-- Invariant 5.
create unique index obligation_once on funds.obligation
  (claimant_kind, claimant_id, benefit_id, period_key, object_key) where live;
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

-- Money ordered back, and what came of it.
create table funds.recovery (
  id uuid primary key default uuidv7(),
  recovery_no text not null unique,
  obligation_id uuid not null references funds.obligation,
  ledger_id uuid not null references funds.ledger,
  division text not null,
  amount_fen bigint not null check (amount_fen > 0),
  received_fen bigint not null default 0 check (received_fen >= 0),
  -- Reduced because the bank returned the payment itself.
  reduced_fen bigint not null default 0 check (reduced_fen >= 0),
  written_off_fen bigint not null default 0 check (written_off_fen >= 0),
  state text not null default 'open' check (state in ('open', 'received', 'reduced', 'written-off')),
  reason text not null,
  ordered_by uuid,
  ordered_on date not null,
  closed_on date,
  check (received_fen + reduced_fen + written_off_fen <= amount_fen),
  check ((state = 'open') = (received_fen + reduced_fen + written_off_fen < amount_fen))
);
create unique index recovery_open on funds.recovery (obligation_id) where state = 'open';
create index on funds.recovery (division, state);

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

-- May the caller see the case? Casework answers; it stands to the right of funds and is looked up at run time.
create function funds.sees_case(p_case uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp cost 1000 as $$
declare
  v_seen boolean;
begin
  if to_regprocedure('casework.may_see(uuid)') is null then
    return false;
  end if;
  execute 'select casework.may_see($1)' into v_seen using p_case;
  return v_seen;
end $$;
revoke all on function funds.sees_case(uuid) from public;
grant execute on function funds.sees_case(uuid) to wenye_app, wenye_worker;

grant select on funds.reservation, funds.obligation, funds.obligation_exclusion, funds.obligation_event,
  funds.recovery, funds.recovery_receipt to wenye_app, wenye_worker;
grant update (state, seq, payee_account_id, in_transit_fen, settled_fen, returned_fen, cancelled_fen,
    recovery_ordered_fen, recovered_fen, written_off_fen) on funds.obligation to wenye_app, wenye_worker;
grant update (received_fen, reduced_fen, written_off_fen, state, closed_on) on funds.recovery
  to wenye_app, wenye_worker;
grant insert on funds.recovery_receipt to wenye_app;
grant insert on funds.obligation_event to wenye_app, wenye_worker;

do $$
declare
  t text;
begin
  foreach t in array array['reservation', 'obligation', 'obligation_exclusion', 'obligation_event',
      'recovery', 'recovery_receipt'] loop
    execute format('call kernel.protect(%L)', 'funds.' || t);
    execute format('create policy by_worker on funds.%I to wenye_worker using (true) with check (true)', t);
  end loop;
end $$;

-- Who keeps the paying division's money, and who may see the case: for its status and amounts.
create policy by_keeper on funds.obligation for select to wenye_app
  using (division = any ((select access.division_codes('finance', 'authoriser', 'reconciler', 'auditor'))::text[])
    or funds.sees_case(case_id));
create policy by_finance on funds.obligation for update to wenye_app
  using (division = any ((select access.division_codes('finance', 'authoriser'))::text[]));
create policy by_ledger on funds.reservation for select to wenye_app
  using (ledger_id in (select id from funds.ledger));
create policy by_obligation on funds.obligation_exclusion for select to wenye_app
  using (obligation_id in (select id from funds.obligation));
create policy by_obligation on funds.obligation_event for select to wenye_app
  using (obligation_id in (select id from funds.obligation));
create policy by_finance on funds.obligation_event for insert to wenye_app
  with check (obligation_id in (select id from funds.obligation
    where division = any ((select access.division_codes('finance', 'authoriser'))::text[])));
create policy by_keeper on funds.recovery for select to wenye_app
  using (division = any ((select access.division_codes('finance', 'authoriser', 'reconciler', 'auditor'))::text[]));
create policy by_finance on funds.recovery for update to wenye_app
  using (division = any ((select access.division_codes('finance', 'authoriser'))::text[]));
create policy by_recovery on funds.recovery_receipt for select to wenye_app
  using (recovery_id in (select id from funds.recovery));
create policy by_finance on funds.recovery_receipt for insert to wenye_app
  with check (recovery_id in (select id from funds.recovery
    where division = any ((select access.division_codes('finance'))::text[])));
