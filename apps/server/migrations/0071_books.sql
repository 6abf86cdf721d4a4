-- Whether the rows of money still say what was posted and frozen, whoever may have written into them: for
-- `wenye audit verify`, and of one ledger for its page.

-- The first posting of a ledger that does not hold: its place, its hash, or its entries, which follow from the event (D3).
create function funds.first_fault(p_ledger uuid) returns table (seq bigint, fault text)
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  with posting as (
    select p.*, row_number() over w as place, lag(p.hash, 1, '\x'::bytea) over w as before,
        sha256(p.prev_hash || convert_to(funds.posting_digest(p), 'UTF8')) as digest
      from funds.posting p where p.ledger_id = p_ledger window w as (order by p.seq)),
  -- As funds.write_posting numbers them.
  line as (
    select r.event, r.ledger, s.debit, row_number() over (partition by r.event, r.ledger order by r.pair, not s.debit) as line,
        r.debit as debited, r.credit as credited
      from funds.posting_rule r cross join (values (true), (false)) s (debit)),
  due as (
    select p.seq, l.line, case when l.debit = (p.reverses_seq is null) then l.debited else l.credited end as account,
        case when l.debit then p.amount_fen else 0 end as debit_fen,
        case when l.debit then 0 else p.amount_fen end as credit_fen
      from posting p join line l on l.event = p.event and l.ledger = case when p.other_seq is null then 'own' else 'other' end),
  fault as (
    select place as seq, case
        when posting.seq <> place then '这一笔缺失'
        when prev_hash <> before then '前一笔的哈希不符'
        when posting.hash <> digest then '记账的内容与哈希不符' end as fault
      from posting
    union all
    select seq, '分录与记账的事项、金额不符'
      from due full join (select * from funds.entry where ledger_id = p_ledger) e using (seq, line)
      where (due.account, due.debit_fen, due.credit_fen) is distinct from (e.account, e.debit_fen, e.credit_fen)
    union all
    -- Of a last posting with the largest of all numbers no place is the next.
    select (select count(*) from posting) + 1, '其后的记账缺失，或账本所记的末笔不符'
      from funds.ledger l
      left join lateral (select p.seq, p.hash from funds.posting p where p.ledger_id = l.id order by p.seq desc limit 1) last on true
      where l.id = p_ledger and (l.last_seq, l.last_hash) is distinct from (coalesce(last.seq, 0), coalesce(last.hash, '\x')))
  select f.seq, f.fault from fault f where f.fault is not null order by f.seq, f.fault like '分录%' limit 1
$$;

create function funds.chain_break(p_ledger uuid) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select seq from funds.first_fault(p_ledger) $$;

create function funds.first_break(p_ledger uuid) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select funds.chain_break(p_ledger)
    where funds.keeps(p_ledger, '{finance,authoriser,reconciler,approver,auditor,leader}')
$$;

-- Batches of which a payment is not the sum of its lines, or a line is of another case than what it pays.
create function funds.batches_at_odds() returns setof uuid
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  select i.batch_id from funds.payment_item i
    left join funds.payment_line l on l.item_id = i.id left join funds.obligation o on o.id = l.obligation_id
  group by i.id
  having i.amount_fen <> coalesce(sum(l.amount_fen), 0) or not coalesce(bool_and(l.case_id = o.case_id), false)
$$;

-- Batches of which a payment stands as no answer of the bank's says, or its lines as it does not.
create function funds.batches_unanswered() returns setof uuid
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  select distinct i.batch_id from funds.payment_item i
  where exists (select from funds.payment_line l where l.item_id = i.id and l.state <> i.state)
    or i.state in ('accepted', 'rejected', 'settled', 'returned') and not exists (
      select from funds.answer a where a.item_id = i.id and a.outcome = i.state and a.verdict = 'moved'
        and coalesce(a.amount_fen, i.amount_fen) = i.amount_fen)
$$;

-- What is owed and is not what was committed and paid by the ledger's postings, is of another claim than its case, or would
-- go to somebody else's account.
create function funds.obligations_at_odds() returns table (ledger_id uuid, case_id uuid)
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  with posted as (
    select obligation_id, sum(amount_fen) filter (where event in ('commitment', 'award-raised')) as owed,
        sum(amount_fen) filter (where event in ('settlement', 'refund')) as paid
      from funds.posting where obligation_id is not null group by 1)
  select o.ledger_id, o.case_id
  from funds.obligation o left join posted p on p.obligation_id = o.id left join casework."case" c on c.case_id = o.case_id
  where o.refund_of is null and o.amount_fen <> coalesce(p.owed, 0)
    or o.settled_fen <> coalesce(p.paid, 0)
    or (o.claimant_kind, o.claimant_id, o.benefit_id, o.object_key, o.period_key)
      <> (c.claimant_kind, c.claimant_id, c.benefit_id, c.object_key, c.period_key)
    or not exists (
      select from people.payee_account a
        where o.claimant_kind = 'person' and a.account_id = o.payee_account_id and a.person_id = o.claimant_id
      union all
      select from firms.payee_account a
        where o.claimant_kind = 'firm' and a.account_id = o.payee_account_id and a.firm_id = o.claimant_id)
