-- What casework calls inside its own transactions (funds/ledger.ts). Each asks first whether the case, as it stands, calls
-- for this movement by this caller, and answers {outcome: …}; refusals are worded in funds/refusals.ts.

-- Casework stands to the right of funds and people, so its answer (0062) is looked up at run time; where it is missing,
-- only the worker passes.
create function access.check_case(p_case text, p_movement text, p_terms jsonb) returns void
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_called boolean := access.context()->>'kind' = 'system';
begin
  if v_called is not true and to_regprocedure('casework.calls_for(uuid, text, jsonb)') is not null then
    execute 'select casework.calls_for($1, $2, $3)' into v_called using p_case::uuid, p_movement, p_terms;
  end if;
  if v_called is not true then
    raise exception 'The case does not call for this: %', p_movement using errcode = 'insufficient_privilege';
  end if;
end
$$;
revoke all on function access.check_case(text, text, jsonb) from public;

-- Division, business year, kind, place in the year.
create function funds.next_number(p_division text, p_kind text) returns text
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select series || kernel.zero_padded(kernel.next_in(series), 4)
  from (select p_division || to_char(kernel.business_date(), 'YYYY') || p_kind as series) of
$$;

-- Whether a payer's words hold this number of ours: in small letters, full width or with gaps, among other words.
create function funds.holds_number(p_words text, p_number text) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select strpos(kernel.plain(p_words), p_number) > 0
$$;
-- Whether a list is asked for this number: by a part of it, or by words that hold it.
create function funds.is_number_asked(p_number text, p_words text) returns boolean
language sql immutable security definer set search_path = pg_catalog, pg_temp as $$
  select strpos(p_number, kernel.plain(p_words)) > 0 or funds.holds_number(p_words, p_number)
$$;

