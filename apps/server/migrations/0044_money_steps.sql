-- The second lock behind the pure cores of funds: from which state which step leads where, and who takes it. The rows
-- repeat the *.transitions.ts of funds; funds/money.steps.test.ts holds them together, and folds the same histories twice.

create table funds.step (
  machine text not null check (machine in ('batch', 'item', 'obligation', 'recovery')),
  command text not null,
  from_state text[] not null,
  to_state text[] not null,
  -- A role where the money is, or the worker. 'bank': an answer of the bank that is on record; 'casework': the case calls
  -- for it. These two are checked by the functions that take such steps.
  acting text not null check (acting in ('finance', 'authoriser', 'reconciler', 'worker', 'bank', 'casework')),
  -- Of a batch: whose parts in it must have been another natural person's, and whether those in its cases as well.
  apart_from text[] not null default '{}',
  apart_from_cases boolean not null default false,
  unique (machine, command, acting)
);
call kernel.protect('funds.step');

insert into funds.step (machine, command, from_state, to_state, acting) values
  ('item', 'authorise', '{prepared}', '{authorised}', 'authoriser'),
  ('item', 'withdraw', '{prepared}', '{withdrawn}', 'finance'),
  ('item', 'withdraw', '{prepared}', '{withdrawn}', 'authoriser'),
  ('item', 'intend', '{authorised}', '{intended}', 'worker'),
  ('item', 'send', '{intended}', '{sent}', 'worker'),
  ('item', 'accepted', '{intended,sent}', '{accepted}', 'bank'),
  ('item', 'rejected', '{intended,sent,accepted}', '{rejected}', 'bank'),
  ('item', 'settled', '{intended,sent,accepted}', '{settled}', 'bank'),
  ('item', 'returned', '{intended,sent,accepted,settled}', '{returned}', 'bank'),
  ('item', 'set-aside', '{rejected}', '{accepted}', 'bank'),
  ('obligation', 'instruct', '{open,part-paid}', '{open,part-paid}', 'worker'),
  ('obligation', 'settle', '{open,part-paid}', '{part-paid,discharged}', 'bank'),
  ('obligation', 'reject', '{open,part-paid}', '{open,part-paid}', 'bank'),
  ('obligation', 'reinstate', '{open,part-paid}', '{open,part-paid}', 'bank'),
  ('obligation', 'return', '{open,part-paid,discharged,cancelled,under-recovery,recovered,written-off}', '{open,part-paid,discharged,cancelled,under-recovery,recovered,written-off}', 'bank'),
  ('obligation', 'correct-account', '{open,part-paid}', '{open,part-paid}', 'finance'),
  ('obligation', 'cancel', '{open}', '{cancelled}', 'casework'),
  ('obligation', 'order-recovery', '{part-paid,discharged}', '{under-recovery}', 'casework'),
  ('obligation', 'receive-recovery', '{under-recovery,written-off}', '{under-recovery,recovered,written-off,discharged}', 'finance'),
  ('obligation', 'write-off', '{under-recovery}', '{written-off}', 'authoriser'),
  ('obligation', 'annul-recovery', '{under-recovery,written-off}', '{recovered}', 'casework'),
  ('obligation', 'restore', '{cancelled,recovered,open,part-paid,discharged}', '{open,part-paid,discharged}', 'casework'),
  ('obligation', 'raise', '{open,part-paid,discharged,under-recovery,written-off}', '{open,part-paid,discharged,under-recovery,written-off}', 'casework'),
  ('recovery', 'receive', '{open,written-off}', '{open,received,written-off}', 'finance'),
  ('recovery', 'reduce', '{open,received,reduced,written-off,annulled}', '{open,reduced,written-off,annulled}', 'bank'),
  ('recovery', 'write-off', '{open}', '{written-off}', 'authoriser'),
  ('recovery', 'annul', '{open,written-off}', '{annulled}', 'casework');

