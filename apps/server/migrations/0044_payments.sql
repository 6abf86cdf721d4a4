-- Batches, payment items and their lines (specification D2). A batch pays from one ledger; an item is one
-- payee account in one batch, with a line for each case.

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

-- Is the obligation in a batch that may still pay it?
create function funds.is_in_batch(p_obligation uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select 1 from funds.payment_line
      where obligation_id = p_obligation
        and state in ('prepared', 'authorised', 'intended', 'sent', 'accepted'))
$$;
revoke execute on function funds.is_in_batch from public;

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

-- Accounts of an obligation's claimant, newest first, for who pays it.
create function funds.accounts_of(p_obligation uuid)
returns table (account_id uuid, bank text, account_number text, holder_name text, usable boolean, chosen boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.account_id, a.bank, a.account_number, a.holder_name,
      funds.is_verified_account(o.claimant_kind, o.claimant_id, a.account_id),
      a.account_id = o.payee_account_id
    from funds.obligation o
    cross join lateral (
      select p.account_id, p.bank, p.account_number, p.holder_name, p.valid_from
        from people.payee_account p where o.claimant_kind = 'person' and p.person_id = o.claimant_id
      union all
      select f.account_id, f.bank, f.account_number, f.holder_name, f.valid_from
        from firms.payee_account f where o.claimant_kind = 'firm' and f.firm_id = o.claimant_id) a
    where o.id = p_obligation and o.division = any (access.division_codes('finance', 'authoriser'))
    order by a.valid_from desc, a.account_id desc
$$;
revoke execute on function funds.accounts_of from public;
grant execute on function funds.accounts_of to wenye_app;

-- Obligations that can be put into a batch, with the account that would be paid, for who keeps the money. What
-- came back or was refused is among them: it is paid again once its account is right.
create function funds.payable(p_ledger uuid)
returns table (obligation_id uuid, case_id uuid, benefit_id text, period_key text, claimant_kind text,
  claimant_id uuid, opened_on date, payable_fen bigint, account_id uuid, bank text, account_number text,
  holder_name text, usable boolean, last_state text, last_reason text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.id, o.case_id, o.benefit_id, o.period_key, o.claimant_kind, o.claimant_id, o.opened_on,
      o.amount_fen - o.cancelled_fen - (o.settled_fen - o.returned_fen) - o.in_transit_fen,
      a.account_id, a.bank, a.account_number, a.holder_name,
      a.verification = 'verified' and coalesce(a.valid_to, 'infinity') >= kernel.business_date(),
      last.state, last.bank_reason
    from funds.obligation o
    left join lateral (
      select p.account_id, p.bank, p.account_number, p.holder_name, p.verification, p.valid_to
        from people.payee_account p where o.claimant_kind = 'person' and p.account_id = o.payee_account_id
      union all
      select f.account_id, f.bank, f.account_number, f.holder_name, f.verification, f.valid_to
        from firms.payee_account f where o.claimant_kind = 'firm' and f.account_id = o.payee_account_id) a on true
    left join lateral (
      select l.state, l.bank_reason from funds.payment_line l
        where l.obligation_id = o.id order by l.instalment desc, l.generation desc limit 1) last on true
    where o.ledger_id = p_ledger and o.state in ('open', 'part-paid')
      and o.division = any (access.division_codes('finance', 'authoriser'))
      and o.amount_fen - o.cancelled_fen - (o.settled_fen - o.returned_fen) - o.in_transit_fen > 0
      and (last.state is null or last.state in ('withdrawn', 'rejected', 'returned', 'settled'))
$$;
revoke execute on function funds.payable from public;
grant execute on function funds.payable to wenye_app;

-- Everyone who had a part in a batch's cases: who filed, reviewed or awarded them, and who is paid
-- (invariant 9). Casework stands to the right of funds: its table is looked up at run time.
create function funds.people_of_cases(p_batch uuid) returns table (person_id uuid, part text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select o.claimant_id, 'payee' from funds.payment_line l
      join funds.payment_item i on i.id = l.item_id join funds.obligation o on o.id = l.obligation_id
      where i.batch_id = p_batch and o.claimant_kind = 'person';
  if to_regclass('casework.case_event') is not null then
    return query execute
      'select distinct e.actor_person, e.duty from casework.case_event e
         where e.actor_person is not null and e.duty is not null and e.case_id in (
           select l.case_id from funds.payment_line l join funds.payment_item i on i.id = l.item_id
             where i.batch_id = $1)' using p_batch;
  end if;
end $$;
revoke execute on function funds.people_of_cases from public;

-- Had this person any part in the batch's cases?
create function funds.has_part(p_batch uuid, p_person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from funds.people_of_cases(p_batch) where person_id = p_person)
$$;
revoke execute on function funds.has_part from public;
grant execute on function funds.has_part to wenye_app;

-- The second lock of people separation: no client of the database can authorise what its person composed,
-- filed, reviewed or is paid by, nor in another's name.
create function funds.check_authoriser() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.authorised_by is distinct from access.person_id() or funds.has_part(new.id, new.authorised_by) then
    raise exception 'the authoriser of a batch has no other part in it' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger authoriser_is_apart before update of authorised_by on funds.batch
  for each row when (new.authorised_by is not null and old.authorised_by is distinct from new.authorised_by)
  execute function funds.check_authoriser();

-- Frozen means frozen: count, total, hash and lines stay as they were.
create function funds.keep_frozen() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (old.content_hash is not null and new.content_hash is distinct from old.content_hash)
      or new.item_count <> old.item_count or new.total_fen <> old.total_fen
      or (old.authorised_by is not null and new.authorised_by is distinct from old.authorised_by) then
    raise exception 'a batch keeps its frozen content' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger frozen_is_kept before update on funds.batch
  for each row execute function funds.keep_frozen();

grant select, insert on funds.batch, funds.payment_item, funds.payment_line to wenye_app;
grant select on funds.batch, funds.payment_item, funds.payment_line to wenye_worker;
grant update (state, seq, content_hash, frozen_by, authorised_by, authorised_on, reconciled_by, closed_on)
  on funds.batch to wenye_app;
grant update (state, seq) on funds.batch to wenye_worker;
grant update (state, seq, changed_on, bank_code, bank_reason, settled_on, returned_on)
  on funds.payment_item to wenye_app, wenye_worker;
grant update (state, changed_on, bank_reason) on funds.payment_line to wenye_app, wenye_worker;
grant select, insert on funds.batch_event, funds.item_event to wenye_app, wenye_worker;
grant select on funds.instruction to wenye_app;
grant select, insert, update (times_written, last_written_at) on funds.instruction to wenye_worker;

do $$
declare
  t text;
begin
  foreach t in array array['batch', 'batch_event', 'payment_item', 'payment_line', 'item_event', 'instruction'] loop
    execute format('call kernel.protect(%L)', 'funds.' || t);
    execute format('create policy by_worker on funds.%I to wenye_worker using (true) with check (true)', t);
  end loop;
  foreach t in array array['batch', 'payment_item'] loop
    execute format($p$create policy by_keeper on funds.%I for select to wenye_app using (division = any (
      (select access.division_codes('finance', 'authoriser', 'reconciler', 'auditor'))::text[]))$p$, t);
    execute format($p$create policy by_finance on funds.%I for insert to wenye_app with check (division = any (
      (select access.division_codes('finance'))::text[]))$p$, t);
    execute format($p$create policy by_officer on funds.%I for update to wenye_app using (division = any (
      (select access.division_codes('finance', 'authoriser', 'reconciler'))::text[]))$p$, t);
  end loop;
end $$;

create policy by_obligation on funds.payment_line for select to wenye_app
  using (obligation_id in (select id from funds.obligation));
create policy by_item_insert on funds.payment_line for insert to wenye_app
  with check (item_id in (select id from funds.payment_item));
create policy by_item_update on funds.payment_line for update to wenye_app
  using (item_id in (select id from funds.payment_item));
create policy by_batch on funds.batch_event for select to wenye_app
  using (batch_id in (select id from funds.batch));
create policy by_batch_insert on funds.batch_event for insert to wenye_app
  with check (batch_id in (select id from funds.batch));
create policy by_item on funds.item_event for select to wenye_app
  using (item_id in (select id from funds.payment_item));
create policy by_item_insert on funds.item_event for insert to wenye_app
  with check (item_id in (select id from funds.payment_item));
create policy by_batch on funds.instruction for select to wenye_app
  using (batch_id in (select id from funds.batch));
grant execute on function funds.has_part to wenye_worker;
