-- Posts (岗位): two administrators give one, one ends it. access.assignment stays what access.enter reads, by the business
-- date; beside it stands how each post came about and how it ended. Neither is ever overwritten.

-- Of a post that ended: casework gives back what lay with its holder (casework/handling/free-cases.ts).
insert into kernel.task (name) values ('casework.free-cases');

create table access.post_proposal (
  id uuid primary key default uuidv7(),
  person_id uuid not null,
  role access.role not null,
  office_id uuid not null references access.office,
  valid_from date not null,
  valid_to date,
  reason text not null,
  proposed_by uuid not null,
  proposed_on date not null,
  decision text check (decision in ('confirmed', 'declined', 'withdrawn')),
  decided_by uuid,
  decided_on date,
  decision_reason text,
  assignment_id uuid unique references access.assignment,
  check (valid_to >= valid_from),
  check (proposed_by <> person_id and decided_by <> person_id),
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_on is null)),
  check (decision is null or (decision = 'withdrawn') = (decided_by = proposed_by)),
  check ((assignment_id is not null) = (decision is not distinct from 'confirmed'))
);
create index on access.post_proposal (office_id);
create index on access.post_proposal (person_id);
call kernel.protect('access.post_proposal');

-- Each time that a post was ended, or its end was brought forward, and when it was to end before.
create table access.post_end (
  id uuid primary key default uuidv7(),
  assignment_id uuid not null references access.assignment,
  last_day date not null,
  last_day_before date,
  reason text not null,
  ended_by uuid not null,
  ended_on date not null
);
create index on access.post_end (assignment_id);
call kernel.protect('access.post_end');
call kernel.append_only('access.post_end');

-- The offices whose territory holds that of an office, itself included: the way up of access.offices_under.
create function access.offices_over(p_office uuid) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive over(id) as (
    select p_office
    union
    select above from over join access.office o using (id), unnest(array[o.parent_id, o.successor_id]) above
      where above is not null
  )
  select array_agg(id) from over
$$;

-- Who administers an office on a day; of those, whether without an end.
create function access.administrators_of(p_office uuid, p_day date) returns table (person_id uuid, lasting boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.person_id, bool_or(a.valid_to is null and o.valid_to is null)
  from access.assignment a join access.office o on o.id = a.office_id
  where a.role = 'administrator' and a.office_id = any(access.offices_over(p_office))
    and p_day between a.valid_from and coalesce(a.valid_to, 'infinity')
    and p_day between o.valid_from and coalesce(o.valid_to, 'infinity')
  group by a.person_id
$$;

create function access.administers(p_office uuid) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce(p_office = any(access.office_ids('administrator')), false)
$$;

create function access.name_of(p_person uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select p.name from people.person p where p.person_id = p_person), '')
$$;

-- The accounts of a person, and whether one of them can be opened with the second factor, without which no post is used.
create function access.accounts_of(p_person uuid, out logins text[], out second_factor boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(coalesce(u."displayUsername", u.username, u.email) order by u."createdAt", u.id), '{}'),
    coalesce(bool_or(u."twoFactorEnabled"), false)
  from access.binding b join auth."user" u on u.id = b.account_id where b.person_id = p_person
$$;

-- Posts by which one person would both compose and authorise payments over the same territory in the same days. It is not
-- forbidden, since nobody does both for one batch (funds.has_part); who proposes and who confirms is told.
create function access.money_clashes(p_person uuid, p_role text, p_office uuid, p_from date, p_until date) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('role', a.role, 'officeName', o.name) order by a.role, o.name), '[]')
  from access.assignment a join access.office o on o.id = a.office_id
  where a.person_id = p_person and (p_role, a.role) in (('finance', 'authoriser'), ('authoriser', 'finance'))
    and (a.office_id = any(access.offices_over(p_office)) or p_office = any(access.offices_over(a.office_id)))
    and daterange(a.valid_from, a.valid_to + 1) && daterange(p_from, p_until + 1)
$$;

-- What keeps a post from being given from a day on, whoever confirms it; null where nothing does.
create function access.post_obstacle(p_person uuid, p_role text, p_office uuid, p_from date, p_until date) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case
    when not exists (select from access.binding b where b.person_id = p_person) then 'no-account'
    when not exists (select from access.office o where o.id = p_office
      and p_from between o.valid_from and coalesce(o.valid_to, 'infinity')) then 'office-closed'
    when exists (select from access.assignment a
      where a.person_id = p_person and a.role = p_role and a.office_id = p_office
        and daterange(a.valid_from, a.valid_to + 1) && daterange(p_from, p_until + 1)) then 'held'
  end
$$;
revoke all on function access.offices_over, access.administrators_of, access.administers, access.name_of,
  access.accounts_of, access.money_clashes, access.post_obstacle from public;
grant execute on function access.offices_over to wenye_app;