-- Invariant 8: a verified account of the claimant, in force on the business date.
-- An account that another has taken the place of is closed from that day on: money sent to it the same day would come back.
create function funds.is_verified_account(p_kind text, p_claimant uuid, p_account uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case p_kind
    when 'person' then exists (
      select 1 from people.payee_account
        where account_id = p_account and person_id = p_claimant and verification = 'verified'
          and coalesce(valid_to, 'infinity') > kernel.business_date())
    when 'firm' then exists (
      select 1 from firms.payee_account
        where account_id = p_account and firm_id = p_claimant and verification = 'verified'
          and coalesce(valid_to, 'infinity') > kernel.business_date())
    else false end
$$;

-- Where a claimant's money goes: to the account that they chose, or, where they have replaced it since, to the latest of
-- theirs that is verified. Null: they have none, or chose one that is not theirs.
create function funds.account_to_pay(p_kind text, p_claimant uuid, p_chosen uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with own as (
    select account_id, valid_from from people.payee_account where p_kind = 'person' and person_id = p_claimant
    union all
    select account_id, valid_from from firms.payee_account where p_kind = 'firm' and firm_id = p_claimant)
  select account_id from own
    where p_chosen in (select account_id from own) and funds.is_verified_account(p_kind, p_claimant, account_id)
    order by account_id is distinct from p_chosen, valid_from desc, account_id desc limit 1
$$;

create function funds.reserve(
  p_case uuid, p_fund text, p_year int, p_division text, p_amount bigint, p_scheme text
) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_ledger uuid;
  v_live funds.reservation;
  v_answer jsonb;
begin
  perform access.check_case(p_case::text, 'reserve', jsonb_build_object('division', p_division, 'amountFen', p_amount));
  select id into v_ledger from funds.ledger
    where fund_id = p_fund and year = p_year and division = p_division for update;
  select * into v_live from funds.reservation where case_id = p_case and state = 'reserved' for update;
  if v_live.id is not null then
    if v_live.ledger_id is not distinct from v_ledger and v_live.amount_fen = p_amount then
      return '{"outcome": "reserved"}';
    end if;
    return '{"outcome": "already-reserved"}';
  end if;
  if exists (select 1 from funds.obligation where case_id = p_case) then
    return '{"outcome": "already-committed"}';
  end if;
  if v_ledger is null then
    return '{"outcome": "insufficient", "lack": "ledger", "availableFen": 0}';
  end if;
  v_answer := funds.post_entries('reservation', v_ledger, p_amount,
    jsonb_build_object('case_id', p_case, 'scheme', p_scheme));
  if v_answer->>'outcome' = 'insufficient' then
    return v_answer;
  end if;
  insert into funds.reservation (case_id, ledger_id, amount_fen, scheme, state, reserved_on)
    values (p_case, v_ledger, p_amount, p_scheme, 'reserved', kernel.business_date());
  return '{"outcome": "reserved"}';
end $$;

create function funds.release(p_case uuid, p_reason text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_live funds.reservation;
begin
  perform access.check_case(p_case::text, 'release', null);
  update funds.reservation set state = 'released', ended_on = kernel.business_date()
    where case_id = p_case and state = 'reserved' returning * into v_live;
  if v_live.id is null then
    return '{"outcome": "nothing-reserved"}';
  end if;
  perform funds.post_entries('release', v_live.ledger_id, v_live.amount_fen,
    jsonb_build_object('case_id', p_case, 'scheme', v_live.scheme, 'reason', p_reason));
  return '{"outcome": "released"}';
end $$;

create function funds.commit(p_case uuid, p_obligation jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_live funds.reservation;
  v_id uuid;
  v_account uuid := funds.account_to_pay(p_obligation->'claimant'->>'kind', (p_obligation->'claimant'->>'id')::uuid,
    (p_obligation->>'payeeAccountId')::uuid);
  v_constraint text;
begin
  select * into v_live from funds.reservation where case_id = p_case and state = 'reserved' for update;
  -- What is reserved is what the decision awards, where it is to be paid: whoever wrote into the reservation awards nothing.
  perform access.check_case(p_case::text, 'commit', p_obligation || jsonb_strip_nulls(jsonb_build_object(
    'amountFen', v_live.amount_fen, 'division', (select l.division from funds.ledger l where l.id = v_live.ledger_id))));
  if v_live.id is null then
    select id into v_id from funds.obligation where case_id = p_case and refund_of is null;
    if v_id is not null then
      return jsonb_build_object('outcome', 'committed', 'obligationId', v_id);
    end if;
    return '{"outcome": "nothing-reserved"}';
  end if;

  -- Invariant 8: no payment without a verified account of the claimant.
  if v_account is null then
    return '{"outcome": "account-not-verified"}';
  end if;

  begin
    insert into funds.obligation (case_id, ledger_id, division, scheme, claimant_kind, claimant_id,
        benefit_id, period_key, object_key, payee_account_id, opened_on, amount_fen)
      select p_case, v_live.ledger_id, l.division, v_live.scheme, p_obligation->'claimant'->>'kind',
        (p_obligation->'claimant'->>'id')::uuid, p_obligation->>'benefitId', p_obligation->>'periodKey',
        p_obligation->>'objectKey', v_account, kernel.business_date(),
        v_live.amount_fen
      from funds.ledger l where l.id = v_live.ledger_id
      returning id into v_id;
    insert into funds.obligation_exclusion (obligation_id, exclusion_key)
      select distinct v_id, key from jsonb_array_elements_text(p_obligation->'exclusionKeys') as key;
  exception when unique_violation then
    get stacked diagnostics v_constraint = constraint_name;
    return jsonb_build_object('outcome', case v_constraint
      when 'obligation_once' then 'duplicate-obligation'
      when 'obligation_excluded' then 'excluded-obligation'
      else 'already-committed' end);
  end;

  update funds.reservation set state = 'committed', ended_on = kernel.business_date() where id = v_live.id;
  perform funds.post_entries('commitment', v_live.ledger_id, v_live.amount_fen, jsonb_build_object(
    'case_id', p_case, 'obligation_id', v_id, 'scheme', v_live.scheme));
  insert into funds.obligation_event (obligation_id, seq, kind, amount_fen, actor_person_id, business_date)
    values (v_id, 1, 'open', v_live.amount_fen, access.person_id(), kernel.business_date());
  return jsonb_build_object('outcome', 'committed', 'obligationId', v_id);
end $$;

-- Is the obligation in a batch that may still pay it?
create function funds.is_in_batch(p_obligation uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select 1 from funds.payment_line
      where obligation_id = p_obligation
        and state in ('prepared', 'authorised', 'intended', 'sent', 'accepted'))
$$;

-- The batch that the obligation is in and that nobody has authorised: who dissolves it frees the obligation.
create function funds.dissolvable_batch_of(p_obligation uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select b.batch_no from funds.payment_line l join funds.payment_item i on i.id = l.item_id
    join funds.batch b on b.id = i.batch_id
    where l.obligation_id = p_obligation and b.state in ('composed', 'frozen')
$$;

-- Does the obligation wait, as its case stands? Casework says (0062); what is owed back to a debtor does not.
create function funds.is_held(o funds.obligation) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select false
$$;

-- Takes an award back: all of it (p_amount null), which cancels what was not paid and orders back what was; or so much of what
-- was paid, after which it stands with the rest. More than was paid is 'beyond-paid', with what was: an amount that somebody
-- wrote is never cut. While something is owed back of it already, nobody orders more.
create function funds.revoke(p_case uuid, p_reason text, p_amount bigint) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_obligation funds.obligation;
  v_paid bigint;
  v_amount bigint;
  v_recovery uuid;
  v_batch_no text;
begin
  perform access.check_case(p_case::text, 'revoke', jsonb_build_object('amountFen', p_amount));
  select * into v_obligation from funds.obligation where case_id = p_case and refund_of is null for update;
  if v_obligation.id is null then
    return '{"outcome": "no-obligation"}';
  end if;
  if v_obligation.state = 'cancelled' then
    return '{"outcome": "cancelled"}';
  end if;
  if v_obligation.state in ('under-recovery', 'written-off') then
    return '{"outcome": "recovery-open"}';
  end if;
  if v_obligation.state = 'recovered' then
    return '{"outcome": "recovery-ordered"}';
  end if;
  -- An item in a batch may still be paid: the batch is dissolved, or answered, first. So may have been one of which only
  -- a letter says that it was not.
  v_batch_no := funds.dissolvable_batch_of(v_obligation.id);
  if v_batch_no is not null then
    return jsonb_build_object('outcome', 'in-batch', 'batchNo', v_batch_no);
  end if;
  if v_obligation.in_transit_fen > 0 or funds.is_in_batch(v_obligation.id) or exists (select from funds.payment_line l
      where l.obligation_id = v_obligation.id and funds.awaits_statement(l.item_id)) then
    return '{"outcome": "payment-in-transit"}';
  end if;

  v_paid := v_obligation.settled_fen - v_obligation.returned_fen;
  if p_amount > v_paid then
    return jsonb_build_object('outcome', 'beyond-paid', 'paidFen', v_paid);
  end if;
  -- What stands is paid: of what is not, nobody could tell which part was meant.
  if p_amount is not null and v_paid < v_obligation.amount_fen - v_obligation.cancelled_fen then
    return '{"outcome": "part-unpaid"}';
  end if;
  if v_paid = 0 then
    perform funds.move_obligation(v_obligation.id, 'cancel', null, jsonb_build_object('reason', p_reason));
    return '{"outcome": "cancelled"}';
  end if;
  v_amount := coalesce(p_amount, v_paid);
  if v_amount <= 0 then
    return '{"outcome": "recovers-nothing"}';
  end if;
  insert into funds.recovery (recovery_no, obligation_id, ledger_id, division, amount_fen, reason, ordered_by, ordered_on)
    values (funds.next_number(v_obligation.division, 'ZH'), v_obligation.id, v_obligation.ledger_id,
      v_obligation.division, v_amount, p_reason, access.person_id(), kernel.business_date())
    returning id into v_recovery;
  perform funds.move_obligation(v_obligation.id, 'order-recovery', v_amount,
    jsonb_build_object('reason', p_reason, 'recoveryId', v_recovery));
  return '{"outcome": "recovery-ordered"}';
end $$;

-- What the obligation's ledger lacks to owe p_fen more; null where it has it. The ledger stays locked until it is posted.
create function funds.lack_for(p_obligation funds.obligation, p_fen bigint) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_available bigint;
begin
  perform from funds.ledger where id = p_obligation.ledger_id for update;
  select balance_fen into v_available from funds.balance
    where ledger_id = p_obligation.ledger_id and account = 'available';
  if coalesce(v_available, 0) < p_fen then
    return jsonb_build_object('outcome', 'insufficient', 'lack', 'ledger', 'availableFen', coalesce(v_available, 0));
  end if;
  select limit_fen - used_fen into v_available from funds.scheme_usage
    where ledger_id = p_obligation.ledger_id and scheme = p_obligation.scheme;
  if p_fen > 0 and v_available < p_fen then
    return jsonb_build_object('outcome', 'insufficient', 'lack', 'limit', 'availableFen', greatest(v_available, 0));
  end if;
  return null;
end $$;

-- Restores an award whose revocation was set aside: nothing is owed back any more, and what was cancelled or paid back is
-- owed once more, but for what other revocations took back (p_revoked), out of the ledger that paid it. Where that has too
-- little, nothing happens yet: the case waits.
create function funds.restore(p_case uuid, p_revoked bigint) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_obligation funds.obligation;
  v_lack jsonb;
  v_recovery uuid;
begin
  perform access.check_case(p_case::text, 'restore', jsonb_build_object('revokedFen', p_revoked));
  select * into v_obligation from funds.obligation where case_id = p_case and refund_of is null for update;
  if v_obligation.id is null then
    return '{"outcome": "no-obligation"}';
  elsif v_obligation.state in ('open', 'part-paid', 'discharged') and v_obligation.cancelled_fen <= p_revoked then
    return '{"outcome": "restored"}';
  end if;
  -- Nothing is owed back from now on, whether or not there is money yet for what is owed once more.
  if v_obligation.state in ('under-recovery', 'written-off') then
    select id into v_recovery from funds.recovery
      where obligation_id = v_obligation.id and state in ('open', 'written-off') order by id desc limit 1;
    perform funds.move_recovery(v_recovery, 'annul', null);
    perform funds.move_obligation(v_obligation.id, 'annul-recovery', null, jsonb_build_object('recoveryId', v_recovery));
  end if;
  v_lack := funds.lack_for(v_obligation, v_obligation.cancelled_fen + v_obligation.recovered_fen - p_revoked);
  if v_lack is not null then
    return v_lack;
  end if;
  perform funds.move_obligation(v_obligation.id, 'restore', p_revoked, '{}');
  return '{"outcome": "restored"}';
end $$;

-- The most that a decision of the case adds: as much again as was first owed. What reckons awards anew says where that is
-- more (0070).
create function funds.most_raised(o funds.obligation, p_decision int) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.amount_fen from funds.obligation_event e where e.obligation_id = o.id and e.kind = 'open'
$$;

-- Owes so much more of an award, but for what is owed back of it, against which it is set off, as the event p_decision of its case says, out of the ledger that pays it; once for one
-- decision, and within its bound. Where the ledger has too little, nothing happens yet: the case waits.
create function funds.raise(p_case uuid, p_decision int, p_amount bigint) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_obligation funds.obligation;
  v_lack jsonb;
begin
  perform access.check_case(p_case::text, 'raise', jsonb_build_object('decision', p_decision, 'amountFen', p_amount));
  select * into v_obligation from funds.obligation where case_id = p_case and refund_of is null for update;
  if v_obligation.id is null then
    return '{"outcome": "no-obligation"}';
  elsif exists (select from funds.obligation_event e where e.obligation_id = v_obligation.id and e.kind = 'raise'
      and (e.data->>'decision')::int = p_decision) then
    return '{"outcome": "raised"}';
  elsif p_amount > funds.most_raised(v_obligation, p_decision) then
    return '{"outcome": "beyond-award"}';
  end if;
  v_lack := funds.lack_for(v_obligation, p_amount);
  if v_lack is not null then
    return v_lack;
  end if;
  perform funds.move_obligation(v_obligation.id, 'raise', p_amount, jsonb_build_object('decision', p_decision));
  return '{"outcome": "raised"}';
end $$;

revoke execute on function funds.next_number, funds.holds_number, funds.is_number_asked, funds.is_verified_account, funds.account_to_pay, funds.is_in_batch,
  funds.dissolvable_batch_of, funds.is_held, funds.reserve, funds.release, funds.commit, funds.revoke, funds.lack_for, funds.restore, funds.most_raised, funds.raise from public;
grant execute on function funds.reserve, funds.release, funds.commit, funds.revoke, funds.restore, funds.raise to wenye_app, wenye_worker;
grant execute on function funds.is_number_asked to wenye_app;
