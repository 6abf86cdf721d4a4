-- How cases come to be, and what is written beside their events: each function asks first who is calling, and answers
-- the same about what the caller may not see and what is not there.

create function casework.refuse() returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$ begin raise exception 'Not permitted on this case' using errcode = 'insufficient_privilege'; end $$;
revoke all on function casework.refuse() from public;

-- Whether the caller files in this capacity: in person, by mandate, or at a counter that serves the claimant.
create function casework.may_file(p_kind text, p_claimant uuid, p_counter uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(case when p_counter is null then casework.acts_for(p_kind, p_claimant)
    else p_counter = any(access.office_ids('counter-clerk')) and case p_kind
      when 'person' then people.is_served(p_claimant)
      else exists (select from firms.firm f, access.division_codes('counter-clerk') codes
        where f.firm_id = p_claimant and (f.division = any(codes) or f.township = any(codes))) end end, false)
$$;
revoke all on function casework.may_file(text, uuid, uuid) from public;

-- The caller's submission under this key, if there is one.
create function casework.submission_under(p_key text) returns table (submission_id uuid, content_hash text)
language sql stable security definer rows 1
set search_path = pg_catalog, pg_temp
as $$
  select s.submission_id, s.content_hash from casework.submission s
  where s.filed_by = access.person_id() and s.client_key = p_key
$$;

-- The next number of a county: BJ2020-410325-00088.
create function casework.next_number(p_start text, p_county text, p_width int) returns text
language sql security definer
set search_path = pg_catalog, pg_temp
as $$
  select series || '-' || kernel.zero_padded(kernel.next_in(series), p_width)
  from (select p_start || '-' || p_county as series) of
$$;
revoke all on function casework.next_number(text, text, int) from public;

-- Opens a submission of the caller's. Null: the caller has used the key already. `p_bearer`: who came to the counter for a
-- firm, as in casework.submission.
create function casework.open_submission(
  p_kind text, p_claimant uuid, p_counter uuid, p_accepting uuid, p_key text, p_content_hash text, p_bearer jsonb)
returns uuid
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_today date := kernel.business_date();
  v_county text;
  v_id uuid;
begin
  if not casework.may_file(p_kind, p_claimant, p_counter) then perform casework.refuse(); end if;
  select standards_division into strict v_county from casework.place_of(p_kind, p_claimant, 'county');
  insert into casework.submission (receipt_number, claimant_kind, claimant_id, filed_by, filed_as, counter_office,
      accepting_office, filed_on, client_key, content_hash, bearer)
    values (casework.next_number('SL' || to_char(v_today, 'YYYYMMDD'), v_county, 4),
      p_kind, p_claimant, access.person_id(),
      case when p_counter is not null then 'counter' when p_kind = 'person' then 'claimant' else 'mandate' end,
      p_counter, p_accepting, v_today, p_key, p_content_hash, p_bearer)
    on conflict (filed_by, client_key) do nothing returning submission_id into v_id;
  return v_id;
end
$$;

-- Whether a claim is made once by its period: no months tell it apart from another.
create function casework.is_once(p_period text, p_keys text[]) returns boolean
language sql immutable
set search_path = pg_catalog, pg_temp
as $$ select p_period = 'once' or cardinality(p_keys) = 0 $$;
revoke all on function casework.is_once(text, text[]) from public;

-- Of these keys those of a month that somebody has received, for whichever benefit and under no case or another than p_case, as
-- before this system: nobody is paid for it again, as if another case held it (T17).
create function casework.received_of(p_number text, p_keys text[], p_case uuid) returns setof text
language sql stable security definer rows 10
set search_path = pg_catalog, pg_temp
as $$
  select k from unnest(p_keys) k
  where k ~ ':[0-9]{4}-[0-9]{2}$' and right(k, 7) in (
    select to_char(m.month, 'YYYY-MM') from people.person p join people.benefit_month m using (person_id)
    where p.id_number = p_number and m.retracted_on is null
      and (p_case is null or m.reference is distinct from p_case::text))
$$;
revoke all on function casework.received_of(text, text[], uuid) from public;

-- Which of the claims { benefit, object, number, period, keys } that the caller could file are claimed already, by their places
-- in the list from 0 on, by which of their keys (null: the very claim, by its period) and by which case of the claimant's
-- own; null: by another's, or received before. `number`: of the person hired. Asked before filing, by the same indexes that
-- refuse them then.
create function casework.claimed_of(p_kind text, p_claimant uuid, p_counter uuid, p_claims jsonb)
returns table (index int, exclusion_key text, case_id uuid, case_number text)
language sql stable security definer rows 10
set search_path = pg_catalog, pg_temp
as $$
  select (c.n - 1)::int, held.key, own.case_id, own.case_number
  from jsonb_array_elements(p_claims) with ordinality c (claim, n)
  cross join casework.card_of(p_kind, p_claimant) card
  cross join lateral (select array(select jsonb_array_elements_text(c.claim -> 'keys')) as keys) asked
  cross join lateral (
    select null as key, o.case_id from casework."case" o
    where o.live and o.once and casework.is_once(c.claim ->> 'period', asked.keys)
      and (o.claimant_kind, o.claimant_id) = (p_kind, p_claimant) and (o.benefit_id, o.object_key, o.period_key)
      = (c.claim ->> 'benefit', c.claim ->> 'object', c.claim ->> 'period')
    union all
    select x.exclusion_key, x.case_id from casework.exclusion x
    where x.live and x.exclusion_key = any(asked.keys)
    union all
    select r, null from casework.received_of(coalesce(c.claim ->> 'number', card.number), asked.keys, null) r) held
  left join casework."case" own
    on own.case_id = held.case_id and (own.claimant_kind, own.claimant_id) = (p_kind, p_claimant)
  where casework.may_file(p_kind, p_claimant, p_counter)
  order by c.n, held.key nulls first
$$;

-- The keys that cases of a claimant hold, whom the caller files for: what these claim cannot be claimed again.
create function casework.keys_held(p_kind text, p_claimant uuid, p_counter uuid)
returns table (case_id uuid, case_number text, exclusion_key text)
language sql stable security definer rows 10
set search_path = pg_catalog, pg_temp
as $$
  select o.case_id, o.case_number, x.exclusion_key
  from casework."case" o join casework.exclusion x using (case_id)
  where x.live and (o.claimant_kind, o.claimant_id) = (p_kind, p_claimant)
    and casework.may_file(p_kind, p_claimant, p_counter)
  order by o.case_number, x.exclusion_key
$$;

-- Opens a case, empty, below a submission that the caller makes: where the claimant's place has it accepted, about the
-- claimant or about somebody whom the claimant names, under keys of that person alone. Only casework.append_event moves
-- it. Nothing: the same is claimed already, which whoever claims must be told (T17).
create function casework.open_case(
  p_submission uuid, p_benefit text, p_object_key text, p_period_key text, p_payee_account uuid, p_accepting uuid,
  p_standards text, p_paying text, p_exclusion_keys text[], p_object_name text, p_object_number text, p_object_person uuid)
returns setof casework."case"
language plpgsql security definer rows 1
set search_path = pg_catalog, pg_temp
as $$
declare
  v_today date := kernel.business_date();
  v_filed casework.submission;
  v_card record;
  v_key text;
  v_case casework."case";
begin
  select * into v_filed from casework.submission s
    where s.submission_id = p_submission and s.filed_by = access.person_id() and s.filed_on = v_today;
  if v_filed.submission_id is null
      or not casework.may_file(v_filed.claimant_kind, v_filed.claimant_id, v_filed.counter_office)
      or not exists (select from unnest(array['township', 'county', 'city']) tier,
        casework.place_of(v_filed.claimant_kind, v_filed.claimant_id, tier) place
        where (place.accepting_office, place.standards_division, place.paying_division)
          = (p_accepting, p_standards, p_paying)) then
    perform casework.refuse();
  end if;
  select * into v_card from casework.card_of(v_filed.claimant_kind, v_filed.claimant_id);
  v_key := casework.person_key(coalesce(p_object_number, v_card.number));
  if p_object_number is not null and v_filed.claimant_kind <> 'firm'
      or p_object_key <> (case when p_object_number is null then 'self' else v_key end)
      or exists (select from unnest(p_exclusion_keys) k where k !~ ('^[a-z0-9-]+:('
        || v_key || ':[0-9]{4}-[0-9]{2}|' || v_filed.claimant_kind || ':' || v_filed.claimant_id || ':' || v_key || ')$'))
      or p_object_person is not null and not exists (select from people.person p join firms.employment e using (person_id)
        where p.person_id = p_object_person and p.id_number = p_object_number and e.firm_id = v_filed.claimant_id) then
    perform casework.refuse();
  end if;
  if exists (select from casework.received_of(coalesce(p_object_number, v_card.number), p_exclusion_keys, null)) then
    return;
  end if;
  begin
    insert into casework."case" (case_number, submission_id, claimant_kind, claimant_id, benefit_id, object_key,
        period_key, once, payee_account_id, accepting_office, standards_division, paying_division, submitted_on, changed_on)
      values (casework.next_number('BJ' || to_char(v_today, 'YYYY'), p_standards, 5),
        p_submission, v_filed.claimant_kind, v_filed.claimant_id, p_benefit, p_object_key, p_period_key,
        casework.is_once(p_period_key, p_exclusion_keys), p_payee_account, p_accepting, p_standards, p_paying, v_today, v_today)
      returning * into v_case;
    insert into casework.exclusion (case_id, exclusion_key) select v_case.case_id, k from unnest(p_exclusion_keys) k;
  exception when unique_violation then
    return;
  end;
  insert into casework.case_party (case_id, claimant_name, claimant_number, object_name, object_number, object_person)
    values (v_case.case_id, v_card.name, v_card.number, p_object_name, p_object_number, p_object_person);
  return next v_case;
end
$$;

create function casework.filed_digest_of(p_case uuid) returns text
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$ select casework.filed_digest(c) from casework.cases_of(array[p_case]) c $$;
revoke all on function casework.filed_digest_of(uuid) from public;
grant execute on function casework.filed_digest_of(uuid) to wenye_app;

-- Whether the caller works on the case: sees it, and not as an auditor alone.
create function casework.works_on(p_case uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select exists (select from casework.cases_of(array[p_case]) c where (select funds.is_worker())
    or casework.acts_for(c.claimant_kind, c.claimant_id)
    or c.accepting_office = any(access.office_ids('counter-clerk', 'acceptor', 'reviewer', 'approver'))
    or exists (select from casework.submission s
      where s.submission_id = c.submission_id and casework.served(s.filed_by, s.counter_office)))
$$;
revoke all on function casework.works_on(uuid) from public;

-- Under which other name the registers know the person hired, for a case that the caller sees: who says so, not the name.
-- Nothing: under the same, or not at all.
create function casework.object_misnamed(p_case uuid) returns table (source text, recorded_on date)
language sql stable security definer rows 1
set search_path = pg_catalog, pg_temp
as $$
  select s.name, coalesce(c.recorded_on, p.recorded_on)
  from casework.parties_of(array[p_case]) y
    join people.person p on p.id_number = y.object_number
    left join lateral (select c.source, c.recorded_on from people.correction c
      where c.person_id = p.person_id and c.field = 'name' order by c.correction_id desc limit 1) c on true
    join people.source_register s on s.code = coalesce(c.source, p.source)
  where kernel.plain(p.name) <> kernel.plain(y.object_name)
$$;

-- Attaches a paper that the caller sees. Null: it is attached already.
create function casework.attach(p_case uuid, p_kind text, p_file uuid) returns uuid
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_id uuid;
begin
  if not casework.works_on(p_case) or not access.sees_file(p_file) then perform casework.refuse(); end if;
  insert into casework.case_document (case_id, kind, file_id, attached_by)
    values (p_case, p_kind, p_file, access.person_id())
    on conflict (case_id, kind, file_id) do nothing returning document_id into v_id;
  return v_id;
end
$$;

create function casework.add_note(p_case uuid, p_text text, p_salt text, p_commitment text) returns uuid
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_id uuid;
begin
  if not casework.works_on(p_case) then perform casework.refuse(); end if;
  insert into casework.case_note (case_id, text, salt, commitment) values (p_case, p_text, p_salt, p_commitment)
    returning note_id into v_id;
  return v_id;
end
$$;

-- Facts as frozen by the event that comes next: rows of casework.case_fact without case and sequence.
create function casework.freeze_facts(p_case uuid, p_facts jsonb) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if not casework.works_on(p_case) then perform casework.refuse(); end if;
  insert into casework.case_fact (case_id, seq, fact, value, source_name, recorded_on, source_reference, declared,
      registry, differs, resolution, salt, commitment)
    select c.case_id, c.version + 1, f.fact, f.value, f.source_name, f.recorded_on, f.source_reference, f.declared,
      f.registry, f.differs, f.resolution, f.salt, f.commitment
    from casework."case" c, jsonb_to_recordset(p_facts) as f (fact text, value jsonb, source_name text,
      recorded_on date, source_reference text, declared jsonb, registry jsonb, differs boolean, resolution text,
      salt text, commitment text)
    where c.case_id = p_case;
end
$$;

-- Has a case hold of these keys of months those that no other case holds and nobody has received, and no other months; a month
-- under all its keys or under none. Where another claims the same at this moment, whoever comes second goes without.
create function casework.hold_keys(p_case uuid, p_keys text[]) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_free text[];
begin
  v_free := array(select k from unnest(p_keys) k
    except select r from casework.case_party y,
      casework.received_of(coalesce(y.object_number, y.claimant_number), p_keys, p_case) r where y.case_id = p_case
    order by 1);
  delete from casework.exclusion x
    where x.case_id = p_case and x.exclusion_key ~ ':[0-9]{4}-[0-9]{2}$' and (not x.live or x.exclusion_key <> all(v_free));
  insert into casework.exclusion (case_id, exclusion_key) select p_case, k from unnest(v_free) k on conflict do nothing;
  -- What another case holds in one group cannot be held in part.
  delete from casework.exclusion x
    where x.case_id = p_case and x.exclusion_key ~ ':[0-9]{4}-[0-9]{2}$'
      and (select count(*) from casework.exclusion o
          where o.case_id = p_case and right(o.exclusion_key, 8) = right(x.exclusion_key, 8))
        < (select count(*) from unnest(p_keys) k where right(k, 8) = right(x.exclusion_key, 8));
end
$$;
revoke all on function casework.hold_keys(uuid, text[]) from public;

-- The months that an undecided case holds from now on: of these all that no other case holds and nobody has received. Whoever examines a claim may
-- find that a month can be paid after all, or not by it; what is paid is held, and what is not stands in nobody's way.
create function casework.hold_months(p_case uuid, p_groups text[], p_months text[]) returns setof text
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_number text;
begin
  if not casework.works_on(p_case)
      or not exists (select from casework."case" c where c.case_id = p_case and c.live and not c.award_live)
      or exists (select from unnest(p_groups) g where g !~ '^[a-z0-9-]+$')
      or exists (select from unnest(p_months) m where m !~ '^[0-9]{4}-[0-9]{2}$') then
    perform casework.refuse();
  end if;
  select coalesce(y.object_number, y.claimant_number) into v_number from casework.case_party y where y.case_id = p_case;
  perform casework.hold_keys(p_case, array(select g || ':' || casework.person_key(v_number) || ':' || m
    from unnest(p_groups) g, unnest(p_months) m));
  return query select held from casework.months_held(p_case) held order by held;
end
$$;

-- Who else holds these months of the person whom a case that the caller sees is about: a case, where the caller sees that too,
-- and whether the month was received under none or another's.
create function casework.holders_of(p_case uuid, p_groups text[], p_months text[])
returns table (month text, case_number text, received boolean)
language sql stable security definer rows 10
set search_path = pg_catalog, pg_temp
as $$
  select asked.month, (
      select min(c.case_number) from casework.cases_of(array(select x.case_id from casework.exclusion x
        where x.live and x.case_id <> p_case and x.exclusion_key = any(asked.keys))) c),
    exists (select from casework.received_of(who.number, asked.keys, p_case))
  from casework.parties_of(array[p_case]) y
  cross join lateral (select coalesce(y.object_number, y.claimant_number) as number) who
  cross join lateral (
    select m as month, array(select g || ':' || casework.person_key(who.number) || ':' || m from unnest(p_groups) g) as keys
    from unnest(p_months) m) asked
$$;

create function casework.add_decision(
  p_case uuid, p_outcome text, p_amount_fen bigint, p_rules_hash text, p_request jsonb, p_answer jsonb,
  p_claimed text[], p_counted text[], p_salt text, p_commitment text) returns uuid
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_id uuid;
begin
  if not casework.works_on(p_case) then perform casework.refuse(); end if;
  insert into casework.case_decision (case_id, seq, outcome, amount_fen, rules_hash, request, answer, claimed, counted,
      salt, commitment)
    select c.case_id, c.version + 1, p_outcome, p_amount_fen, p_rules_hash, p_request, p_answer, p_claimed, p_counted,
      p_salt, p_commitment
    from casework."case" c where c.case_id = p_case
    returning decision_id into v_id;
  return v_id;
end
$$;

revoke all on function casework.submission_under, casework.open_submission, casework.claimed_of, casework.keys_held, casework.open_case,
  casework.object_misnamed, casework.attach, casework.add_note, casework.freeze_facts, casework.hold_months, casework.holders_of, casework.add_decision from public;
grant execute on function casework.submission_under, casework.open_submission, casework.claimed_of, casework.keys_held, casework.open_case,
  casework.object_misnamed, casework.attach, casework.add_note, casework.freeze_facts, casework.hold_months, casework.holders_of, casework.add_decision to wenye_app;
grant execute on function casework.holders_of to wenye_worker;
