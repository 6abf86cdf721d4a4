-- Names of officers in the auditor's territory, so that the trail says who acted. Replaced by the migration of the
-- people room, which knows names.
create function audit.officers() returns table (person_id uuid, name text)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$ select null::uuid, null::text where false $$;
revoke all on function audit.officers() from public;
grant execute on function audit.officers() to wenye_app;
