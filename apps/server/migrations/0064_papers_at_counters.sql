-- Papers are taken in at a counter only for people and firms whom it serves, and a clerk who has left the counter
-- sees them no longer.

create or replace function access.may_keep_file(person uuid, firm uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select access.account_id() is not null
    and (person is null or person = access.person_id() or people.is_correctable(person))
    and (firm is null or firm = any(access.firm_ids()) or firms.is_correctable(firm))
$$;

create or replace function access.sees_file(file uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from kernel.file f where f.id = file and (
      f.owner_account = access.account_id() and (
        access.has_role('counter-clerk')
        or coalesce(f.owner_person = access.person_id(), true) and coalesce(f.firm_id = any(access.firm_ids()), true))
      or f.owner_person = access.person_id() and f.firm_id is null
      or f.firm_id = any(access.firm_ids())))
  or exists (
    select from kernel.file_share s where s.file_id = file and (
      s.division_code = any(access.division_codes('counter-clerk', 'acceptor', 'reviewer', 'approver', 'finance',
        'authoriser', 'reconciler', 'auditor'))
      or s.office_id = any(access.office_ids('counter-clerk', 'acceptor', 'reviewer', 'approver', 'finance',
        'authoriser', 'reconciler', 'auditor'))))
$$;
