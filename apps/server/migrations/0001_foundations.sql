-- Extensions, and what every room's migration uses. Files run as wenye_owner, which cannot log in.

create extension if not exists pgcrypto with schema public;
create extension if not exists btree_gist with schema public;

grant usage on schema kernel to wenye_app, wenye_worker, wenye_auth, wenye_sealer;

-- Row-level security, forced: the owner is bound by it as well, through a policy of its own, so that a
-- table without policies shows nothing to anyone.
create procedure kernel.protect(protected regclass)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format('create policy owner_functions on %s to wenye_owner using (true) with check (true)', protected);
end
$$;

create function kernel.refuse_change() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception '% on %.% is refused: rows are only added', tg_op, tg_table_schema, tg_table_name
    using errcode = 'integrity_constraint_violation';
end
$$;

-- Events, audit and ledger entries are only ever added, by whatever role: the second lock behind the
-- missing grants.
create procedure kernel.append_only(guarded regclass)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  execute format(
    'create trigger append_only before update or delete on %s for each row execute function kernel.refuse_change()',
    guarded);
  execute format(
    'create trigger append_only_truncate before truncate on %s for each statement execute function kernel.refuse_change()',
    guarded);
end
$$;

-- Mode and business date: one row, written when the installation starts for the first time.
create table kernel.clock (
  only_row boolean primary key default true check (only_row),
  mode text not null check (mode in ('demonstration', 'real')),
  -- The last day opened: in a demonstration the business date; in real use today, once the worker has opened it.
  date date not null,
  -- In a demonstration: the day that the administrator wants.
  advance_to date
);
call kernel.protect('kernel.clock');

create function kernel.mode() returns text
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$ select mode from kernel.clock $$;

create function kernel.business_date() returns date
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select case mode when 'real' then (now() at time zone 'Asia/Shanghai')::date else date end
  from kernel.clock
$$;

-- The number with leading zeros, or as it is where it is longer: lpad alone would cut it, and numbers would repeat.
create function kernel.zero_padded(p_number bigint, p_width int) returns text
language sql immutable strict
set search_path = pg_catalog, pg_temp
as $$ select lpad(p_number::text, greatest(length(p_number::text), p_width), '0') $$;
revoke all on function kernel.zero_padded(bigint, int) from public;

-- Numbers that people read and write down count on in each place by themselves: of how many there are elsewhere, what lies
-- between two of one's own tells nothing.
create table kernel.number_series (series text primary key, last int not null);
call kernel.protect('kernel.number_series');
comment on table kernel.number_series is 'The last number drawn of each series.';

-- The next number of a series, whose row is locked until the transaction ends.
create function kernel.next_in(p_series text) returns int
language sql security definer
set search_path = pg_catalog, pg_temp
as $$
  insert into kernel.number_series as s (series, last) values (p_series, 1)
    on conflict (series) do update set last = s.last + 1 returning last
$$;
revoke all on function kernel.next_in(text) from public;
