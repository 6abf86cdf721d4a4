-- Whether what is reserved, owed and ordered back is what was posted: each of its amounts is derived from the postings again,
-- whoever may have written into its row, and a row that is gone is missed by its postings. For `wenye audit verify`.

create function funds.reservation_faults() returns table (case_id uuid, fault text)
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  with posted as (
    select case_id, ledger_id, coalesce(scheme, '') as scheme,
        sum(amount_fen) filter (where event = 'reservation') as reserved,
        sum(amount_fen) filter (where event = 'release') as released,
        sum(amount_fen) filter (where event = 'commitment') as committed
      from funds.posting where event in ('reservation', 'release', 'commitment') group by 1, 2, 3),
  kept as (
    select case_id, ledger_id, coalesce(scheme, '') as scheme, sum(amount_fen) as reserved,
        sum(amount_fen) filter (where state = 'released') as released,
        sum(amount_fen) filter (where state = 'committed') as committed,
        coalesce(sum(amount_fen) filter (where state = 'reserved'), 0) as open
      from funds.reservation group by 1, 2, 3)
  select distinct case_id, '预留的金额、账本、待遇或者状态与记账不符'
    from posted p full join kept k using (case_id, ledger_id, scheme)
    where (p.reserved, p.released, p.committed, p.reserved - coalesce(p.released, 0) - coalesce(p.committed, 0))
      is distinct from (k.reserved, k.released, k.committed, k.open)
$$;

