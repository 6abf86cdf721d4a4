-- Names of officers in the auditor's territory, so that the trail says who acted. Replaced by the migration of the
-- people room, which knows names.
create function audit.officers() returns table (person_id uuid, name text)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$ select null::uuid, null::text where false $$;
revoke all on function audit.officers() from public;
grant execute on function audit.officers() to wenye_app;

-- What is written on paper instead of the ids of objects, and the objects so called. Replaced by a migration that knows
-- the rooms; reached through the search alone, which shows only records of the auditor's territory.
create function audit.object_names(p_ids text[]) returns table (kind text, id text, name text)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$ select null::text, null::text, null::text where false $$;
create function audit.objects_called(p_name text) returns table (kind text, id text)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$ select null::text, null::text where false $$;
revoke all on function audit.object_names(text[]), audit.objects_called(text) from public;

-- One page of the records of the auditor's territory that match, the newest first: { total, rows }. A filter that is
-- absent is not asked; `action` may be a room with its dot, `officer` the beginning of a name, `object` the number on
-- paper of what was acted on, or the whole number of the person it was about.
create function audit.search(p jsonb, p_skip int, p_limit int) returns jsonb
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  with matching as (
    select r.* from audit.record r
    where ((select access.whole_city('auditor')) or r.office_ids && (select access.office_ids('auditor'))::uuid[])
      and (p->>'objectKind' is null or r.object_kind = p->>'objectKind')
      and (p->>'objectId' is null or r.object_id = p->>'objectId')
      and (p->>'object' is null or (r.object_kind, r.object_id) in (
        select o.kind, o.id from audit.objects_called(p->>'object') o))
      and (p->>'personId' is null or r.person_id = (p->>'personId')::uuid)
      and (p->>'officer' is null or r.person_id in (
        select o.person_id from audit.officers() o where starts_with(o.name, p->>'officer')))
      and (p->>'action' is null or r.action = p->>'action'
        or right(p->>'action', 1) = '.' and starts_with(r.action, p->>'action'))
      and (p->>'from' is null or r.business_date >= (p->>'from')::date)
      and (p->>'to' is null or r.business_date <= (p->>'to')::date)),
  page as (select * from matching order by id desc offset p_skip limit p_limit)
  select jsonb_build_object('total', (select count(*) from matching), 'rows', coalesce((
    select jsonb_agg(jsonb_build_object('id', page.id, 'at', page.at, 'businessDate', page.business_date,
      'actorKind', page.actor_kind, 'accountId', page.account_id, 'personId', page.person_id, 'officerName', o.name,
      'roles', page.roles, 'action', page.action, 'objectKind', page.object_kind, 'objectId', page.object_id, 'objectName', n.name,
      'fields', page.fields, 'purpose', page.purpose, 'requestId', page.request_id,
      'sealed', exists (select from audit.seal s where s.record_id = page.id)) order by page.id desc)
    from page left join audit.officers() o using (person_id)
      left join audit.object_names(array(select distinct object_id from page)) n
        on n.kind = page.object_kind and n.id = page.object_id), '[]'))
$$;
revoke all on function audit.search(jsonb, int, int) from public;
grant execute on function audit.search(jsonb, int, int) to wenye_app;

-- The last days opened with what fell due on them, in numbers alone, for whoever moves the date.
create function audit.days_done(most int) returns table (day date, done jsonb)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if not access.has_role('administrator') then
    raise exception 'Only an administrator sees what the days did' using errcode = 'insufficient_privilege';
  end if;
  return query
    select d.day, coalesce((
      select jsonb_agg(jsonb_build_object('action', a.action, 'count', a.count) order by a.first)
      from (
        select r.action, count(*) as count, min(r.id) as first from audit.record r
        where r.request_id in (
            select o.request_id from audit.record o
            where o.object_kind = 'business-date' and o.object_id = d.day::text and o.action = 'kernel.open-day')
          and r.request_id like 'day-%' and r.actor_kind = 'system' and r.action <> 'kernel.open-day'
        group by r.action) a), '[]')
    from kernel.due_day d order by d.day desc limit most;
end
$$;
revoke all on function audit.days_done(int) from public;
grant execute on function audit.days_done(int) to wenye_app;
