-- Figures of the law that two officers confirmed with their source. Dated on two axes: from when to when a figure holds,
-- and from when to when it was on record. A row is never changed but for its decision and its end.
create table entitlements.parameter_value (
  id uuid primary key default uuidv7(),
  key text not null,
  -- In the notation of the contract `wenye-decide/1`. Null: what it replaces is taken out, and nothing put in its place.
  value text,
  region text not null,
  valid_from date,
  valid_to date,
  source text not null,
  note text,
  replaces uuid references entitlements.parameter_value,
  proposed_by uuid not null,
  proposed_on date not null,
  decision text check (decision in ('confirmed', 'rejected', 'withdrawn')),
  decided_by uuid,
  decided_on date,
  reason text,
  -- The day from which it was on record no more.
  ended_on date,
  check (valid_to >= valid_from),
  check (value is not null or replaces is not null),
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_on is null)),
  check (decision is distinct from 'confirmed' or decided_by <> proposed_by),
  check (decision is distinct from 'withdrawn' or decided_by = proposed_by),
  check (ended_on is null or decision = 'confirmed')
);
create index on entitlements.parameter_value (key);
create index on entitlements.parameter_value (replaces);
call kernel.protect('entitlements.parameter_value');

-- What rules read: everything that was ever confirmed, with the days on which it was on record. Law is public.
create function entitlements.confirmed_values()
returns table (id uuid, key text, value text, region text, valid_from date, valid_to date, source text,
  recorded_from date, recorded_to date)
language sql stable security definer rows 50 set search_path = pg_catalog, pg_temp as $$
  select v.id, v.key, v.value, v.region, v.valid_from, v.valid_to, v.source, v.decided_on, v.ended_on - 1
    from entitlements.parameter_value v
    where v.decision = 'confirmed' and v.value is not null order by v.id
$$;

-- The register as officers read it, with who proposed and who decided.
create function entitlements.parameter_register()
returns table (id uuid, key text, value text, region text, valid_from date, valid_to date, source text, note text,
  replaces uuid, proposed_on date, proposed_by_name text, proposed_by_me boolean, decision text, decided_on date,
  decided_by_name text, reason text, ended_on date)
language sql stable security definer rows 50 set search_path = pg_catalog, pg_temp as $$
  select v.id, v.key, v.value, v.region, v.valid_from, v.valid_to, v.source, v.note, v.replaces, v.proposed_on,
      coalesce((select p.name from people.person p where p.person_id = v.proposed_by), ''),
      v.proposed_by = access.person_id(), v.decision, v.decided_on,
      (select p.name from people.person p where p.person_id = v.decided_by), v.reason, v.ended_on
    from entitlements.parameter_value v
    where access.has_role('parameter-officer', 'acceptor', 'reviewer', 'approver', 'auditor', 'leader')
    order by v.id desc
$$;

-- Does the caller keep figures of this region? A county's officer those of the county; whoever keeps the city's also
-- those of the province and the country, which the city applies.
create function entitlements.keeps_region(p_region text) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select access.whole_city('parameter-officer') or p_region = any (access.division_codes('parameter-officer'))
$$;

-- Does another figure that is in force hold for the same key and region on some of these days?
create function entitlements.overlaps(p_key text, p_region text, p_from date, p_to date, p_replaces uuid) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from entitlements.parameter_value o
    where o.key = p_key and o.region = p_region and o.decision = 'confirmed' and o.value is not null
      and o.ended_on is null and o.id is distinct from p_replaces
      and daterange(o.valid_from, o.valid_to, '[]') && daterange(p_from, p_to, '[]'))
$$;

-- Are two values one, however they are written (1/2, 2/4, 0.5)? What is no number is compared as it is written.
create function entitlements.is_same_value(p_one text, p_other text) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce(one[1]::numeric * coalesce(other[2], '1')::numeric = other[1]::numeric * coalesce(one[2], '1')::numeric,
      p_one is not distinct from p_other)
    from (values ('^(-?[0-9]+(?:[.][0-9]+)?)(?:/([0-9]+(?:[.][0-9]+)?))?$')) number (form),
      regexp_match(p_one, form) one, regexp_match(p_other, form) other
$$;

