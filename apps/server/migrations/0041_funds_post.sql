-- The only way into the ledger. All functions run as the owner with an empty search path.

-- The worker's context can be entered by the worker's database role only.
create function funds.is_worker() returns boolean language sql stable
set search_path = pg_catalog, pg_temp as $$ select coalesce(access.context()->>'kind' = 'system', false) $$;

create function funds.add_ledger(p_fund text, p_year int, p_division text) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_id uuid;
begin
  insert into funds.ledger (fund_id, year, division) values (p_fund, p_year, p_division)
    on conflict (fund_id, year, division) do nothing returning id into v_id;
  if v_id is null then
    select id into v_id from funds.ledger
      where fund_id = p_fund and year = p_year and division = p_division;
    return v_id;
  end if;
  insert into funds.balance (ledger_id, account) select v_id, id from funds.account;
  return v_id;
end $$;

-- What the chain's hash covers of a posting: every column but the hashes. The entries follow from the event.
create function funds.posting_digest(p funds.posting) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_array(p.ledger_id, p.seq, p.event, p.amount_fen, p.scheme, p.case_id, p.obligation_id,
    p.item_id, p.recovery_id, p.other_ledger_id, p.other_seq, p.reverses_seq, p.document_no,
    p.document_date, p.reason, p.actor_person_id, p.business_date, extract(epoch from p.posted_at))::text
$$;

-- Writes one ledger's part of a posting: entries, balances, sub-limit, chain. The caller holds the lock and
-- has checked that Available suffices; every other breach of an invariant is a defect and raises.
create function funds.write_posting(
  p_event text, p_ledger uuid, p_role text, p_amount bigint, p_ref jsonb
) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_posting funds.posting;
  v_delta bigint;
  v_all numeric;
  v_budget numeric;
begin
  v_posting := jsonb_populate_record(null::funds.posting, p_ref);
  update funds.ledger set last_seq = last_seq + 1 where id = p_ledger
    returning last_seq, last_hash into v_posting.seq, v_posting.prev_hash;
  v_posting.ledger_id := p_ledger;
  v_posting.event := p_event;
  v_posting.amount_fen := p_amount;
  v_posting.actor_person_id := access.person_id();
  v_posting.business_date := kernel.business_date();
  v_posting.posted_at := clock_timestamp();
  v_posting.hash := sha256(v_posting.prev_hash || convert_to(funds.posting_digest(v_posting), 'UTF8'));
  insert into funds.posting select v_posting.*;
  update funds.ledger set last_hash = v_posting.hash where id = p_ledger;

  insert into funds.entry (ledger_id, seq, line, account, debit_fen, credit_fen)
    select p_ledger, v_posting.seq, row_number() over (order by r.pair, s.side), s.account,
           case when s.side = 1 then p_amount else 0 end, case when s.side = 2 then p_amount else 0 end
    from funds.posting_rule r
    cross join lateral (values
      (1, case when v_posting.reverses_seq is null then r.debit else r.credit end),
      (2, case when v_posting.reverses_seq is null then r.credit else r.debit end)) as s (side, account)
    where r.event = p_event and r.ledger = p_role;

  update funds.balance b set balance_fen = b.balance_fen + d.delta
    from (select account, sum(debit_fen - credit_fen) as delta
          from funds.entry where ledger_id = p_ledger and seq = v_posting.seq group by account) d
    where b.ledger_id = p_ledger and b.account = d.account;

  if v_posting.scheme is not null then
    select coalesce(sum(debit_fen - credit_fen), 0) into v_delta
      from funds.entry where ledger_id = p_ledger and seq = v_posting.seq and account = 'available';
    insert into funds.scheme_usage as u (ledger_id, scheme, used_fen)
      values (p_ledger, v_posting.scheme, -v_delta)
      on conflict (ledger_id, scheme) do update set used_fen = u.used_fen - v_delta;
  end if;

  -- Invariants 1 and 3 after every posting; 2 is the check constraint on balance.
  select sum(b.balance_fen), coalesce(sum(b.balance_fen) filter (where a.budget), 0)
    into v_all, v_budget
    from funds.balance b join funds.account a on a.id = b.account where b.ledger_id = p_ledger;
  if v_all <> 0 or v_budget <> 0 then
    raise exception 'ledger % does not add up after %: % / %', p_ledger, p_event, v_all, v_budget
      using errcode = 'check_violation';
  end if;
  return v_posting.seq;