-- As the steps of funds.fold_obligation post. An award that stands, again or with less, takes what was paid back for returned,
-- and owes what was cancelled once more in one posting: of these the postings tell the sums. What of a return had been paid
-- back (displaced) is no return of the budget's; its recovery is lessened by as much as was received for it.
create function funds.obligation_faults() returns table (case_id uuid, fault text)
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  with posted as (
    select obligation_id, case_id, ledger_id, scheme, min(business_date) as opened_on,
        coalesce(sum(amount_fen) filter (where event in ('commitment', 'award-raised', 'overpayment')), 0) as owed,
        coalesce(sum(amount_fen) filter (where event in ('settlement', 'refund')), 0) as paid,
        coalesce(sum(amount_fen) filter (where event in ('return', 'refund-return')), 0) as returned,
        coalesce(sum(amount_fen) filter (where event = 'recovery-receipt'), 0) as received,
        coalesce(sum(amount_fen) filter (where event like 'recovery-displaced%'), 0) as displaced,
        sum(case when event in ('instruction', 'reinstatement') then amount_fen
          when event in ('settlement', 'rejection') then -amount_fen else 0 end) as in_transit,
        sum(case when event in ('cancellation', 'recovery-receipt') then amount_fen
          when event = 'award-restored' then -amount_fen else 0 end) as undone,
        sum(case when event in ('recovery-order', 'recovery-reinstated') then amount_fen
          when event in ('recovery-reduction', 'recovery-receipt', 'recovery-write-off', 'recovery-annulled')
          then -amount_fen else 0 end) as receivable
      from funds.posting where obligation_id is not null group by 1, 2, 3, 4),
  line as (
    select obligation_id, sum(amount_fen) filter (where state in ('intended', 'sent', 'accepted')) as in_transit,
        sum(amount_fen) filter (where state in ('settled', 'returned')) as paid,
        sum(amount_fen) filter (where state = 'returned') as returned
      from funds.payment_line group by 1),
  recovery as (
    select distinct on (obligation_id) obligation_id, amount_fen - reduced_fen as ordered, received_fen, written_off_fen
      from funds.recovery order by obligation_id, id desc),
  -- Of events whose numbers do not run from 1 without a gap none is the last.
  event as (
    select obligation_id, case when min(seq) = 1 and max(seq) = count(seq) then max(seq) end as count,
        (array_agg(kind order by seq desc))[1] as last,
        -- Set aside, a revocation orders nothing back any more; the award stands again once there is money.
        coalesce(max(seq) filter (where kind = 'annul-recovery') > coalesce(max(seq) filter (where kind = 'restore'), 0), false)
          as annulled from funds.obligation_event group by 1),
  account as (
    select account_id, 'person' as kind, person_id as holder from people.payee_account
    union all select account_id, 'firm', firm_id from firms.payee_account)
  select coalesce(o.case_id, p.case_id), case
      when o.id is null then '应付款已不存在，而账本记着它'
      when p.obligation_id is null then '账本没有记这笔应付款'
      when (o.case_id, o.ledger_id, o.scheme, o.division)
        is distinct from (p.case_id, p.ledger_id, p.scheme, coalesce(g.division, o.division))
        then '应付款的账本、办件或者待遇与记账不符'
      when (o.amount_fen, o.settled_fen, o.returned_fen + o.recovered_fen, o.cancelled_fen + o.recovered_fen,
          o.recovery_ordered_fen - o.recovered_fen - o.written_off_fen)
        is distinct from (p.owed, p.paid, p.returned + p.received, p.undone, p.receivable)
        or o.refund_of is null and o.in_transit_fen is distinct from p.in_transit
        then '应付款的金额与记账不符'
      when (o.recovery_ordered_fen, o.recovered_fen, o.written_off_fen)
        is distinct from (coalesce(r.ordered, 0), coalesce(r.received_fen, 0), coalesce(r.written_off_fen, 0))
        then '应付款的追回金额与追回不符'
      when o.state is distinct from case
          when o.cancelled_fen = o.amount_fen then 'cancelled'
          when o.recovery_ordered_fen > o.recovered_fen + o.written_off_fen then 'under-recovery'
          when o.written_off_fen > 0 then 'written-off'
          when o.recovered_fen > 0 or e.annulled then 'recovered'
          when o.settled_fen = o.returned_fen then 'open'
          when o.settled_fen - o.returned_fen = o.amount_fen - o.cancelled_fen then 'discharged' else 'part-paid' end
        then '应付款的状态与它的金额不符'
      when (o.seq, o.opened_on) is distinct from (e.count, p.opened_on)
        or o.state = any (case when e.last in ('open', 'owe-refund') then '{open}' else (
          select s.to_state from funds.step s where s.machine = 'obligation' and s.command = e.last limit 1) end) is not true
        then '应付款的步数、末步或者日期与它的经过不符'
      when (o.in_transit_fen, p.paid, p.returned + p.displaced)
        is distinct from (coalesce(l.in_transit, 0), coalesce(l.paid, 0), coalesce(l.returned, 0))
        then '付款的明细与记账不符'
      when c.case_id is not null and (o.claimant_kind, o.claimant_id, o.benefit_id, o.object_key, o.period_key)
        is distinct from (c.claimant_kind, c.claimant_id, c.benefit_id, c.object_key, c.period_key)
        then '应付款与办件不符（申请人、待遇、对象或者期间）'
      when o.refund_of is null and c.case_id is not null and o.amount_fen - casework.revoked_fen(c.case_id) is distinct from c.amount_fen
        then '应付款与办件批准的金额不符'
      when o.refund_of is null and c.case_id is not null and o.live is distinct from c.award_live then '办件所记的待遇是否有效（award_live 列）与应付款不符'
      when not exists (select from account a
          where (a.account_id, a.kind, a.holder) = (o.payee_account_id, o.claimant_kind, o.claimant_id))
        then '应付款的收款账户不是申请人的'
      -- Months that a revocation took back of an award that stands are nobody's once they are paid back.
      when exists (select from funds.obligation_exclusion x where x.obligation_id = o.id
          -- While a reconsideration may set that aside, they are held again where nobody else holds them.
          and case when o.live and c.status = 'reconsideration' and right(x.exclusion_key, 7) = any(array(select casework.months_back(o.case_id)))
            then false else x.live is distinct from (o.live and right(x.exclusion_key, 7) <> all(array(select casework.months_back(o.case_id)))) end)
        then '应付款所占的月份是否还占着，与它的状态不符' end
  from posted p full join funds.obligation o on o.id = p.obligation_id
  left join funds.ledger g on g.id = o.ledger_id
  left join line l on l.obligation_id = o.id
  left join event e on e.obligation_id = o.id
  -- What was ordered back of an award that stands, again or with less, is over.
  left join recovery r on r.obligation_id = o.id and o.state in ('under-recovery', 'recovered', 'written-off')
  left join casework."case" c on c.case_id = o.case_id
  union all
  select c.case_id, '批准的款项没有列为应付款' from casework."case" c
    where (c.award_live is distinct from false or c.status = 'awarded')
      and not exists (select from funds.obligation o where o.case_id = c.case_id and o.refund_of is null)
$$;

