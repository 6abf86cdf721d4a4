-- Binding accounts to natural persons, counter codes, lock-out.
-- The functions name people.person, which the people room's migration makes; they are first called later.

alter table auth."twoFactor"
  add column "failedVerificationCount" integer default 0,
  add column "lockedUntil" timestamptz;
alter table auth.account drop column issuer;

-- Failures to sign in: of a name that was typed (hashed: people type passwords into the wrong field).
create table auth.failure (
  name_hash text not null,
  failed_at timestamptz not null default now()
);
create index on auth.failure (name_hash, failed_at);
grant select, insert, delete on auth.failure to wenye_auth;

-- The natural person of an ID number and name; null unless both match.
create function access.person_of(id_number text, name text) returns uuid
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return (select p.person_id from people.person p where p.id_number = person_of.id_number and p.name = person_of.name);
end
$$;
revoke all on function access.person_of(text, text) from public;

-- Whether an account may be bound to the person that an identity provider vouches for: null, or why not.
create function access.binding_obstacle(account text, id_number text, name text) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  person uuid := access.person_of(id_number, name);
  bound_to uuid := (select b.person_id from access.binding b where b.account_id = account);
begin
  return case
    when person is null then 'person-does-not-match'
    when bound_to is not null and bound_to <> person then 'already-bound'
  end;
end
$$;
revoke all on function access.binding_obstacle(text, text, text) from public;
grant execute on function access.binding_obstacle(text, text, text) to wenye_auth;

create function access.bind_by_provider(account text, id_number text, name text) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  obstacle text := access.binding_obstacle(account, id_number, name);
begin
  if obstacle is not null then
    raise exception 'Binding refused: %', obstacle using errcode = 'integrity_constraint_violation';
  end if;
  insert into access.binding (account_id, person_id, method)
  values (account, access.person_of(id_number, name), 'identity-provider')
  on conflict (account_id) do nothing;
end
$$;
revoke all on function access.bind_by_provider(text, text, text) from public;
grant execute on function access.bind_by_provider(text, text, text) to wenye_auth;

-- A code for a person who has shown a document at the counter, valid for a day. Only here is it in clear.
create function access.issue_counter_code(person uuid, code_hash bytea) returns timestamptz
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  ends timestamptz := now() + interval '1 day';
begin
  if not access.has_role('counter-clerk') then
    raise exception 'Only a clerk at a counter gives codes' using errcode = 'insufficient_privilege';
  end if;
  -- Whoever both gives the code and uses it would be two natural persons at once.
  if person = access.person_id() then
    raise exception 'Nobody gives a code to themselves' using errcode = 'insufficient_privilege';
  end if;
  update access.counter_code c set expires_at = now()
    where c.person_id = person and c.used_at is null and c.expires_at > now();
  insert into access.counter_code (code_hash, person_id, issued_by, office_id, expires_at)
  values (issue_counter_code.code_hash, person, access.person_id(),
    (access.office_ids('counter-clerk'))[1], ends);
  return ends;
end
$$;
revoke all on function access.issue_counter_code(uuid, bytea) from public;
grant execute on function access.issue_counter_code(uuid, bytea) to wenye_app;

-- Binds the account of the session: the person's id, or null where the code is wrong, used or expired.
create function access.redeem_counter_code(code_hash bytea) returns uuid
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  account text := access.account_id();
  person uuid;
begin
  if account is null or access.person_id() is not null then
    raise exception 'Only an account that is not bound redeems a code' using errcode = 'insufficient_privilege';
  end if;
  update access.counter_code c set used_at = now(), used_by = account
    where c.code_hash = redeem_counter_code.code_hash and c.used_at is null and c.expires_at > now()
    returning c.person_id into person;
  if person is not null then
    insert into access.binding (account_id, person_id, method) values (account, person, 'counter-code');
  end if;
  return person;
end
$$;
revoke all on function access.redeem_counter_code(bytea) from public;
grant execute on function access.redeem_counter_code(bytea) to wenye_app;

-- Name and ID number of the bound person, for `GET /api/me`, which masks them.
create function access.own_person(out name text, out id_number text)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  select p.name, p.id_number into name, id_number from people.person p where p.person_id = access.person_id();
end
$$;

-- `officer`: the person holds a post, or one that begins later; only for these is the second factor.
create function access.own_account(out username text, out email text, out second_factor boolean, out officer boolean)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(u."displayUsername", u.username), case when u.email !~ '\.invalid$' then u.email end, u."twoFactorEnabled",
    exists (select from access.assignment a
      where a.person_id = access.person_id() and coalesce(a.valid_to, 'infinity') >= kernel.business_date())
  from auth."user" u where u.id = access.account_id()
$$;
