-- Public notices (公示), their frozen masked lists, and objections against a line.

create table casework.notice (
  notice_id uuid primary key default uuidv7(),
  notice_number text not null unique,
  title text not null check (length(title) between 1 and 200),
  benefit_id text not null,
  office_id uuid not null references access.office,
  -- The scheme's period, as published.
  days int not null check (days > 0),
  unit text not null check (unit in ('working', 'calendar')),
  published_on date not null,
  -- Last day of the period.
  until date not null,
  line_count int not null check (line_count > 0),
  -- Merkle root over the lines: any edit changes it.
  root_hash text not null,
  published_by uuid not null,
  taken_down_on date,
  check (until > published_on)
);
create index on casework.notice (office_id);
create index on casework.notice (until) where taken_down_on is null;
call kernel.protect('casework.notice');

-- The frozen list: what was shown, masked, and nothing else.
create table casework.notice_line (
  notice_id uuid not null references casework.notice,
  line int not null check (line > 0),
  case_id uuid not null references casework."case",
  masked jsonb not null,
  leaf_hash text not null,
  -- Last day for this line: later than the notice's where an objection paused it.
  until date not null,
  primary key (notice_id, line),
  unique (notice_id, case_id)
);
create index on casework.notice_line (case_id);
call kernel.protect('casework.notice_line');

create policy worker on casework.notice to wenye_worker using (true) with check (true);
create policy worker on casework.notice_line to wenye_worker using (true) with check (true);
grant select, update (taken_down_on) on casework.notice to wenye_worker;
grant select on casework.notice_line to wenye_worker;

-- The list is frozen: only the day on which a line ends may move, and only the day of taking down be set.
create function casework.keep_list() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if to_jsonb(new) - 'until' - 'taken_down_on' <> to_jsonb(old) - 'until' - 'taken_down_on'
    or tg_table_name = 'notice' and new.until <> old.until then
    raise exception 'A published list does not change' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger frozen before update on casework.notice for each row execute function casework.keep_list();
create trigger frozen before update on casework.notice_line for each row execute function casework.keep_list();

create table casework.objection (
  objection_id uuid primary key default uuidv7(),
  notice_id uuid not null,
  line int not null,
  -- Filled from the notice by the trigger below: who objects cannot see the case.
  case_id uuid not null references casework."case",
  accepting_office uuid not null references access.office,
  -- How it came: by whom it was raised here, or to an officer by telephone, on paper or at a counter, who is then raised_by.
  channel text not null default 'online' check (channel in ('online', 'phone', 'letter', 'in-person')),
  raised_by uuid not null,
  -- Who objected so, and where they are answered; null where they gave no name.
  objector_name text check (length(objector_name) between 2 and 50),
  objector_contact text check (length(objector_contact) between 5 and 200),
  paper uuid references kernel.file,
  raised_on date not null,
  reason text not null check (length(reason) between 5 and 2000),
  status text not null default 'open' check (status in ('open', 'upheld', 'dismissed')),
  decided_by uuid,
  decided_on date,
  -- What the person who objected is told.
  answer text,
  -- That it was told to them: how, by whom, when.
  told_by uuid,
  told_on date,
  told_how text check (told_how in ('phone', 'letter', 'in-person')),
  foreign key (notice_id, line) references casework.notice_line,
  check ((status = 'open') = (decided_by is null)),
  check ((decided_by is null) = (decided_on is null and answer is null)),
  check ((objector_name is null) = (objector_contact is null)),
  check (channel <> 'online' or objector_name is null and paper is null),
  check ((told_on is null) = (told_by is null) and (told_on is null) = (told_how is null)),
  check (told_on is null or status <> 'open' and objector_name is not null)
);
create index on casework.objection (accepting_office) where status = 'open';
create index on casework.objection (case_id);
create index on casework.objection (raised_by);
-- One open objection of a person against a line: a second click is not a second objection. An officer may write down
-- several people's.
create unique index objection_once on casework.objection (notice_id, line, raised_by)
  where status = 'open' and channel = 'online';
call kernel.protect('casework.objection');

create function casework.complete_objection() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  select l.case_id, c.accepting_office into new.case_id, new.accepting_office
    from casework.notice_line l join casework."case" c on c.case_id = l.case_id
    where l.notice_id = new.notice_id and l.line = new.line;
  return new;
end
$$;
create trigger completes before insert on casework.objection
  for each row execute function casework.complete_objection();