$$;

-- What was paid back, by receipts that no statement lists.
create function funds.receipts_unlisted() returns table (ledger_id uuid, recovery_no text)
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  select r.ledger_id, r.recovery_no from funds.recovery r join funds.recovery_receipt e on e.recovery_id = r.id
  where not exists (
    select from funds.statement_line l join funds.statement s on s.id = l.statement_id
      where l.entry_no = e.bank_entry_no and l.kind = 'receipt' and l.amount_fen = e.amount_fen and s.division = r.division)
$$;

-- kernel/audit/books.ts: every ledger and batch, with the first fault of each kind.
create view funds.books_check with (security_invoker = true) as
  select 'funds.ledger ' || l.id as object, coalesce(f.seq, l.last_seq) as seq, f.fault
    from funds.ledger l left join lateral funds.first_fault(l.id) f on true
  union all
  select 'funds.ledger ' || l.id, l.last_seq, '余额与分录之和不符（' || string_agg(a.name, '、' order by a.position) || '）'
    from funds.balance b
    full join (select ledger_id, account, sum(debit_fen - credit_fen) as sum_fen from funds.entry group by 1, 2) e
      using (ledger_id, account)
    join funds.ledger l on l.id = ledger_id join funds.account a on a.id = account
    where b.balance_fen is distinct from coalesce(e.sum_fen, 0)
    group by l.id
  union all
  select 'funds.ledger ' || l.id, l.last_seq, '已用额度与分录之和不符（待遇 ' || string_agg(scheme, '、' order by scheme) || '）'
    from funds.scheme_usage u
    full join (
      select p.ledger_id, p.scheme, sum(e.credit_fen - e.debit_fen) as sum_fen
        from funds.posting p join funds.entry e using (ledger_id, seq)
        where p.scheme is not null and e.account = 'available' group by 1, 2) e using (ledger_id, scheme)
    join funds.ledger l on l.id = ledger_id
    where coalesce(u.used_fen, 0) <> coalesce(e.sum_fen, 0)
    group by l.id
  union all
  select 'funds.ledger ' || l.id, l.last_seq, '应付款与办件、记账或收款账户不符（办件 '
      || min(coalesce(c.case_number, o.case_id::text)) || case when count(*) > 1 then ' 等 ' || count(*) || ' 笔' else '' end || '）'
    from funds.obligations_at_odds() o join funds.ledger l on l.id = o.ledger_id
    left join casework."case" c on c.case_id = o.case_id
    group by l.id
  union all
  select 'funds.ledger ' || l.id, l.last_seq, '登记的追回收款不在对账单上（' || string_agg(distinct recovery_no, '、') || '）'
    from funds.receipts_unlisted() r join funds.ledger l on l.id = r.ledger_id
    group by l.id
  union all
  select 'funds.batch ' || b.id, b.seq, case
      when (b.item_count, b.total_fen) is distinct from (i.count, coalesce(i.sum_fen, 0)) then '付款的笔数、合计与编制时不一致'
      when b.content_hash <> coalesce(funds.content_hash(b.id), '') then '批次内容与冻结时不一致'
      when b.id in (select * from funds.batches_at_odds()) then '付款的明细与付款的金额、所付的办件不符'
      when b.id in (select * from funds.batches_unanswered()) then '付款的结果与银行的答复不符' end
    from funds.batch b
    left join (select batch_id, count(*) as count, sum(amount_fen) as sum_fen from funds.payment_item group by 1) i
      on i.batch_id = b.id;

create view funds.stream_name with (security_invoker = true) as
  select l.id::text as stream, concat_ws(' ', '账本', d.name, l.year, f.name) as name
    from funds.ledger l join funds.fund f on f.id = l.fund_id left join access.division d on d.code = l.division
  union all
  select id::text, '批次 ' || batch_no from funds.batch;

revoke execute on function funds.batches_at_odds, funds.batches_unanswered, funds.obligations_at_odds, funds.receipts_unlisted,
  funds.first_fault, funds.chain_break, funds.first_break from public;
grant execute on function funds.first_break to wenye_app;