-- What was received beyond what was owed, or for what the bank has returned since, is a refund: receipts are the two together,
-- and each stands on a statement. How a recovery ended, and when nothing more was outstanding of it, follows from its postings
-- in their order.
create function funds.recovery_faults() returns table (recovery_id uuid, fault text)
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  with posted as (
    select recovery_id, obligation_id, ledger_id,
        coalesce(sum(amount_fen) filter (where event = 'recovery-order'), 0) as ordered,
        coalesce(sum(case when event = 'recovery-receipt' then amount_fen
          when event like 'recovery-displaced%' then -amount_fen end), 0) as received,
        coalesce(sum(amount_fen) filter (where event = 'recovery-reduction' or event like 'recovery-displaced%'), 0) as reduced,
        sum(case event when 'recovery-write-off' then amount_fen when 'recovery-reinstated' then -amount_fen else 0 end)
          as written_off,
        coalesce(max(seq) filter (where event = 'recovery-receipt')
          > coalesce(max(seq) filter (where event = 'recovery-reduction' or event like 'recovery-displaced%'), 0), false)
          as ended_by_receipt,
        min(business_date) filter (where outstanding = 0) as closed_on
      from (
        select *, sum(case when event in ('recovery-order', 'recovery-reinstated') then amount_fen
            when event in ('recovery-receipt', 'recovery-reduction', 'recovery-write-off', 'recovery-annulled')
            then -amount_fen else 0 end) over (partition by recovery_id order by seq) as outstanding
          -- What is cancelled with an order is posted before it.
          from funds.posting where recovery_id is not null and event like 'recovery-%') p
      group by 1, 2, 3),
  ordered as (
    select recovery_id, reason, actor_person_id, business_date from funds.posting where event = 'recovery-order'),
  -- What was given up for lost is annulled without a posting.
  annulled as (
    select distinct data->>'recoveryId' as recovery_id from funds.obligation_event where kind = 'annul-recovery'),
  receipt as (
    select e.recovery_id, sum(e.amount_fen) as received, bool_and(exists (
        select from funds.statement_line l join funds.statement s on s.id = l.statement_id
          where l.entry_no = e.bank_entry_no and l.kind = 'receipt' and l.amount_fen = e.amount_fen
            and s.division = r.division and s.fund_id = g.fund_id and s.received_on = e.received_on)) as listed
      from funds.recovery_receipt e join funds.recovery r on r.id = e.recovery_id
      left join funds.ledger g on g.id = r.ledger_id group by 1),
  refund as (select refund_of, sum(amount_fen) as owed from funds.obligation where refund_of is not null group by 1)
  select coalesce(r.id, p.recovery_id), case
      when r.id is null then '追回已不存在，而账本记着它'
      when p.recovery_id is null then '账本没有记这笔追回'
      when (r.obligation_id, r.ledger_id, r.division)
        is distinct from (p.obligation_id, p.ledger_id, coalesce(g.division, r.division)) then '追回的账本或者应付款与记账不符'
      when (r.amount_fen, r.received_fen) is distinct from (p.ordered, p.received)
        or (r.reduced_fen, r.written_off_fen) is distinct from (case when a.recovery_id is null then p.reduced
          else r.amount_fen - r.received_fen end, case when a.recovery_id is null then p.written_off else 0 end)
        then '追回的金额与记账不符'
      when (r.state, r.closed_on) is distinct from (case
          when a.recovery_id is not null then 'annulled'
          when r.received_fen + r.reduced_fen + r.written_off_fen < r.amount_fen then 'open'
          when r.written_off_fen > 0 then 'written-off'
          when p.ended_by_receipt then 'received' else 'reduced' end, p.closed_on) then '追回的状态、办结日期与记账不符'
      when (r.reason, r.ordered_by, r.ordered_on) is distinct from (o.reason, o.actor_person_id, o.business_date)
        then '追回的理由、决定的人或者日期与记账不符'
      when coalesce(e.received, 0) is distinct from r.received_fen + coalesce(f.owed, 0) then '追回的收款与记账不符'
      when not e.listed then '登记的追回收款不在对账单上' end
  from posted p full join funds.recovery r on r.id = p.recovery_id
  left join funds.ledger g on g.id = r.ledger_id
  left join ordered o on o.recovery_id = r.id
  left join annulled a on a.recovery_id = r.id::text
  left join receipt e on e.recovery_id = r.id
  left join refund f on f.refund_of = r.id
$$;

revoke execute on function funds.reservation_faults, funds.obligation_faults, funds.recovery_faults from public;
