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

-- Whether the caller sees a file: its owner, whoever acts for its firm, the officers with whom it was shared.
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

revoke all on function access.sees_file(uuid) from public;

-- For whom the caller may keep a file.
create function access.may_keep_file(person uuid, firm uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select access.account_id() is not null
    and (person is null or person = access.person_id() or access.has_role('counter-clerk'))
    and (firm is null or firm = any(access.firm_ids()) or access.has_role('counter-clerk'))
$$;
revoke all on function access.may_keep_file(uuid, uuid) from public;

create function kernel.is_system() returns boolean
language sql stable
set search_path = pg_catalog, pg_temp
as $$ select coalesce(access.context()->>'kind' = 'system', false) $$;

-- The application holds no right to the tables: that a paper was handed in for somebody tells of a case.
create function kernel.files_of(p_files uuid[]) returns setof kernel.file
language sql stable security definer rows 1
set search_path = pg_catalog, pg_temp
as $$
  select f.* from kernel.file f
  where f.id = any(p_files) and ((select kernel.is_system()) or access.sees_file(f.id))
$$;

create function kernel.store_file(
  p_sha256 text, p_name text, p_media_type text, p_size bigint, p_purpose text, p_person uuid, p_firm uuid) returns uuid
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_id uuid;
begin
  if not (kernel.is_system() or access.may_keep_file(p_person, p_firm)) then
    raise exception 'Not a file that the caller may keep' using errcode = 'insufficient_privilege';
  end if;
  insert into kernel.file (sha256, name, media_type, size, purpose, owner_account, owner_person, firm_id)
    values (p_sha256, p_name, p_media_type, p_size, p_purpose, access.account_id(), p_person, p_firm)
    returning id into v_id;
  return v_id;
end
$$;

-- The owner shares; so does an officer who sees the file already (a case that is handed over).
create function kernel.share_file(p_file uuid, p_division text, p_office uuid) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if not (kernel.is_system() or access.sees_file(p_file)) then
    raise exception 'Not a file that the caller may share' using errcode = 'insufficient_privilege';
  end if;
  insert into kernel.file_share (file_id, division_code, office_id) values (p_file, p_division, p_office)
    on conflict do nothing;
end
$$;
revoke all on function kernel.files_of(uuid[]), kernel.store_file(text, text, text, bigint, text, uuid, uuid),
  kernel.share_file(uuid, text, uuid) from public;
grant execute on function kernel.files_of(uuid[]), kernel.store_file(text, text, text, bigint, text, uuid, uuid),
  kernel.share_file(uuid, text, uuid) to wenye_app, wenye_worker;
