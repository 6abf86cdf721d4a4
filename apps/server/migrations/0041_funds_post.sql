-- The only way into the ledger. Who calls a function that asks nobody's role is another function of the owner.

-- The worker's context can be entered by the worker's database role only.
create function funds.is_worker() returns boolean language sql stable
set search_path = pg_catalog, pg_temp as $$ select coalesce(access.context()->>'kind' = 'system', false) $$;

-- What the chain of a ledger begins with: which it is.
create function funds.genesis(p funds.ledger) returns bytea
language sql stable set search_path = pg_catalog, pg_temp as $$
  select sha256(convert_to(concat_ws('|', p.id, p.fund_id, p.year, p.division), 'UTF8'))
$$;

create function funds.add_ledger(p_fund text, p_year int, p_division text) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_id uuid;
  v_ledger funds.ledger;
begin
  v_ledger.id := uuidv7();
  v_ledger.fund_id := p_fund;
  v_ledger.year := p_year;
  v_ledger.division := p_division;
  insert into funds.ledger (id, fund_id, year, division, last_hash)
    values (v_ledger.id, p_fund, p_year, p_division, funds.genesis(v_ledger))
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

-- Posts an event. Answers {outcome: posted, seq} or {outcome: insufficient, lack, availableFen}: lack of funds is
-- an answer, not an error; lack is 'ledger', or 'limit' where the ledger has the money and the scheme may not take it. p_ref holds columns of funds.posting by name: scheme, case_id, obligation_id,
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
      return jsonb_build_object('outcome', 'insufficient', 'lack', 'ledger',
        'availableFen', coalesce(v_available, 0));
    end if;
    select limit_fen - used_fen into v_room from funds.scheme_usage
      where ledger_id = v_taker and scheme = v_ref->>'scheme';
    if v_room < p_amount then
      return jsonb_build_object('outcome', 'insufficient', 'lack', 'limit', 'availableFen', greatest(v_room, 0));
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

-- Does the actor keep this ledger, in one of the roles?
create function funds.keeps(p_ledger uuid, p_roles text[]) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from funds.ledger where id = p_ledger and division = any (access.division_codes(variadic p_roles)))
$$;

-- What an officer posts directly: what a document of the finance office says of a ledger that the officer keeps.
create function funds.post(p_event text, p_ledger uuid, p_amount bigint, p_ref jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_own funds.ledger;
  v_other funds.ledger;
  v_ref jsonb;
begin
  if not coalesce(funds.keeps(p_ledger, (select posted_by from funds.posting_event where id = p_event)), false)
      or length(p_ref->>'document_no') > 0 is not true then
    raise exception 'not permitted to post % here', p_event using errcode = 'insufficient_privilege';
  end if;
  select * into v_own from funds.ledger where id = p_ledger;
  select * into v_other from funds.ledger where id = (p_ref->>'other_ledger_id')::uuid;
  if (case p_event
      -- Money of one fund never becomes another's, nor leaves the city; a year ends on its last day.
      when 'transfer' then (v_other.fund_id, v_other.year) is distinct from (v_own.fund_id, v_own.year)
        or left(v_other.division, 4) <> left(v_own.division, 4)
      when 'carry-forward' then (v_other.fund_id, v_other.year, v_other.division)
        is distinct from (v_own.fund_id, v_own.year + 1, v_own.division)
      else v_other.id is not null end)
      or p_event in ('lapse', 'carry-forward') and kernel.business_date() < make_date(v_own.year, 12, 31) then
    raise exception 'not permitted to post % so', p_event using errcode = 'insufficient_privilege';
  end if;
  if p_event in ('appropriation', 'transfer') then
    -- A document appropriates once, and moves money to the same receiver once: entering it a second time is the
    -- commonest mistake.
    perform from funds.ledger where id = p_ledger for update;
    if exists (select from funds.posting p where p.ledger_id = p_ledger and p.event = p_event
        and p.document_no = p_ref->>'document_no' and p.reverses_seq is null and p.other_seq is null
        and p.other_ledger_id is not distinct from v_other.id
        and not exists (select from funds.posting r where r.ledger_id = p_ledger and r.reverses_seq = p.seq)) then
      return '{"outcome": "document-entered"}';
    end if;
  end if;
  select jsonb_object_agg(key, value) into v_ref from jsonb_each(p_ref)
    where key in ('other_ledger_id', 'document_no', 'document_date', 'reason');
  return funds.post_entries(p_event, p_ledger, p_amount, v_ref);
end $$;

-- Corrects a wrongly entered appropriation or transfer by the same posting with its sides exchanged.
create function funds.reverse(p_ledger uuid, p_seq bigint, p_reason text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_posting funds.posting;
begin
  if not funds.keeps(p_ledger, '{finance}') then
    return '{"outcome": "not-your-division"}';
  end if;
  perform 1 from funds.ledger where id = p_ledger for update;
  select * into v_posting from funds.posting where ledger_id = p_ledger and seq = p_seq;
  if v_posting.seq is null then
    return '{"outcome": "no-posting"}';
  end if;
  -- Of a transfer, the giver's posting is reversed: the receiver's part goes with it.
  if v_posting.event not in ('appropriation', 'transfer') or v_posting.other_seq is not null
      or v_posting.reverses_seq is not null then
    return '{"outcome": "not-reversible"}';
  end if;
  if exists (select 1 from funds.posting where ledger_id = p_ledger and reverses_seq = p_seq) then
    return '{"outcome": "already-reversed"}';
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

-- Sets or lifts (null) a scheme's sub-limit, on a document. Answers 'set', 'unchanged', 'below-use' where more than that
-- is already used; null where the caller does not keep the ledger.
create function funds.set_limit(p_ledger uuid, p_scheme text, p_limit bigint, p_document_no text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_now funds.scheme_usage;
begin
  if not funds.keeps(p_ledger, '{finance}') then
    return null;
  end if;
  perform 1 from funds.ledger where id = p_ledger for update;
  select * into v_now from funds.scheme_usage where ledger_id = p_ledger and scheme = p_scheme;
  if v_now.limit_fen is not distinct from p_limit then
    return 'unchanged';
  end if;
  if p_limit < v_now.used_fen then
    return 'below-use';
  end if;
  insert into funds.scheme_usage (ledger_id, scheme, limit_fen) values (p_ledger, p_scheme, p_limit)
    on conflict (ledger_id, scheme) do update set limit_fen = excluded.limit_fen;
  insert into funds.scheme_limit (ledger_id, scheme, seq, limit_fen, document_no, set_by, set_on)
    select p_ledger, p_scheme, count(*) + 1, p_limit, p_document_no, access.person_id(), kernel.business_date()
    from funds.scheme_limit where ledger_id = p_ledger and scheme = p_scheme;
  return 'set';
end $$;

revoke execute on all functions in schema funds from public;
grant execute on function funds.is_worker, funds.post, funds.reverse, funds.open_ledger, funds.open_receiver,
  funds.set_limit to wenye_app;
grant execute on function funds.is_worker to wenye_worker;
