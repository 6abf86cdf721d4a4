-- Metadata of stored files; the bytes lie in the data folder under their SHA-256.

create table kernel.file (
  id uuid primary key default uuidv7(),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null check (length(name) between 1 and 200),
  media_type text not null,
  size bigint not null check (size > 0),
  purpose text not null check (purpose in ('evidence', 'roster', 'letter')),
  owner_account text,
  owner_person uuid,
  firm_id uuid,
  uploaded_at timestamptz not null default now()
);
create index on kernel.file (owner_person);
create index on kernel.file (firm_id);
call kernel.protect('kernel.file');

-- Officers of a territory or an office see a file once it was attached to something of theirs.
create table kernel.file_share (
  file_id uuid not null references kernel.file,
  division_code text references access.division,
  office_id uuid references access.office,
  shared_at timestamptz not null default now(),
  check (num_nonnulls(division_code, office_id) = 1),
  unique nulls not distinct (file_id, division_code, office_id)
);
call kernel.protect('kernel.file_share');

-- A function, since policies of the two tables would otherwise ask each other without end.
create function access.sees_file(file uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from kernel.file f where f.id = file and (
      f.owner_account = access.account_id()
      or f.owner_person = access.person_id()
      or f.firm_id = any(access.firm_ids())))
  or exists (
    select from kernel.file_share s where s.file_id = file and (
      s.division_code = any(access.division_codes()) or s.office_id = any(access.office_ids())))
$$;

create policy owner_or_officer on kernel.file for select to wenye_app using (
  owner_account = (select access.account_id())
  or owner_person = (select access.person_id())
  or firm_id = any((select access.firm_ids())::uuid[])
  or id in (select file_id from kernel.file_share));
create policy own on kernel.file for insert to wenye_app with check (
  owner_account = (select access.account_id())
  and (owner_person is null or owner_person = (select access.person_id()) or (select access.has_role('counter-clerk')))
  and (firm_id is null or firm_id = any((select access.firm_ids())::uuid[]) or (select access.has_role('counter-clerk'))));
grant select, insert on kernel.file to wenye_app;

create policy officer on kernel.file_share for select to wenye_app using (
  division_code = any((select access.division_codes())::text[])
  or office_id = any((select access.office_ids())::uuid[]));
-- The owner shares; so does an officer who sees the file already (a case that is handed over).
create policy share on kernel.file_share for insert to wenye_app with check (access.sees_file(file_id));
grant select, insert on kernel.file_share to wenye_app;

create policy worker on kernel.file to wenye_worker using (true) with check (true);
create policy worker on kernel.file_share to wenye_worker using (true) with check (true);
grant select, insert on kernel.file, kernel.file_share to wenye_worker;
