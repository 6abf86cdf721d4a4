-- Steps that an officer of finance takes by themselves, where they keep the money: another account for what is still owed,
-- money that came back for a recovery, and what of it they propose to give up. Each answers {outcome: …}.

-- Directs obligations to another verified account of their claimant, all of them or none.
-- p_obligations: [{obligationId, expectedVersion}].
create function funds.redirect(p_obligations jsonb, p_account uuid) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_ids uuid[] := array(select (w->>'obligationId')::uuid from jsonb_array_elements(p_obligations) w);
  v_one record;
  v_versions jsonb := '{}';
begin
  perform from funds.obligation where id = any (v_ids) and division = any (access.division_codes('finance'))
    order by id for update;
  for v_one in
    select o.*, (w->>'expectedVersion')::bigint as expected from jsonb_array_elements(p_obligations) w
      left join funds.obligation o on o.id = (w->>'obligationId')::uuid
        and o.division = any (access.division_codes('finance'))
  loop
    if v_one.id is null then
      return '{"outcome": "not-found"}';
    elsif v_one.seq is distinct from v_one.expected then
      return '{"outcome": "changed-meanwhile"}';
    elsif not funds.is_verified_account(v_one.claimant_kind, v_one.claimant_id, p_account) then
      return '{"outcome": "account-not-offered"}';
    elsif funds.dissolvable_batch_of(v_one.id) is not null then
      return jsonb_build_object('outcome', 'in-batch', 'batchNo', funds.dissolvable_batch_of(v_one.id));
    elsif v_one.in_transit_fen > 0 or funds.is_in_batch(v_one.id) then
      return '{"outcome": "payment-in-transit"}';
    elsif v_one.state not in ('open', 'part-paid') then
      return '{"outcome": "nothing-to-pay"}';
    end if;
  end loop;
  for v_one in select o.id, o.payee_account_id from funds.obligation o where o.id = any (v_ids) order by o.id loop
    v_versions := v_versions || jsonb_build_object(v_one.id::text, funds.move_obligation(v_one.id, 'correct-account',
      null, jsonb_build_object('from', v_one.payee_account_id, 'to', p_account)));
  end loop;
  return jsonb_build_object('outcome', 'redirected', 'versions', v_versions);
end $$;

-- Still owed; what was given up for lost is, too.
create function funds.outstanding(p_recovery funds.recovery) returns bigint
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select p_recovery.amount_fen - p_recovery.received_fen - p_recovery.reduced_fen
$$;

-- Locks a recovery that the caller keeps in this role with its obligation, in the order in which casework and the bank's answers take them.
create function funds.lock_recovery(p_recovery uuid, p_role text) returns funds.recovery
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_recovery funds.recovery;
begin
  perform from funds.obligation o join funds.recovery r on r.obligation_id = o.id where r.id = p_recovery
    and o.division = any (access.division_codes(p_role)) for update of o;
  select * into v_recovery from funds.recovery
    where id = p_recovery and division = any (access.division_codes(p_role)) for update;
  return v_recovery;
end $$;