end $$;

-- Posts an event. Answers {outcome: posted, seq} or {outcome: insufficient, availableFen}: lack of funds is
-- an answer, not an error. p_ref holds columns of funds.posting by name: scheme, case_id, obligation_id,
-- item_id, recovery_id, other_ledger_id, document_no, document_date, reason, reverses_seq.
create function funds.post_entries(p_event text, p_ledger uuid, p_amount bigint, p_ref jsonb)
returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_ref jsonb := jsonb_strip_nulls(coalesce(p_ref, '{}'));
  v_other uuid := (v_ref->>'other_ledger_id')::uuid;
  v_reversed boolean := v_ref ? 'reverses_seq';
  v_needs_other boolean;
  v_taker uuid;
  v_available bigint;
  v_room bigint;
  v_seq bigint;
  v_other_seq bigint;
begin
  if p_amount is null or p_amount <= 0 then
    raise exception 'a posting needs a positive amount in fen' using errcode = 'check_violation';
  end if;
  select bool_or(ledger = 'other') into v_needs_other from funds.posting_rule where event = p_event;
  if v_needs_other is null then
    raise exception 'unknown posting event %', p_event using errcode = 'invalid_parameter_value';
  end if;
  if v_needs_other <> (v_other is not null) or v_other = p_ledger then
    raise exception 'event % and its ledgers do not match', p_event using errcode = 'check_violation';
  end if;

  -- Locked in one order, so that two transfers in opposite directions cannot deadlock.
  perform 1 from funds.ledger where id in (p_ledger, v_other) order by id for update;

  -- The ledger that gives Available up, if any does, must have it; a scheme must stay within its limit.
  select case when r.ledger = 'own' then p_ledger else v_other end into v_taker
    from funds.posting_rule r
    where r.event = p_event and case when v_reversed then r.debit else r.credit end = 'available';
  if v_taker is not null then
    select balance_fen into v_available from funds.balance
      where ledger_id = v_taker and account = 'available';
    if coalesce(v_available, 0) < p_amount then
      return jsonb_build_object('outcome', 'insufficient', 'availableFen', coalesce(v_available, 0));
    end if;
    select limit_fen - used_fen into v_room from funds.scheme_usage
      where ledger_id = v_taker and scheme = v_ref->>'scheme';
    if v_room < p_amount then
      return jsonb_build_object('outcome', 'insufficient', 'availableFen', greatest(v_room, 0));
    end if;
  end if;

  v_seq := funds.write_posting(p_event, p_ledger, 'own', p_amount, v_ref);
  if v_other is not null then
    -- The receiver's part names the giver's; a reversal there reverses the receiver's own posting.
    select seq into v_other_seq from funds.posting
      where ledger_id = v_other and other_ledger_id = p_ledger
        and other_seq = (v_ref->>'reverses_seq')::bigint;
    v_other_seq := funds.write_posting(p_event, v_other, 'other', p_amount,
      jsonb_strip_nulls(v_ref || jsonb_build_object(
        'other_ledger_id', p_ledger, 'other_seq', v_seq, 'reverses_seq', v_other_seq)));
  end if;
  return jsonb_build_object('outcome', 'posted', 'seq', v_seq, 'otherSeq', v_other_seq);
end $$;