-- One after the other for a person: two posts of theirs, or two decisions on one, would not see each other.
create function access.lock_posts_of(p_person uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select pg_advisory_xact_lock(hashtextextended('access.post ' || p_person, 0))
$$;
revoke all on function access.lock_posts_of from public;

-- What is to be known before a post is proposed: what stands against it, what it clashes with, who could confirm it.
create function access.preview_post(p_person uuid, p_role text, p_office uuid, p_from date, p_until date) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not access.administers(p_office) then
    return '{"outcome": "not-found"}';
  end if;
  return jsonb_build_object('outcome', 'shown',
    'obstacle', case when p_person = access.person_id() then 'oneself'
      else access.post_obstacle(p_person, p_role, p_office, p_from, p_until) end,
    'clashes', access.money_clashes(p_person, p_role, p_office, p_from, p_until),
    'secondFactor', (access.accounts_of(p_person)).second_factor,
    'confirmers', coalesce((
      select jsonb_agg(access.name_of(a.person_id) order by access.name_of(a.person_id))
      from access.administrators_of(p_office, kernel.business_date()) a
      where a.person_id not in (p_person, access.person_id())), '[]'));
end $$;

-- Proposes a post of somebody else. It gives no right until another administrator has confirmed it.
create function access.propose_post(p_person uuid, p_role text, p_office uuid, p_from date, p_until date, p_reason text)
returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_obstacle text;
  v_id uuid;
begin
  if not access.administers(p_office) then
    return '{"outcome": "not-found"}';
  elsif p_person = access.person_id() then
    return '{"outcome": "oneself"}';
  elsif p_from < kernel.business_date() then
    return '{"outcome": "past"}';
  end if;
  perform access.lock_posts_of(p_person);
  v_obstacle := access.post_obstacle(p_person, p_role, p_office, p_from, p_until);
  if v_obstacle is not null then
    return jsonb_build_object('outcome', v_obstacle);
  elsif exists (select from access.post_proposal w
      where w.person_id = p_person and w.role = p_role and w.office_id = p_office and w.decision is null
        and daterange(w.valid_from, w.valid_to + 1) && daterange(p_from, p_until + 1)) then
    return '{"outcome": "waiting"}';
  end if;
  insert into access.post_proposal (person_id, role, office_id, valid_from, valid_to, reason, proposed_by, proposed_on)
    values (p_person, p_role, p_office, p_from, p_until, p_reason, access.person_id(), kernel.business_date())
    returning id into v_id;
  return jsonb_build_object('outcome', 'proposed', 'postId', v_id);
end $$;

-- Confirms or declines what another natural person proposed, or withdraws an own proposal. Nobody has a say in a post of
-- their own. What was confirmed after its first day begins on the day of the confirmation: no right is given backwards.
create function access.decide_post(p_id uuid, p_decision text, p_reason text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  w access.post_proposal;
  v_from date;
  v_obstacle text;
  v_assignment uuid;
begin
  select * into w from access.post_proposal where id = p_id and access.administers(office_id);
  if w.id is null then
    return '{"outcome": "not-found"}';
  end if;
  perform access.lock_posts_of(w.person_id);
  select * into w from access.post_proposal where id = p_id;
  if w.decision is not null then
    return '{"outcome": "decided"}';
  elsif w.person_id = access.person_id() then
    return '{"outcome": "oneself"}';
  elsif p_decision = 'withdrawn' and w.proposed_by <> access.person_id() then
    return '{"outcome": "not-yours"}';
  elsif p_decision <> 'withdrawn' and w.proposed_by = access.person_id() then
    return '{"outcome": "same-person"}';
  end if;
  if p_decision = 'confirmed' then
    v_from := greatest(w.valid_from, kernel.business_date());
    if w.valid_to < v_from then
      return '{"outcome": "over"}';
    end if;
    v_obstacle := access.post_obstacle(w.person_id, w.role, w.office_id, v_from, w.valid_to);
    if v_obstacle is not null then
      return jsonb_build_object('outcome', v_obstacle);
    end if;
    insert into access.assignment (person_id, role, office_id, valid_from, valid_to)
      values (w.person_id, w.role, w.office_id, v_from, w.valid_to) returning id into v_assignment;
  end if;
  update access.post_proposal
    set decision = p_decision, decided_by = access.person_id(), decided_on = kernel.business_date(),
      decision_reason = p_reason, assignment_id = v_assignment
    where id = p_id;
  return jsonb_build_object('outcome', p_decision, 'postId', coalesce(v_assignment, p_id));
end $$;

-- Ends a post from a day on, which is not before today: by one administrator, since it only takes rights away. An
-- administrator's is not ended unless two others without an end remain over the same office: one to propose, one to confirm.
create function access.end_post(p_id uuid, p_from date, p_reason text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  a access.assignment;
  v_last date;
begin
  select * into a from access.assignment where id = p_id and access.administers(office_id);
  if a.id is null then
    return '{"outcome": "not-found"}';
  elsif p_from < kernel.business_date() then
    return '{"outcome": "past"}';
  end if;
  perform access.lock_posts_of(a.person_id);
  if a.role = 'administrator' then
    perform pg_advisory_xact_lock(hashtextextended('access.administrators', 0));
  end if;
  select * into a from access.assignment where id = p_id;
  v_last := greatest(p_from, a.valid_from) - 1;
  if a.valid_to <= v_last then
    return '{"outcome": "over"}';
  elsif a.role = 'administrator' and (
      select count(*) from access.administrators_of(a.office_id, greatest(p_from, a.valid_from)) other
        where other.lasting and other.person_id <> a.person_id) < 2 then
    return '{"outcome": "last-administrators"}';
  end if;
  insert into access.post_end (assignment_id, last_day, last_day_before, reason, ended_by, ended_on)
    values (p_id, v_last, a.valid_to, p_reason, access.person_id(), kernel.business_date());
  update access.assignment set valid_to = v_last where id = p_id;
  return jsonb_build_object('outcome', 'ended', 'postId', p_id);
end $$;
revoke all on function access.preview_post, access.propose_post, access.decide_post, access.end_post from public;
grant execute on function access.preview_post, access.propose_post, access.decide_post, access.end_post to wenye_app;
