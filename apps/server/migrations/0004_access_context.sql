-- The context that row-level security reads. It is text in a transaction-local setting, signed with a key
-- that only the owner reads, over the backend and the transaction: who runs SQL as wenye_app can overwrite
-- the setting, but not make one that is believed, nor keep one for another transaction.

create table access.signing_key (
  only_row boolean primary key default true check (only_row),
  key bytea not null
);
call kernel.protect('access.signing_key');
insert into access.signing_key (key) values (public.gen_random_bytes(32));

create function access.sign(payload text) returns text
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select encode(public.hmac(
    convert_to(pg_backend_pid() || ':' || extract(epoch from transaction_timestamp()) || ':' || payload, 'UTF8'),
    key, 'sha256'), 'hex')
  from access.signing_key
$$;
revoke all on function access.sign(text) from public;

create function access.set_context(context jsonb) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform set_config('wenye.context', access.sign(context::text) || context::text, true);
end
$$;
revoke all on function access.set_context(jsonb) from public;

-- The verified context; null where none was entered. A context that does not verify is an attack: it raises.
create function access.context() returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  setting text := current_setting('wenye.context', true);
begin
  if setting is null or setting = '' then
    return null;
  end if;
  if left(setting, 64) is distinct from access.sign(substr(setting, 65)) then
    raise exception 'The access context was not set by access.enter in this transaction'
      using errcode = 'insufficient_privilege';
  end if;
  return substr(setting, 65)::jsonb;
end
$$;

-- Offices below an office, and those that it or they succeeded, itself included.
create function access.offices_under(office uuid) returns uuid[]
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  with recursive under(id) as (
    select office
    union
    select o.id from under u, lateral (
      select id from access.office where parent_id = u.id
      union all
      select id from access.office where successor_id = u.id) o
  )
  select array_agg(id order by id) from under
$$;
revoke all on function access.offices_under(uuid) from public;

-- Division codes of a set of offices with everything below them, and those that they succeeded.
create function access.divisions_of(offices uuid[]) returns text[]
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  with recursive covered(code) as (
    select division_code from access.office where id = any(offices) and division_code is not null
    union
    select d.code from covered c, lateral (
      select code from access.division where parent_code = c.code
      union all
      select code from access.division where successor_code = c.code) d
  )
  select coalesce(array_agg(code order by code), '{}') from covered
$$;
revoke all on function access.divisions_of(uuid[]) from public;

-- Territories of the offices in which a person holds roles on a day, one entry for each assignment.
create function access.assignments_of(person uuid, on_day date) returns jsonb
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'role', a.role, 'officeId', o.id, 'officeName', o.name, 'divisionCode', o.division_code,
    'topmost', o.parent_id is null,
    'offices', u.offices, 'divisions', access.divisions_of(u.offices)) order by a.role, o.id), '[]')
  from access.assignment a join access.office o on o.id = a.office_id,
    lateral (select access.offices_under(o.id) as offices offset 0) u
  where a.person_id = person
    and on_day between a.valid_from and coalesce(a.valid_to, 'infinity')
    and on_day between o.valid_from and coalesce(o.valid_to, 'infinity')
$$;
revoke all on function access.assignments_of(uuid, date) from public;

-- Firms that a person may act for on a day. Replaced by the migration of the firms room, which owns mandates.
create function access.mandates_of(person uuid, on_day date) returns jsonb
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$ select '[]'::jsonb $$;
revoke all on function access.mandates_of(uuid, date) from public;

-- A session ends half an hour after its last use, and twelve hours after its beginning.
create function access.live_session(session_token text) returns auth.session
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select s from auth.session s
  where s.token = session_token
    and s."expiresAt" > now()
    and s."updatedAt" > now() - interval '30 minutes'
    and s."createdAt" > now() - interval '12 hours'
$$;
revoke all on function access.live_session(text) from public;

-- Notes the use of a session; removes one that has ended. The caller holds the token.
create function access.touch(session_token text) returns boolean
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if (access.live_session(session_token)).id is null then
    delete from auth.session where token = session_token;
    return false;
  end if;
  update auth.session set "updatedAt" = now() where token = session_token;
  return true;
end
$$;
revoke all on function access.touch(text) from public;
grant execute on function access.touch(text) to wenye_app;