insert into funds.step (machine, command, from_state, to_state, acting, apart_from, apart_from_cases) values
  ('batch', 'freeze', '{composed}', '{frozen}', 'finance', '{}', false),
  ('batch', 'dissolve', '{composed,frozen}', '{dissolved}', 'finance', '{}', false),
  ('batch', 'dissolve', '{frozen}', '{dissolved}', 'authoriser', '{}', false),
  ('batch', 'authorise', '{frozen}', '{authorised}', 'authoriser', '{composed,frozen}', true),
  ('batch', 'send', '{authorised}', '{sent}', 'worker', '{}', false),
  ('batch', 'answer', '{authorised,sent}', '{answered}', 'worker', '{}', false),
  ('batch', 'answer', '{authorised,sent}', '{answered}', 'authoriser', '{}', false),
  ('batch', 'reconcile', '{answered}', '{reconciled}', 'reconciler', '{composed,frozen,authorised}', true),
  ('batch', 'close', '{reconciled}', '{closed}', 'finance', '{}', false);

-- Does the caller act in this part, where the money is?
create function funds.acts_as(p_acting text, p_division text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case p_acting when 'worker' then funds.is_worker() when 'bank' then true when 'casework' then true
    else p_division = any (access.division_codes(p_acting)) end
$$;

create function funds.is_step(p_machine text, p_command text, p_from text, p_to text, p_division text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from funds.step s
    where s.machine = p_machine and s.command = p_command and p_from = any (s.from_state) and p_to = any (s.to_state)
      and funds.acts_as(s.acting, p_division))
$$;

-- Of an award that stands.
create function funds.state_by_amount(o funds.obligation) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case o.settled_fen - o.returned_fen when 0 then 'open' when o.amount_fen - o.cancelled_fen then 'discharged'
    else 'part-paid' end
$$;

-- The award stands, less what was taken back of it and stays so: what was repaid has come back, like what a bank returns.
create function funds.standing(o funds.obligation, p_revoked bigint) returns funds.obligation
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  o.returned_fen := o.returned_fen + o.recovered_fen;
  o.cancelled_fen := p_revoked;
  o.recovery_ordered_fen := 0;
  o.recovered_fen := 0;
  o.written_off_fen := 0;
  o.state := funds.state_by_amount(o);
  return o;
end $$;

-- An award that was taken back, or is to stand again and waits for money, after money came in.
create function funds.taken_back(o funds.obligation) returns funds.obligation
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  o.state := case when o.cancelled_fen = o.amount_fen then 'cancelled'
    when o.recovery_ordered_fen > o.recovered_fen + o.written_off_fen then 'under-recovery'
    when o.written_off_fen > 0 then 'written-off' else 'recovered' end;
  return o;
end $$;

-- One of which a part was taken back stands with the rest, once money that came in made that part whole.
create function funds.with_rest(p_before funds.obligation, p_after funds.obligation, p_command text) returns funds.obligation
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select (case when p_command in ('receive-recovery', 'return', 'raise') and p_before.state in ('under-recovery', 'written-off')
      and p_after.state = 'recovered' and p_after.cancelled_fen + p_after.recovered_fen < p_after.amount_fen
    then funds.standing(p_after, p_after.cancelled_fen + p_after.recovered_fen) else p_after end).*
$$;

-- The obligation after a step, as obligation.ts decides it; null where the amounts do not admit it (invariant 4). The amount of
-- a restoration is what other revocations took back, which stays taken back.
create function funds.fold_obligation(o funds.obligation, p_command text, p_amount bigint) returns funds.obligation
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
  v_paid bigint := o.settled_fen - o.returned_fen;
  v_payable bigint := o.amount_fen - o.cancelled_fen - v_paid - o.in_transit_fen;
  v_outstanding bigint := o.recovery_ordered_fen - o.recovered_fen - o.written_off_fen;
  v_kept bigint;
  v_given_up bigint;
  v_displaced bigint;
begin
  if p_amount < 0 or p_amount = 0 and p_command <> 'restore' or p_amount > (case p_command when 'instruct' then v_payable when 'reinstate' then v_payable
        when 'settle' then o.in_transit_fen when 'reject' then o.in_transit_fen
        when 'return' then o.settled_fen
        when 'order-recovery' then v_paid
        when 'restore' then o.cancelled_fen + o.recovered_fen
        when 'receive-recovery' then case o.state when 'written-off' then o.written_off_fen else v_outstanding end end)
      or p_command in ('correct-account', 'cancel', 'order-recovery') and o.in_transit_fen > 0 then
    return null;
  end if;
  case p_command
    when 'correct-account' then
      null;
    when 'instruct', 'reinstate' then
      o.in_transit_fen := o.in_transit_fen + p_amount;
    when 'settle' then
      o.in_transit_fen := o.in_transit_fen - p_amount;
      o.settled_fen := o.settled_fen + p_amount;
    when 'reject' then
      o.in_transit_fen := o.in_transit_fen - p_amount;
    when 'return' then
      -- What was repaid before the award stood again counts as returned already: it is the payee's (funds.refund_returned).
      v_kept := least(p_amount, v_paid);
      o.returned_fen := o.returned_fen + v_kept;
      -- What was ordered back is back by it: first what is outstanding, then what was given up for lost, then what the payee
      -- has paid, which is too much now. What was not ordered back is owed again.
      if o.state not in ('open', 'part-paid', 'discharged') then
        v_given_up := least(greatest(v_kept - v_outstanding, 0), o.written_off_fen);
        v_displaced := least(greatest(v_kept - v_outstanding - v_given_up, 0), o.recovered_fen);
        o.cancelled_fen := o.cancelled_fen + least(v_kept, v_outstanding) + v_given_up + v_displaced;
        o.recovery_ordered_fen := o.recovery_ordered_fen - least(v_kept, v_outstanding) - v_given_up - v_displaced;
        o.written_off_fen := o.written_off_fen - v_given_up;
        o.recovered_fen := o.recovered_fen - v_displaced;
        o := funds.taken_back(o);
      end if;
    when 'cancel' then
      o.cancelled_fen := o.cancelled_fen + v_payable;
      o.state := 'cancelled';
    when 'order-recovery' then
      o.cancelled_fen := o.cancelled_fen + v_payable;
      o.recovery_ordered_fen := p_amount;
      o.state := 'under-recovery';
    when 'receive-recovery' then
      o.recovered_fen := o.recovered_fen + p_amount;
      -- What was given up for lost is still owed: money that comes after all is the fund's.
      if o.state = 'written-off' then
        o.written_off_fen := o.written_off_fen - p_amount;
      end if;
      o := funds.taken_back(o);
    when 'write-off' then
      o.written_off_fen := o.written_off_fen + v_outstanding;
      o.state := 'written-off';
    when 'annul-recovery' then
      o.recovery_ordered_fen := o.recovered_fen;
      o.written_off_fen := 0;
      o.state := 'recovered';
    when 'restore' then
      o := funds.standing(o, p_amount);
    when 'raise' then
      o.amount_fen := o.amount_fen + p_amount;
      -- Of what is owed back, or was given up for lost, it is set off: the payee has it already.
      if o.state not in ('open', 'part-paid', 'discharged') then
        v_given_up := least(greatest(p_amount - v_outstanding, 0), o.written_off_fen);
        o.cancelled_fen := o.cancelled_fen + least(p_amount, v_outstanding) + v_given_up;
        o.recovery_ordered_fen := o.recovery_ordered_fen - least(p_amount, v_outstanding) - v_given_up;
        o.written_off_fen := o.written_off_fen - v_given_up;
        o := funds.taken_back(o);
      end if;
    else
      return null;
  end case;
  if o.state in ('open', 'part-paid', 'discharged') and p_command in ('settle', 'return', 'raise') then
    o.state := funds.state_by_amount(o);
  end if;
  o.seq := o.seq + 1;
  return o;
end $$;

-- What the ledger posts for a step, in order: the difference that it made (specification D3). A refund is no money of the
-- budget: while it is on its way it is owed as before, and only what is paid or comes back is posted.
create function funds.post_difference(p_before funds.obligation, p_after funds.obligation, p_command text, p_ref jsonb)
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_transit bigint := p_after.in_transit_fen - p_before.in_transit_fen;
  v_recovered bigint := p_after.recovered_fen - p_before.recovered_fen;
  v_ordered bigint := p_after.recovery_ordered_fen - p_before.recovery_ordered_fen;
  v_written bigint := p_after.written_off_fen - p_before.written_off_fen;
  v_refund boolean := p_after.refund_of is not null;
  v_rule text := (select f.recovery from funds.ledger l join funds.fund f on f.id = l.fund_id where l.id = p_after.ledger_id);
  v_restored boolean := p_command in ('annul-recovery', 'restore');
  -- What of a return had been recovered: it moves nothing of the budget, and is posted with its refund.
  v_displaced bigint := greatest(-v_recovered, 0);
  v_posting record;
begin
  for v_posting in
    select * from (values
      ('recovery-annulled', case p_command when 'annul-recovery'
        then p_before.recovery_ordered_fen - p_before.recovered_fen - p_before.written_off_fen end),
      ('award-restored', case p_command when 'restore' then p_before.cancelled_fen + p_before.recovered_fen - p_after.cancelled_fen end)) as p (event, fen)
    where p.fen > 0
    union all
    select * from (values
      ('award-raised', p_after.amount_fen - p_before.amount_fen),
      (case p_command when 'reinstate' then 'reinstatement' else 'instruction' end,
        case when not v_refund then v_transit end),
      (case when v_refund then 'refund' else 'settlement' end, p_after.settled_fen - p_before.settled_fen),
      ('rejection', case when p_command = 'reject' and not v_refund then -v_transit end),
      (case when v_refund then 'refund-return' else 'return' end, p_after.returned_fen - p_before.returned_fen - v_displaced),
      ('cancellation', p_after.cancelled_fen - p_before.cancelled_fen - v_displaced),
      ('recovery-order', v_ordered),
      ('recovery-reinstated', -v_written),
      ('recovery-reduction', -v_ordered - v_displaced),
      ('recovery-receipt', v_recovered),
      ('recovery-restored', case v_rule when 'restores' then v_recovered end),
      ('recovery-to-treasury', case v_rule when 'treasury' then v_recovered end),
      ('recovery-write-off', v_written)) as p (event, fen)
    where p.fen > 0 and not v_restored
  loop
    perform funds.post_entries(v_posting.event, p_after.ledger_id, v_posting.fen, p_ref || jsonb_build_object(
      'case_id', p_after.case_id, 'obligation_id', p_after.id, 'scheme', p_after.scheme));
  end loop;
end $$;

-- Takes a step of a recovery order with its obligation's.
create function funds.move_recovery(p_recovery uuid, p_command text, p_amount bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_before funds.recovery;
  v_after funds.recovery;
  v_open bigint;
begin
  select * into v_before from funds.recovery where id = p_recovery for update;
  v_after := v_before;
  v_open := v_before.amount_fen - v_before.received_fen - v_before.reduced_fen - v_before.written_off_fen;
  case p_command
    when 'receive' then
      v_after.received_fen := v_after.received_fen + p_amount;
      if v_before.state = 'written-off' then
        v_after.written_off_fen := v_after.written_off_fen - p_amount;
      end if;
    -- As the obligation is folded: what is open, then what was given up, then what was received.
    when 'reduce' then
      v_after.reduced_fen := v_after.reduced_fen + p_amount;
      v_after.written_off_fen := v_after.written_off_fen - least(greatest(p_amount - v_open, 0), v_after.written_off_fen);
      v_after.received_fen := v_after.received_fen - greatest(p_amount - v_open - v_before.written_off_fen, 0);
    when 'write-off' then v_after.written_off_fen := v_after.written_off_fen + p_amount;
    -- The award stands again: nothing of it is owed back, whether or not it was given up.
    when 'annul' then
      v_after.written_off_fen := 0;
      v_after.reduced_fen := v_after.amount_fen - v_after.received_fen;
  end case;
  if v_after.received_fen + v_after.reduced_fen + v_after.written_off_fen = v_after.amount_fen then
    v_after.state := case when p_command = 'annul' or v_before.state = 'annulled' then 'annulled' when v_after.written_off_fen > 0 then 'written-off'
      when p_command = 'receive' then 'received' else 'reduced' end;
    v_after.closed_on := coalesce(v_before.closed_on, kernel.business_date());
  end if;
  if not funds.is_step('recovery', p_command, v_before.state, v_after.state, v_before.division) then
    raise exception 'not a step of recovery %: %', v_before.recovery_no, p_command using errcode = 'WF001';
  end if;
  update funds.recovery set received_fen = v_after.received_fen, reduced_fen = v_after.reduced_fen,
      written_off_fen = v_after.written_off_fen, state = v_after.state, closed_on = v_after.closed_on
    where id = p_recovery;
end $$;

-- Takes a step of an obligation: event, row and postings, under the row's lock. Error WF001 where it cannot be.
-- p_data is kept in the event; of it itemId, recoveryId and reason are kept in the postings too.
create function funds.move_obligation(p_obligation uuid, p_command text, p_amount bigint, p_data jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_before funds.obligation;
  v_after funds.obligation;
  v_kept funds.obligation;
  v_recovery uuid;
  v_reduced bigint;
  v_displaced bigint;
begin
  select * into v_before from funds.obligation where id = p_obligation for update;
  v_after := funds.fold_obligation(v_before, p_command, p_amount);
  v_kept := funds.with_rest(v_before, v_after, p_command);
  if funds.is_step('obligation', p_command, v_before.state, v_kept.state, v_before.division) is not true then
    raise exception 'not a step of obligation %: %', p_obligation, p_command using errcode = 'WF001';
  end if;
  v_reduced := v_before.recovery_ordered_fen - v_after.recovery_ordered_fen;
  if p_command in ('return', 'raise') then
    v_displaced := v_before.recovered_fen - v_after.recovered_fen;
    v_reduced := v_reduced - v_displaced;
    if v_reduced > 0 then
      select id into v_recovery from funds.recovery where obligation_id = p_obligation order by id desc limit 1;
      perform funds.move_recovery(v_recovery, 'reduce', v_reduced);
      p_data := p_data || jsonb_build_object('recoveryId', v_recovery);
    end if;
  end if;
  update funds.obligation set state = v_kept.state, seq = v_kept.seq, amount_fen = v_kept.amount_fen, in_transit_fen = v_kept.in_transit_fen,
      settled_fen = v_kept.settled_fen, returned_fen = v_kept.returned_fen, cancelled_fen = v_kept.cancelled_fen,
      recovery_ordered_fen = v_kept.recovery_ordered_fen, recovered_fen = v_kept.recovered_fen,
      written_off_fen = v_kept.written_off_fen,
      payee_account_id = case p_command when 'correct-account' then (p_data->>'to')::uuid else payee_account_id end
    where id = p_obligation;
  insert into funds.obligation_event (obligation_id, seq, kind, amount_fen, data, actor_person_id, business_date)
    values (p_obligation, v_after.seq, p_command, case p_command when 'annul-recovery' then v_reduced
      when 'restore' then nullif(v_before.cancelled_fen + v_before.recovered_fen - v_after.cancelled_fen, 0)
      else coalesce(p_amount, nullif(v_after.cancelled_fen - v_before.cancelled_fen + v_after.written_off_fen - v_before.written_off_fen, 0)) end, p_data, access.person_id(), kernel.business_date());
  perform funds.post_difference(v_before, v_after, p_command, jsonb_build_object('item_id', p_data->>'itemId',
    'recovery_id', p_data->>'recoveryId', 'reason', p_data->>'reason'));
  if p_command = 'return' then
    perform funds.refund_returned(v_after, p_data->>'itemId', p_amount - (v_after.returned_fen - v_before.returned_fen) + v_displaced);
  end if;
  return v_after.seq;
end $$;

revoke execute on function funds.acts_as, funds.is_step, funds.fold_obligation, funds.post_difference,
  funds.move_recovery, funds.move_obligation, funds.state_by_amount, funds.standing, funds.taken_back, funds.with_rest from public;
