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

create function funds.outstanding(p_recovery funds.recovery) returns bigint
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select p_recovery.amount_fen - p_recovery.received_fen - p_recovery.reduced_fen - p_recovery.written_off_fen
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

-- Enters money that came back, by its entry on a statement of the fund's account: amount and day are the bank's, and one
-- entry counts once, for one recovery. What becomes of the money is the fund's rule.
create function funds.receive_recovery(p_recovery uuid, p_entry_no text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_recovery funds.recovery := funds.lock_recovery(p_recovery, 'finance');
  v_line record;
  v_outstanding bigint;
begin
  if v_recovery.id is null then
    return '{"outcome": "not-found"}';
  elsif v_recovery.state <> 'open' then
    return '{"outcome": "recovery-closed"}';
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
  v_outstanding := funds.outstanding(v_recovery);
  if v_line.amount_fen > v_outstanding then
    return jsonb_build_object('outcome', 'receipt-too-large', 'outstandingFen', v_outstanding);
  end if;
  insert into funds.recovery_receipt (recovery_id, bank_entry_no, amount_fen, received_on, entered_by)
    values (p_recovery, p_entry_no, v_line.amount_fen, v_line.received_on, access.person_id());
  update funds.statement_line set matched = true
    where statement_id = v_line.statement_id and entry_no = p_entry_no;
  -- Whoever paid may have written anything: finance has found whose it is.
  perform funds.resolve_by_facts(array(select id from funds.difference
    where statement_id = v_line.statement_id and entry_no = p_entry_no));
  perform funds.move_recovery(p_recovery, 'receive', v_line.amount_fen);
  perform funds.move_obligation(v_recovery.obligation_id, 'receive-recovery', v_line.amount_fen,
    jsonb_build_object('recoveryId', p_recovery, 'bankEntryNo', p_entry_no));
  return jsonb_build_object('outcome', 'received', 'outstandingFen', v_outstanding - v_line.amount_fen, 'restoredIn',
    (select l.division from funds.ledger l join funds.fund f on f.id = l.fund_id
      where l.id = v_recovery.ledger_id and f.recovery = 'restores'));
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

revoke execute on function funds.redirect, funds.outstanding, funds.lock_recovery, funds.receive_recovery, funds.is_apart,
  funds.propose_write_off, funds.confirm_write_off from public;
grant execute on function funds.redirect, funds.receive_recovery, funds.propose_write_off, funds.confirm_write_off
  to wenye_app;
