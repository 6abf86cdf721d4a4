-- What the auditor looks for and sees of an object is the number that stands on paper, not an id of the database. Of
-- people no number is shown: only whoever knows the whole of it finds what was done about them. A post is called by who
-- holds it where.
create or replace function audit.object_names(p_ids text[]) returns table (kind text, id text, name text)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  with ids as (select x::uuid as id from unnest(p_ids) x where x ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')
  select 'case', c.case_id::text, c.case_number from casework."case" c join ids on ids.id = c.case_id
  union all
  select 'submission', s.submission_id::text, s.receipt_number
    from casework.submission s join ids on ids.id = s.submission_id
  union all
  select 'notice', n.notice_id::text, n.notice_number from casework.notice n join ids on ids.id = n.notice_id
  union all
  select 'batch', b.id::text, b.batch_no from funds.batch b join ids on ids.id = b.id
  union all
  select 'recovery', r.id::text, r.recovery_no from funds.recovery r join ids on ids.id = r.id
  union all
  select 'post', post.id::text, access.name_of(post.person_id) || '（' || o.name || '）'
    from (select id, person_id, office_id from access.assignment
      union all select id, person_id, office_id from access.post_proposal) post
    join ids using (id) join access.office o on o.id = post.office_id
$$;

-- Typed as people type numbers: a case's and a receipt's as in every other list, of all others the whole.
create or replace function audit.objects_called(p_name text) returns table (kind text, id text)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select 'case', c.case_id::text from casework."case" c where casework.is_case_asked(c.case_number, p_name)
  union all
  select 'submission', s.submission_id::text from casework.submission s where casework.is_receipt_asked(s.receipt_number, p_name)
  union all
  select 'notice', n.notice_id::text from casework.notice n where n.notice_number = casework.notice_asked(p_name)
  union all
  select 'batch', b.id::text from funds.batch b where b.batch_no = kernel.plain(p_name)
  union all
  select 'recovery', r.id::text from funds.recovery r where r.recovery_no = kernel.plain(p_name)
  union all
  select 'person', p.person_id::text from people.person p where p.id_number = kernel.plain(p_name)
  union all
  select 'case', c.case_id::text
    from people.person p join casework."case" c on c.claimant_kind = 'person' and c.claimant_id = p.person_id
    where p.id_number = kernel.plain(p_name)
  union all
  select 'post', post.id::text
    from people.person p join (select id, person_id from access.assignment
      union all select id, person_id from access.post_proposal) post using (person_id)
    where p.id_number = kernel.plain(p_name)
$$;