-- Whether that person's objection to that case exists: asked by casework.append_event.
create function casework.has_objection(p_objection uuid, p_case uuid, p_person uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select exists (select from casework.objection o
    where o.objection_id = p_objection and o.case_id = p_case and o.raised_by = p_person)
$$;
revoke all on function casework.has_objection(uuid, uuid, uuid) from public;

-- Whether the caller is about to raise this objection: it is written down, its event is not yet. Afterwards whoever
-- objected learns nothing of the case any more.
create function casework.is_raising(p_objection uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select exists (select from casework.objection o
    where o.objection_id = p_objection and o.raised_by = access.person_id() and o.status = 'open'
      and not exists (select from casework.case_event e where e.case_id = o.case_id and e.kind = 'raise-objection'
        and e.content->'command'->>'objectionId' = p_objection::text))
$$;
revoke all on function casework.is_raising(uuid) from public;

-- The events of that case, for deciding whether an objection is possible: steps and dates, and what the notice says
-- itself. Who acted, found and wrote what is left out.
create function casework.events_under_objection(p_objection uuid) returns setof jsonb
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select e.content || jsonb_build_object(
    'actor', jsonb_build_object('as', e.content->'actor'->'as', 'personId', null, 'officeId', null),
    'command', jsonb_strip_nulls(jsonb_build_object('kind', c->'kind', 'notice', c->'notice',
      'objectionId', c->'objectionId', 'reserved', c->'reserved', 'differences', '[]'::jsonb,
      'decision', case when c ? 'decision' then jsonb_build_object('amountFen', c->'decision'->'amountFen') end)))
  from casework.objection o join casework.case_event e on e.case_id = o.case_id, lateral (select e.content->'command' as c) command
  where o.objection_id = p_objection and casework.is_raising(p_objection)
  order by e.seq
$$;
revoke all on function casework.events_under_objection(uuid) from public;
grant execute on function casework.events_under_objection(uuid) to wenye_app;

-- The row of that case without what is personal in it, for the same purpose.
create function casework.case_under_objection(p_objection uuid) returns jsonb
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object('case_id', c.case_id, 'benefit_id', c.benefit_id, 'head_hash', c.head_hash,
    'version', c.version, 'status', c.status)
  from casework."case" c join casework.objection o on o.case_id = c.case_id
  where o.objection_id = p_objection and casework.is_raising(p_objection)
$$;
revoke all on function casework.case_under_objection(uuid) from public;
grant execute on function casework.case_under_objection(uuid) to wenye_app;

-- Facts, decisions, texts and lines of notices stand apart from the events, which bear their commitments: the two compared
-- (kernel/chain.ts). A line's commitment is the leaf of its list.
create view casework.sealed_content with (security_invoker = true) as
  select d.case_id, d.case_id::text as stream, d.seq::bigint as seq, '决定' as kind, d.salt,
    jsonb_build_array(d.request, d.answer, to_jsonb(d.claimed), to_jsonb(d.counted)) as content, d.commitment,
    case
      when s.told->>'commitment' is distinct from d.commitment then 'commitment'
      when s.told->>'outcome' is distinct from d.outcome then 'outcome'
      when s.told->>'amountFen' is distinct from d.amount_fen::text then 'amount_fen'
      when s.told->>'rulesHash' is distinct from d.rules_hash then 'rules_hash'
    end as differs
  from casework.case_decision d
  left join lateral (select e.content->'command'->'decision' as told from casework.case_event e
    where (e.case_id, e.seq) = (d.case_id, d.seq)) s on true
  union all
  select f.case_id, f.case_id::text, f.seq, '事实 ' || f.fact, f.salt,
    jsonb_build_array(f.fact, f.value, jsonb_strip_nulls(jsonb_build_object('name', f.source_name,
      'recordedOn', to_char(f.recorded_on, 'YYYY-MM-DD'), 'reference', f.source_reference)), f.declared, f.registry, f.differs,
      f.resolution), f.commitment,
    case when not exists (select from casework.case_event e where (e.case_id, e.seq) = (f.case_id, f.seq)
        and e.content->'command'->'facts' @> jsonb_build_array(
          jsonb_build_object('fact', f.fact, 'commitment', f.commitment))) then 'commitment' end
  from casework.case_fact f
  union all
  select n.case_id, n.case_id::text, s.seq, '文字', n.salt, to_jsonb(n.text), n.commitment,
    case when s.seq is null then 'commitment' end
  from casework.case_note n
  left join lateral (select min(e.seq) as seq from casework.case_event e
    where e.case_id = n.case_id and position(n.commitment in e.content::text) > 0) s on true
  union all
  select coalesce(e.case_id, l.case_id), coalesce(e.case_id, l.case_id)::text, e.seq, '公示的一行', 'leaf',
    jsonb_build_array(n.notice_number, l.line, l.masked), l.leaf_hash,
    case when e.leaf is distinct from l.leaf_hash then 'commitment'
      when e.until is distinct from casework.day(n.until) then 'notice_until' end
  from (
    select s.case_id, s.seq, told->>'noticeId' as notice_id, told->>'leaf' as leaf, told->>'until' as until
      from casework.case_event s cross join lateral (select s.content->'command'->'notice' as told) t
      where s.kind = 'publish-notice') e
  full join (casework.notice_line l join casework.notice n using (notice_id))
    on l.case_id = e.case_id and l.notice_id::text = e.notice_id;

-- What the audit record of a publication bears as evidence.
create view casework.evidence with (security_invoker = true) as select root_hash as hash from casework.notice;
