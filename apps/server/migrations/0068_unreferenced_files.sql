-- Files that nothing refers to any more: a paper taken out of a draft, the file of a roster that was replaced or left.
-- They hold personal data for nobody.

insert into kernel.task (name) values ('casework.sweep-files');

-- Forgets what nothing has referred to, a month after it was uploaded: whoever fills in without a network, and saves
-- late, is back before. A case that attaches one at this moment holds its row, and this fails and is repeated.
-- The bytes go afterwards, where no other row has the same content. Answers how many files.
create function casework.forget_files() returns int
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_before timestamptz := now() - interval '30 days';
  v_rosters uuid[];
  v_files uuid[];
begin
  if not funds.is_worker() then perform casework.refuse(); end if;
  v_rosters := array(
    select r.roster_id from casework.roster r where r.uploaded_at < v_before
      and not exists (select from casework.draft d where d.content->>'rosterId' = r.roster_id::text));
  delete from casework.roster_row where roster_id = any(v_rosters);
  delete from casework.roster where roster_id = any(v_rosters);
  v_files := array(
    select f.id from kernel.file f
    where f.purpose in ('evidence', 'roster') and f.uploaded_at < v_before and f.id not in (
      select d.file_id from casework.case_document d
      union all select r.file_id from casework.roster r
      union all select o.paper from casework.objection o where o.paper is not null
      union all select (p->>'fileId')::uuid
        from casework.draft d, jsonb_array_elements(coalesce(d.content->'documents', '[]')) p
      union all select (p->>'fileId')::uuid
        from casework.answer_draft d, jsonb_array_elements(coalesce(d.content->'documents', '[]')) p));
  delete from kernel.file_share where file_id = any(v_files);
  delete from kernel.file where id = any(v_files);
  return cardinality(v_files);
end
$$;

-- Whether a file has this content, also one that the caller does not see.
create function kernel.has_content(p_sha256 text) returns boolean
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$ select exists (select from kernel.file where sha256 = p_sha256) $$;

create index on kernel.file (sha256);

revoke all on function casework.forget_files(), kernel.has_content(text) from public;
grant execute on function casework.forget_files(), kernel.has_content(text) to wenye_worker;