-- May the actor post here? The worker where the event names it; an officer in the territory of an office
-- that gives one of the roles.
create function funds.may_post(p_posted_by text[], p_ledger uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when funds.is_worker() then 'worker' = any (p_posted_by)
    else exists (
      select 1 from funds.ledger where id = p_ledger and division = any (access.division_codes(
        variadic array(select r from unnest(p_posted_by) as r where r not in ('worker', 'internal')))))
    end
$$;

-- What the application may post directly: only events that its actor's role allows.
create function funds.post(p_event text, p_ledger uuid, p_amount bigint, p_ref jsonb default '{}')
returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not funds.may_post((select posted_by from funds.posting_event where id = p_event), p_ledger) then
    raise exception 'not permitted to post % here', p_event using errcode = 'insufficient_privilege';
  end if;
  return funds.post_entries(p_event, p_ledger, p_amount, p_ref);
end $$;

-- Corrects a wrongly entered appropriation or transfer by the same posting with its sides exchanged.
create function funds.reverse(p_ledger uuid, p_seq bigint, p_reason text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_posting funds.posting;
begin
  if not funds.may_post('{finance}', p_ledger) then
    raise exception 'not permitted to reverse here' using errcode = 'insufficient_privilege';
  end if;
  perform 1 from funds.ledger where id = p_ledger for update;
  select * into v_posting from funds.posting where ledger_id = p_ledger and seq = p_seq;
  if v_posting.seq is null then
    return jsonb_build_object('outcome', 'no-posting');
  end if;
  -- Of a transfer, the giver's posting is reversed: the receiver's part goes with it.
  if v_posting.event not in ('appropriation', 'transfer') or v_posting.other_seq is not null
      or v_posting.reverses_seq is not null then
    return jsonb_build_object('outcome', 'not-reversible');
  end if;
  if exists (select 1 from funds.posting where ledger_id = p_ledger and reverses_seq = p_seq) then
    return jsonb_build_object('outcome', 'already-reversed');
  end if;
  return funds.post_entries(v_posting.event, p_ledger, v_posting.amount_fen,
    jsonb_build_object('other_ledger_id', v_posting.other_ledger_id, 'reverses_seq', p_seq,
      'reason', p_reason, 'document_no', v_posting.document_no));
end $$;

-- Opens the year's ledger of a division, if need be, for an officer who keeps it.
create function funds.open_ledger(p_fund text, p_year int, p_division text) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_division <> all (access.division_codes('finance')) then
    raise exception 'not permitted to open this ledger' using errcode = 'insufficient_privilege';
  end if;
  return funds.add_ledger(p_fund, p_year, p_division);
end $$;

-- The receiver's ledger of a transfer, opened if need be: any division of the giver's city, its own level
-- included. Null for a division elsewhere.
create function funds.open_receiver(p_fund text, p_year int, p_giver text, p_receiver text) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_giver <> all (access.division_codes('finance')) or left(p_giver, 4) <> left(p_receiver, 4) then
    return null;
  end if;
  return funds.add_ledger(p_fund, p_year, p_receiver);
end $$;

-- Sets or lifts (null) a scheme's sub-limit. Answers false when more than that is already used.
create function funds.set_limit(p_ledger uuid, p_scheme text, p_limit bigint) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not funds.may_post('{finance}', p_ledger) then
    raise exception 'not permitted to set this limit' using errcode = 'insufficient_privilege';
  end if;
  perform 1 from funds.ledger where id = p_ledger for update;
  if p_limit < (select used_fen from funds.scheme_usage where ledger_id = p_ledger and scheme = p_scheme) then
    return false;
  end if;
  insert into funds.scheme_usage (ledger_id, scheme, limit_fen) values (p_ledger, p_scheme, p_limit)
    on conflict (ledger_id, scheme) do update set limit_fen = excluded.limit_fen;
  return true;
end $$;

-- The first posting whose place, hash or entries do not hold; null when the ledger is intact.
create function funds.first_break(p_ledger uuid) returns bigint
language sql stable set search_path = pg_catalog, pg_temp as $$
  select min(p.seq) from (
    select seq, row_number() over w as place, prev_hash, hash,
           lag(hash, 1, '\x'::bytea) over w as expected_prev,
           sha256(prev_hash || convert_to(funds.posting_digest(posting), 'UTF8')) as expected_hash
    from funds.posting where ledger_id = p_ledger window w as (order by seq)) p
  left join (
    select seq, sum(debit_fen) as debits, sum(credit_fen) as credits
    from funds.entry where ledger_id = p_ledger group by seq) e using (seq)
  where p.seq <> p.place or p.prev_hash <> p.expected_prev or p.hash <> p.expected_hash
     or e.debits is distinct from e.credits
$$;

revoke execute on all functions in schema funds from public;
grant execute on function funds.is_worker, funds.post, funds.reverse, funds.open_ledger, funds.open_receiver, funds.set_limit,
  funds.first_break, funds.posting_digest to wenye_app, wenye_worker;