-- Proposes a figure, or that one be taken out. Whether the value is one that its key can have, the rules have said.
create function entitlements.propose_value(p_key text, p_value text, p_region text, p_from date, p_to date, p_source text,
  p_note text, p_replaces uuid) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_id uuid;
  v_waiting entitlements.parameter_value;
begin
  if not access.has_role('parameter-officer') then
    return '{"outcome": "not-found"}';
  elsif not entitlements.keeps_region(p_region) then
    return '{"outcome": "not-your-region"}';
  end if;
  -- As when one is decided: a figure that is entered twice at once would not see the other.
  perform pg_advisory_xact_lock(hashtextextended('entitlements.parameter ' || p_key, 0));
  select v.* into v_waiting from entitlements.parameter_value v
    where v.decision is null and v.key = p_key and v.region = p_region
      and entitlements.is_same_value(v.value, p_value)
      and (v.valid_from, v.valid_to, v.replaces) is not distinct from (p_from, p_to, p_replaces);
  if v_waiting.id is not null then
    return jsonb_build_object('outcome', 'waits', 'day', v_waiting.proposed_on,
      'name', (select p.name from people.person p where p.person_id = v_waiting.proposed_by));
  elsif p_replaces is not null and not exists (select from entitlements.parameter_value v
      where v.id = p_replaces and v.key = p_key and v.region = p_region and v.decision = 'confirmed' and v.value is not null
        and v.ended_on is null) then
    return '{"outcome": "not-in-force"}';
  elsif p_value is not null and entitlements.overlaps(p_key, p_region, p_from, p_to, p_replaces) then
    return '{"outcome": "overlaps"}';
  end if;
  insert into entitlements.parameter_value (key, value, region, valid_from, valid_to, source, note, replaces,
      proposed_by, proposed_on)
    values (p_key, p_value, p_region, p_from, p_to, p_source, p_note, p_replaces, access.person_id(),
      kernel.business_date()) returning id into v_id;
  return jsonb_build_object('outcome', 'proposed', 'valueId', v_id);
end $$;

-- Confirms or rejects what another natural person proposed, or withdraws an own proposal.
create function entitlements.decide_value(p_id uuid, p_decision text, p_reason text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v entitlements.parameter_value;
begin
  if not access.has_role('parameter-officer') then
    return '{"outcome": "not-found"}';
  end if;
  select * into v from entitlements.parameter_value where id = p_id;
  if v.id is null then
    return '{"outcome": "not-found"}';
  elsif not entitlements.keeps_region(v.region) then
    return '{"outcome": "not-your-region"}';
  end if;
  -- Two figures of one key are confirmed one after the other, or neither would see the other.
  perform pg_advisory_xact_lock(hashtextextended('entitlements.parameter ' || v.key, 0));
  select * into v from entitlements.parameter_value where id = p_id for update;
  if v.decision is not null then
    return '{"outcome": "decided"}';
  elsif p_decision = 'withdrawn' and v.proposed_by <> access.person_id() then
    return '{"outcome": "not-yours"}';
  elsif p_decision <> 'withdrawn' and v.proposed_by = access.person_id() then
    return '{"outcome": "same-person"}';
  end if;
  if p_decision = 'confirmed' then
    if v.replaces is not null and exists (select from entitlements.parameter_value r
        where r.id = v.replaces and r.ended_on is not null) then
      return '{"outcome": "not-in-force"}';
    -- Another may have been confirmed since this one was proposed.
    elsif v.value is not null and entitlements.overlaps(v.key, v.region, v.valid_from, v.valid_to, v.replaces) then
      return '{"outcome": "overlaps"}';
    end if;
    update entitlements.parameter_value set ended_on = kernel.business_date() where id = v.replaces;
  end if;
  update entitlements.parameter_value
    set decision = p_decision, decided_by = access.person_id(), decided_on = kernel.business_date(), reason = p_reason
    where id = p_id;
  return jsonb_build_object('outcome', p_decision, 'key', v.key);
end $$;

revoke execute on function entitlements.keeps_region, entitlements.overlaps, entitlements.is_same_value, entitlements.confirmed_values, entitlements.parameter_register, entitlements.propose_value,
  entitlements.decide_value from public;
grant execute on function entitlements.confirmed_values to wenye_app, wenye_worker;
grant execute on function entitlements.parameter_register, entitlements.propose_value, entitlements.decide_value
  to wenye_app;
