-- Papers are taken in at a counter only for people and firms whom it serves, and a clerk who has left the counter
-- sees them no longer.

alter policy own on kernel.file with check (
  owner_account = (select access.account_id())
  and (owner_person is null or owner_person = (select access.person_id()) or people.is_correctable(owner_person))
  and (firm_id is null or firm_id = any((select access.firm_ids())::uuid[]) or firms.is_correctable(firm_id)));

alter policy owner_or_officer on kernel.file using (
  owner_account = (select access.account_id()) and (
    (select access.has_role('counter-clerk'))
    or coalesce(owner_person = (select access.person_id()), true)
      and coalesce(firm_id = any((select access.firm_ids())::uuid[]), true))
  or owner_person = (select access.person_id()) and firm_id is null
  or firm_id = any((select access.firm_ids())::uuid[])
  or id in (select file_id from kernel.file_share));

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