-- Checks the session and sets the context for this transaction. A token that is null, unknown or ended
-- gives a guest. Answers the actor, without territories, and the business date.
create function access.enter(session_token text, request_id text) returns jsonb
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  today date := kernel.business_date();
  session auth.session := access.live_session(session_token);
  person uuid := (select b.person_id from access.binding b where b.account_id = session."userId");
  held jsonb := access.assignments_of(person, today);
  context jsonb;
begin
  context := jsonb_build_object(
    'kind', case when session.id is null then 'guest' else 'account' end,
    'accountId', session."userId",
    'personId', person,
    'assignments', case when session."secondFactor" then held else '[]' end,
    'mandates', access.mandates_of(person, today),
    'secondFactorNeeded', not coalesce(session."secondFactor", false) and held <> '[]',
    'requestId', request_id);
  perform access.set_context(context);
  return jsonb_build_object('businessDate', today, 'actor', access.without_territories(context));
end
$$;
revoke all on function access.enter(text, text) from public;
grant execute on function access.enter(text, text) to wenye_app;

create function access.without_territories(context jsonb) returns jsonb
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
  select context - 'requestId' || jsonb_build_object('assignments', coalesce(
    (select jsonb_agg(item - 'offices' - 'divisions' - 'topmost') from jsonb_array_elements(context->'assignments') item),
    '[]'))
$$;

-- The worker's own work. Whose wish it carries out is noted for the audit trail, and gives no rights.
create function access.enter_system(request_id text, for_account text default null, for_person uuid default null)
returns jsonb
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform access.set_context(jsonb_build_object(
    'kind', 'system', 'accountId', null, 'personId', null, 'assignments', '[]'::jsonb, 'mandates', '[]'::jsonb,
    'secondFactorNeeded', false, 'requestId', request_id, 'forAccount', for_account, 'forPerson', for_person));
  return jsonb_build_object('businessDate', kernel.business_date(),
    'actor', access.without_territories(access.context()) - 'forAccount' - 'forPerson');
end
$$;
revoke all on function access.enter_system(text, text, uuid) from public;
grant execute on function access.enter_system(text, text, uuid) to wenye_worker;

-- What policies read; always as (select …), so that it runs once a statement. --------------------------

create function access.account_id() returns text
language sql stable set search_path = pg_catalog, pg_temp
as $$ select access.context()->>'accountId' $$;

create function access.person_id() returns uuid
language sql stable set search_path = pg_catalog, pg_temp
as $$ select (access.context()->>'personId')::uuid $$;

create function access.firm_ids() returns uuid[]
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct (m->>'firmId')::uuid), '{}')
  from jsonb_array_elements(access.context()->'mandates') m
$$;

-- Whether the actor holds any of the roles in some office today.
create function access.has_role(variadic roles text[]) returns boolean
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select coalesce(bool_or(a->>'role' = any(roles)), false)
  from jsonb_array_elements(access.context()->'assignments') a
$$;

-- Divisions that the actor's offices cover, with all below and all that they succeeded. With roles given:
-- only the offices in which one of them is held, so that a reviewer here is not a reviewer there.
create function access.division_codes(variadic roles text[] default null) returns text[]
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct d), '{}')
  from jsonb_array_elements(access.context()->'assignments') a, jsonb_array_elements_text(a->'divisions') d
  where roles is null or a->>'role' = any(roles)
$$;

-- The actor's offices, with all below and all that they succeeded; roles as above.
create function access.office_ids(variadic roles text[] default null) returns uuid[]
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct o::uuid), '{}')
  from jsonb_array_elements(access.context()->'assignments') a, jsonb_array_elements_text(a->'offices') o
  where roles is null or a->>'role' = any(roles)
$$;

-- Whether the actor holds one of the roles in an office above which there is none: the city's.
create function access.whole_city(variadic roles text[]) returns boolean
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select coalesce(bool_or((a->>'topmost')::boolean and a->>'role' = any(roles)), false)
  from jsonb_array_elements(access.context()->'assignments') a
$$;

-- A person sees the binding of the account that is used, and the assignments held.
create policy own on access.binding for select to wenye_app using (account_id = (select access.account_id()));
grant select on access.binding to wenye_app;
create policy own on access.assignment for select to wenye_app using (person_id = (select access.person_id()));
create policy colleagues on access.assignment for select to wenye_app
  using (office_id = any((select access.office_ids())::uuid[]));
grant select on access.assignment to wenye_app;