-- Owes the debtor of a recovery what they paid beyond it, to the account that was paid: an obligation like any other, paid
-- in a batch, and the liability until it is. p_cause: {bankEntryNo} of the receipt that was too much, or {itemId} of the
-- payment that the bank returned.
create function funds.owe_refund(p_recovery funds.recovery, p_amount bigint, p_cause jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_id uuid;
begin
  insert into funds.obligation (case_id, refund_of, ledger_id, division, claimant_kind, claimant_id, benefit_id,
      period_key, object_key, payee_account_id, opened_on, amount_fen)
    select o.case_id, p_recovery.id, o.ledger_id, o.division, o.claimant_kind, o.claimant_id, o.benefit_id, o.period_key,
      o.object_key, o.payee_account_id, kernel.business_date(), p_amount
    from funds.obligation o where o.id = p_recovery.obligation_id returning id into v_id;
  insert into funds.obligation_event (obligation_id, seq, kind, amount_fen, data, actor_person_id, business_date)
    values (v_id, 1, 'owe-refund', p_amount, p_cause || jsonb_build_object('recoveryId', p_recovery.id),
      access.person_id(), kernel.business_date());
  perform funds.post_entries('overpayment', p_recovery.ledger_id, p_amount, jsonb_build_object('case_id',
    (select case_id from funds.obligation where id = v_id), 'obligation_id', v_id, 'recovery_id', p_recovery.id,
    'item_id', p_cause->>'itemId'));
end $$;

-- Of a payment that the bank returned, what its payee had paid back before: it came back twice. What was received for its
-- recoveries, the latest first, was received without ground then and is owed to them.
create function funds.refund_returned(o funds.obligation, p_item text, p_amount bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_left bigint := p_amount;
  v_part bigint;
  v_event text := (select case f.recovery when 'treasury' then 'recovery-displaced-treasury' else 'recovery-displaced' end
    from funds.ledger l join funds.fund f on f.id = l.fund_id where l.id = o.ledger_id);
  v_recovery funds.recovery;
begin
  for v_recovery in
    select * from funds.recovery where obligation_id = o.id and received_fen > 0 order by id desc for update
  loop
    v_part := least(v_left, v_recovery.received_fen);
    exit when v_part = 0;
    perform funds.move_recovery(v_recovery.id, 'reduce', v_part);
    perform funds.owe_refund(v_recovery, v_part, jsonb_build_object('itemId', p_item));
    perform funds.post_entries(v_event, o.ledger_id, v_part, jsonb_build_object('case_id', o.case_id,
      'obligation_id', o.id, 'recovery_id', v_recovery.id, 'item_id', p_item, 'scheme', o.scheme));
    v_left := v_left - v_part;
  end loop;
  if v_left > 0 then
    raise exception 'more came back of obligation % than was paid', o.id using errcode = 'WF001';
  end if;
end $$;

-- Enters money that came back, by its entry on a statement of the fund's account: amount and day are the bank's, and one
-- entry counts once, for one recovery. What becomes of the money is the fund's rule. What is beyond the debt, all of it
-- where nothing is owed any more, is nobody's but the debtor's.
create function funds.receive_recovery(p_recovery uuid, p_entry_no text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_recovery funds.recovery := funds.lock_recovery(p_recovery, 'finance');
  v_line record;
  v_owed bigint := funds.outstanding(v_recovery);
  v_settles bigint;
begin
  if v_recovery.id is null then
    return '{"outcome": "not-found"}';
  end if;
  select l.*, s.received_on into v_line
    from funds.statement_line l join funds.statement s on s.id = l.statement_id
    join funds.ledger g on g.id = v_recovery.ledger_id and g.fund_id = s.fund_id
    where s.division = v_recovery.division and l.kind = 'receipt' and l.entry_no = p_entry_no for update of l;
  if v_line.entry_no is null then
    return '{"outcome": "receipt-not-on-statement"}';
  elsif v_line.matched then
    return '{"outcome": "receipt-entered"}';
  end if;
  v_settles := least(v_line.amount_fen, v_owed);
  insert into funds.recovery_receipt (recovery_id, bank_entry_no, amount_fen, received_on, entered_by)
    values (p_recovery, p_entry_no, v_line.amount_fen, v_line.received_on, access.person_id());
  update funds.statement_line set matched = true
    where statement_id = v_line.statement_id and entry_no = p_entry_no;
  -- Whoever paid may have written anything: finance has found whose it is.
  perform funds.resolve_by_facts(array(select id from funds.difference
    where statement_id = v_line.statement_id and entry_no = p_entry_no));
  if v_settles > 0 then
    perform funds.move_recovery(p_recovery, 'receive', v_settles);
    perform funds.move_obligation(v_recovery.obligation_id, 'receive-recovery', v_settles,
      jsonb_build_object('recoveryId', p_recovery, 'bankEntryNo', p_entry_no));
  end if;
  if v_line.amount_fen > v_settles then
    perform funds.owe_refund(v_recovery, v_line.amount_fen - v_settles, jsonb_build_object('bankEntryNo', p_entry_no));
  end if;
  return jsonb_build_object('outcome', 'received', 'settledFen', v_settles, 'outstandingFen',
    case v_recovery.state when 'open' then v_owed - v_settles else 0 end, 'overpaidFen', v_line.amount_fen - v_settles, 'restoredIn',
    (select l.division from funds.ledger l join funds.fund f on f.id = l.fund_id
      where l.id = v_recovery.ledger_id and f.recovery = 'restores' and v_settles > 0));
end $$;

-- Whether the caller is not, and does not act for, whom this obligation is owed to.
create function funds.is_apart(p_obligation uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return not (select casework.acts_for(o.claimant_kind, o.claimant_id) from funds.obligation o where o.id = p_obligation);
end $$;

-- Proposes to give up what is still outstanding, on the decision of a document; an open proposal is replaced.
create function funds.propose_write_off(p_recovery uuid, p_document_no text, p_reason text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_recovery funds.recovery := funds.lock_recovery(p_recovery, 'finance');
  v_id uuid;
begin
  if v_recovery.id is null then
    return '{"outcome": "not-found"}';
  elsif v_recovery.state <> 'open' then
    return '{"outcome": "recovery-closed"}';
  elsif not funds.is_apart(v_recovery.obligation_id) then
    return '{"outcome": "had-part"}';
  end if;
  update funds.write_off set replaced_on = kernel.business_date()
    where recovery_id = p_recovery and replaced_on is null;
  insert into funds.write_off (recovery_id, division, amount_fen, document_no, reason, proposed_by, proposed_on)
    values (p_recovery, v_recovery.division, funds.outstanding(v_recovery), p_document_no, p_reason,
      access.person_id(), kernel.business_date()) returning id into v_id;
  return jsonb_build_object('outcome', 'proposed', 'writeOffId', v_id);
end $$;

-- Confirms another person's proposal, having seen the document: then nothing is outstanding any more.
create function funds.confirm_write_off(p_recovery uuid, p_write_off uuid) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_recovery funds.recovery := funds.lock_recovery(p_recovery, 'authoriser');
  v_write_off funds.write_off;
begin
  if v_recovery.id is null then
    return '{"outcome": "not-found"}';
  elsif v_recovery.state <> 'open' then
    return '{"outcome": "recovery-closed"}';
  end if;
  select * into v_write_off from funds.write_off
    where id = p_write_off and recovery_id = p_recovery and replaced_on is null for update;
  if v_write_off.id is null or v_write_off.amount_fen <> funds.outstanding(v_recovery) then
    return '{"outcome": "write-off-changed"}';
  elsif v_write_off.proposed_by = access.person_id() then
    return '{"outcome": "write-off-same-person"}';
  elsif not funds.is_apart(v_recovery.obligation_id) then
    return '{"outcome": "had-part"}';
  end if;
  update funds.write_off set confirmed_by = access.person_id(), confirmed_on = kernel.business_date()
    where id = p_write_off;
  perform funds.move_recovery(p_recovery, 'write-off', v_write_off.amount_fen);
  perform funds.move_obligation(v_recovery.obligation_id, 'write-off', null, jsonb_build_object(
    'recoveryId', p_recovery, 'writeOffId', p_write_off, 'documentNo', v_write_off.document_no,
    'reason', v_write_off.reason));
  return jsonb_build_object('outcome', 'written-off', 'writtenOffFen', v_write_off.amount_fen);
end $$;

revoke execute on function funds.redirect, funds.outstanding, funds.lock_recovery, funds.owe_refund, funds.refund_returned,
  funds.receive_recovery, funds.is_apart, funds.propose_write_off, funds.confirm_write_off from public;
grant execute on function funds.redirect, funds.receive_recovery, funds.propose_write_off, funds.confirm_write_off
  to wenye_app;
