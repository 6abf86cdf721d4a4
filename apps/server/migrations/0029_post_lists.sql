-- Posts as their administrators, and the auditor of the territory, read them: those that were given, and what was proposed.

-- How a post came about, for whoever may read it.
create function access.proposal_told(w access.post_proposal) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('from', w.valid_from, 'until', w.valid_to, 'reason', w.reason, 'on', w.proposed_on,
    'byName', access.name_of(w.proposed_by), 'decision', w.decision, 'decidedOn', w.decided_on,
    'decidedByName', case when w.decided_by is not null then access.name_of(w.decided_by) end,
    'decisionReason', w.decision_reason)
  where w.id is not null
$$;

create function access.post_ends_told(p_post uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('lastDay', e.last_day, 'lastDayBefore', e.last_day_before,
    'reason', e.reason, 'on', e.ended_on, 'byName', access.name_of(e.ended_by)) order by e.id), '[]')
  from access.post_end e where e.assignment_id = p_post
$$;
revoke all on function access.proposal_told, access.post_ends_told from public;

-- One page of the posts of the caller's territory that match: { total, rows }. What waits for a decision comes first.
create function access.posts(p jsonb, p_skip int, p_limit int) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with today as (select kernel.business_date() as day),
  post as (
    select a.id, a.person_id, a.role, a.office_id, a.valid_from, a.valid_to, w,
      case when a.valid_to < greatest(a.valid_from, day) then 'ended' when a.valid_from > day then 'coming'
        else 'in-force' end as standing
      from today, access.assignment a left join access.post_proposal w on w.assignment_id = a.id
    union all
    select w.id, w.person_id, w.role, w.office_id, w.valid_from, w.valid_to, w,
      case when w.decision is null then 'waiting' else 'dropped' end
      from access.post_proposal w where w.decision is distinct from 'confirmed'),
  matching as (
    select post.*, o.name as office_name, access.name_of(post.person_id) as name, h.logins, h.second_factor
    from post join access.office o on o.id = post.office_id, access.accounts_of(post.person_id) h
    where post.office_id = any((select access.office_ids('administrator', 'auditor'))::uuid[])
      and (p->>'officeId' is null or post.office_id = any(access.offices_under((p->>'officeId')::uuid)))
      and (p->>'role' is null or post.role = p->>'role')
      and (p->>'standing' is null or post.standing = p->>'standing')
      and (p->>'q' is null or starts_with(access.name_of(post.person_id), p->>'q')
        or exists (select from unnest(h.logins) login where lower(login) = lower(p->>'q')))),
  page as (
    select *, row_number() over (order by
      case p->>'sort' when 'name' then name when 'office' then office_name when 'from' then valid_from::text end,
      case p->>'sort' when '-name' then name when '-office' then office_name when '-from' then valid_from::text end desc,
      array_position(array['waiting', 'coming', 'in-force', 'ended', 'dropped'], standing), office_name, role, name, id)
      as place
    from matching order by place offset p_skip limit p_limit)
  select jsonb_build_object('total', (select count(*) from matching), 'rows', coalesce((
    select jsonb_agg(jsonb_build_object('postId', id, 'standing', standing, 'personId', person_id, 'name', name,
      'logins', logins, 'secondFactor', second_factor, 'role', role, 'officeId', office_id, 'officeName', office_name,
      'from', valid_from, 'until', valid_to, 'proposal', access.proposal_told(w), 'ends', access.post_ends_told(id),
      'clashes', case when standing = 'waiting'
        then access.money_clashes(person_id, role, office_id, valid_from, valid_to) else '[]' end,
      'mayDecide', case
        when standing <> 'waiting' or not access.administers(office_id) or person_id = access.person_id() then 'nothing'
        when (w).proposed_by = access.person_id() then 'withdraw' else 'confirm' end,
      'mayEnd', standing in ('coming', 'in-force') and access.administers(office_id)) order by place)
    from page), '[]'))
$$;

-- Who may be proposed: the holder of an account, by its whole name; who holds or held a post in the territory, by the
-- beginning of the name; and who has an account with the second factor, by the whole name. Nobody leafs through those who
-- only apply for something.
create function access.post_candidates(p_q text)
returns table (person_id uuid, name text, id_number text, logins text[], second_factor boolean, posts jsonb)
language sql stable security definer rows 20 set search_path = pg_catalog, pg_temp as $$
  with mine as (select access.office_ids('administrator') as offices),
  found as (
    select b.person_id from access.binding b join auth."user" u on u.id = b.account_id
      where u.username = lower(p_q) or u.email = lower(p_q)
    union
    select a.person_id from mine join access.assignment a on a.office_id = any(offices)
      join people.person p on p.person_id = a.person_id where starts_with(p.name, p_q)
    union
    select p.person_id from auth."user" u join access.binding b on b.account_id = u.id
      join people.person p on p.person_id = b.person_id where u."twoFactorEnabled" and p.name = p_q)
  select p.person_id, p.name, p.id_number, h.logins, h.second_factor, coalesce((
      select jsonb_agg(jsonb_build_object('role', a.role, 'officeName', o.name) order by o.name, a.role)
      from access.assignment a join access.office o on o.id = a.office_id
      where a.person_id = p.person_id and a.office_id = any(offices)
        and kernel.business_date() between a.valid_from and coalesce(a.valid_to, 'infinity')), '[]')
    from mine, found join people.person p using (person_id), access.accounts_of(found.person_id) h
    where offices <> '{}' and length(p_q) >= 2
    order by p.name, p.person_id limit 20
$$;

-- The offices in which the caller may give posts today.
create function access.post_offices() returns table (office_id uuid, name text, kind text)
language sql stable security definer rows 100 set search_path = pg_catalog, pg_temp as $$
  select o.id, o.name, o.kind from access.office o
    where o.id = any((select access.office_ids('administrator', 'auditor'))::uuid[])
      and kernel.business_date() between o.valid_from and coalesce(o.valid_to, 'infinity')
    order by array_position(array['city', 'county', 'zone', 'township'], o.kind), o.division_code, o.name
$$;
revoke all on function access.posts, access.post_candidates, access.post_offices from public;
grant execute on function access.posts, access.post_candidates, access.post_offices to wenye_app;
