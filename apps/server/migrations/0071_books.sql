-- Whether ledgers still say what was posted, whoever may have written into them: for `wenye audit verify`, and of one ledger
-- for its page. What is owed and paid is derived from the postings in 0072 and 0073. Whoever can write may leave nothing written
-- as well, so that nothing here is compared but by `is distinct from`: of NULL, `<>` would say nothing, and find no fault.

-- The first posting of a ledger that does not hold: its place, its hash, or its entries, which follow from the event (D3).
create function funds.first_fault(p_ledger uuid) returns table (seq bigint, fault text)
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  with posting as (
    select p.*, row_number() over w as place, lag(p.hash, 1, funds.genesis(l)) over w as before,
        sha256(p.prev_hash || convert_to(funds.posting_digest(p), 'UTF8')) as digest
      from funds.posting p join funds.ledger l on l.id = p.ledger_id where p.ledger_id = p_ledger
      window w as (order by p.seq)),
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
        when posting.seq is distinct from place then '这一笔缺失'
        when prev_hash is distinct from before then '前一笔的哈希不符'
        when posting.hash is distinct from digest then '记账的内容与哈希不符' end as fault
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
      where l.id = p_ledger and (l.last_seq, l.last_hash) is distinct from (coalesce(last.seq, 0), coalesce(last.hash, funds.genesis(l))))
  select f.seq, f.fault from fault f where f.fault is not null order by f.seq, f.fault like '分录%' limit 1
$$;

create function funds.chain_break(p_ledger uuid) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select seq from funds.first_fault(p_ledger) $$;

create function funds.first_break(p_ledger uuid) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select funds.chain_break(p_ledger)
    where funds.keeps(p_ledger, '{finance,authoriser,reconciler,approver,auditor,leader}')
$$;

-- Of each ledger what does not hold, with the posting where that has a place.
create function funds.ledger_faults() returns table (ledger_id text, seq bigint, fault text)
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  select l.id::text, f.seq, f.fault from funds.ledger l cross join lateral funds.first_fault(l.id) f
  union all
  select ledger_id::text, null, concat('余额与分录之和不符（', string_agg(a.name, '、' order by a.position), '）')
    from (select l.id as ledger_id, a.id as account, a.name, a.position from funds.ledger l cross join funds.account a) a
    full join funds.balance b using (ledger_id, account)
    full join (select ledger_id, account, sum(debit_fen - credit_fen) as sum_fen from funds.entry group by 1, 2) e
      using (ledger_id, account)
    where b.balance_fen is distinct from coalesce(e.sum_fen, 0)
    group by ledger_id
  union all
  select ledger_id::text, null, concat('已用额度与分录之和不符（待遇 ', string_agg(scheme, '、' order by scheme), '）')
    from funds.scheme_usage u
    full join (
      select p.ledger_id, p.scheme, sum(e.credit_fen - e.debit_fen) as sum_fen
        from funds.posting p join funds.entry e using (ledger_id, seq)
        where p.scheme is not null and e.account = 'available' group by 1, 2) e using (ledger_id, scheme)
    where u.used_fen is distinct from coalesce(e.sum_fen, 0)
    group by ledger_id
  union all
  select ledger_id::text, null, concat('限额与最近一次设定的不符（待遇 ', string_agg(scheme, '、' order by scheme), '）')
    from funds.scheme_usage u
    full join (select distinct on (ledger_id, scheme) * from funds.scheme_limit order by ledger_id, scheme, seq desc) s
      using (ledger_id, scheme)
    where u.limit_fen is distinct from s.limit_fen
    group by ledger_id
  union all
  select named.id, null, '账本已不存在，而记账或审计记录有它'
    from (select ledger_id::text as id from funds.posting
      union select object_id from audit.record
        where object_kind = 'ledger' and action in ('funds.enter-appropriation', 'funds.transfer-appropriation',
          'funds.set-limit', 'funds.close-year')) named
    where not exists (select from funds.ledger l where l.id::text = named.id)
$$;

revoke execute on function funds.ledger_faults, funds.first_fault, funds.chain_break, funds.first_break from public;
grant execute on function funds.first_break to wenye_app;
