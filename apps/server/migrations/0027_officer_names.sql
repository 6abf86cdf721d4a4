-- Whoever holds or held an office is named to the auditor of that office: acts for the public are not anonymous.
-- Everybody else stays an id in the trail.
create or replace function audit.officers() returns table (person_id uuid, name text)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select distinct p.person_id, p.name
  from access.assignment a join people.person p using (person_id), access.office_ids('auditor') offices
  where a.office_id = any(offices)
$$;
