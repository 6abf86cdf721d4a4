-- Evidence is for those who handle cases and money, not for every role.

-- Where somebody's case is accepted tells where they live: only for who may file it.
alter function casework.filing_place(text, uuid, text) rename to place_of;
revoke all on function casework.place_of(text, uuid, text) from wenye_app;
create function casework.filing_place(p_kind text, p_claimant uuid, p_tier text)
returns table (accepting_office uuid, standards_division text, paying_division text)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select place.* from casework.place_of(p_kind, p_claimant, p_tier) place
  where casework.acts_for(p_kind, p_claimant)
    or case p_kind when 'person' then people.is_correctable(p_claimant) else firms.is_correctable(p_claimant) end
$$;
revoke all on function casework.filing_place(text, uuid, text) from public;
grant execute on function casework.filing_place(text, uuid, text) to wenye_app;

-- A firm's paper is seen by its uploader while the uploader acts for the firm; shared papers by those who handle
-- cases or money. A leader, a parameter officer and an administrator need no single person's papers.
create or replace function access.sees_file(file uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from kernel.file f where f.id = file and (
      f.owner_account = access.account_id()
        and (f.firm_id is null or f.firm_id = any(access.firm_ids()) or access.has_role('counter-clerk'))
      or f.owner_person = access.person_id() and f.firm_id is null
      or f.firm_id = any(access.firm_ids())))
  or exists (
    select from kernel.file_share s where s.file_id = file and (
      s.division_code = any(access.division_codes('counter-clerk', 'acceptor', 'reviewer', 'approver', 'finance',
        'authoriser', 'reconciler', 'auditor'))
      or s.office_id = any(access.office_ids('counter-clerk', 'acceptor', 'reviewer', 'approver', 'finance',
        'authoriser', 'reconciler', 'auditor'))))
$$;

-- A code binds an account to a person for good: only a clerk whose counter serves the person gives one.
create or replace function access.issue_counter_code(person uuid, code_hash bytea) returns timestamptz
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  ends timestamptz := now() + interval '1 day';
begin
  if not people.is_served(person) then
    raise exception 'Only a clerk at a counter that serves the person gives codes' using errcode = 'insufficient_privilege';
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
