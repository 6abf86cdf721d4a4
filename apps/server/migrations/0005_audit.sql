-- The audit trail: who did or read what, when, for what. Ids, names of fields and codes; no personal data.

create schema audit;
grant usage on schema audit to wenye_app, wenye_worker, wenye_sealer;

create table audit.record (
  id bigint generated always as identity primary key,
  -- Tells the sealer which records may have been committed since it last looked.
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  business_date date not null,
  actor_kind text not null check (actor_kind in ('guest', 'account', 'system')),
  account_id text,
  person_id uuid,
  roles text[] not null,
  office_ids uuid[] not null,
  request_id text not null,
  action text not null,
  object_kind text not null,
  object_id text not null,
  fields text[] not null,
  purpose text,
  evidence text
);
create index on audit.record (xid, id);
create index on audit.record (object_kind, object_id);
create index on audit.record (person_id);
-- What a day did by itself: one request of the worker.
create index on audit.record (request_id) where request_id like 'day-%';
call kernel.protect('audit.record');
call kernel.append_only('audit.record');

-- The only way in: a record of each object, in their order. Who acts is read from the verified context, never stated by
-- the caller.
create function audit.append(
  action text, object_kind text, object_ids text[], fields text[], purpose text, evidence text)
returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  context jsonb := access.context();
begin
  if context is null then
    raise exception 'Nothing is audited outside access.enter' using errcode = 'insufficient_privilege';
  end if;
  insert into audit.record (business_date, actor_kind, account_id, person_id, roles, office_ids, request_id,
    action, object_kind, object_id, fields, purpose, evidence)
  select kernel.business_date(), context->>'kind',
    coalesce(context->>'accountId', context->>'forAccount'),
    coalesce(context->>'personId', context->>'forPerson')::uuid,
    array(select distinct a->>'role' from jsonb_array_elements(context->'assignments') a order by 1),
    array(select distinct (a->>'officeId')::uuid from jsonb_array_elements(context->'assignments') a order by 1),
    context->>'requestId', action, object_kind, o.id, fields, purpose, evidence
  from unnest(object_ids) with ordinality o (id, place) order by o.place;
end
$$;
revoke all on function audit.append(text, text, text[], text[], text, text) from public;
grant execute on function audit.append(text, text, text[], text[], text, text) to wenye_app, wenye_worker;

-- An auditor reads what was done from the offices that the auditor's office covers; the city's reads all. The
-- application holds no right to the records: who did how much, and on which case, is told of no other office.
create function audit.records_of(p_records bigint[]) returns setof audit.record
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select r.* from audit.record r where r.id = any(p_records)
    and ((select access.whole_city('auditor')) or r.office_ids && (select access.office_ids('auditor'))::uuid[])
$$;
revoke all on function audit.records_of(bigint[]) from public;
grant execute on function audit.records_of(bigint[]) to wenye_app;

create policy sealer on audit.record for select to wenye_sealer using (true);
grant select on audit.record to wenye_sealer;

-- The chain over the records, added by the sealer alone. A record is sealed when it is visible, that is
-- committed, so the chain follows the order of commits.
create table audit.seal (
  seq bigint primary key check (seq > 0),
  record_id bigint not null unique references audit.record,
  prev_hash text not null,
  hash text not null unique,
  -- Records of transactions below the horizon are all sealed: the sealer looks only at what came after.
  horizon xid8 not null,
  sealed_at timestamptz not null default clock_timestamp()
);
call kernel.protect('audit.seal');
call kernel.append_only('audit.seal');
create policy sealer_reads on audit.seal for select to wenye_sealer using (true);
create policy sealer_adds on audit.seal for insert to wenye_sealer with check (true);
create policy auditor on audit.seal for select to wenye_app using ((select access.has_role('auditor')));
grant select, insert on audit.seal to wenye_sealer;
grant select on audit.seal to wenye_app;

-- Records of the auditor's territory that are not sealed yet.
create function audit.waiting() returns bigint
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select count(*) from audit.record r
  where r.xid >= coalesce((select s.horizon from audit.seal s order by s.seq desc limit 1), '0'::xid8)
    and not exists (select from audit.seal s where s.record_id = r.id)
    and ((select access.whole_city('auditor')) or r.office_ids && (select access.office_ids('auditor'))::uuid[])
$$;
revoke all on function audit.waiting() from public;
grant execute on function audit.waiting() to wenye_app;
