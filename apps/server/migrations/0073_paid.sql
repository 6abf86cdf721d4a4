-- Whether batches and their payments still are what was composed, signed, frozen, sent and answered, whoever may have written
-- into them. For `wenye audit verify`.

create function funds.item_faults() returns table (item_id text, batch_id uuid, fault text)
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  with line as (
    select l.item_id, sum(l.amount_fen) as amount_fen, 
        bool_and((l.state, l.changed_on, l.bank_reason) is not distinct from (i.state, i.changed_on, i.bank_reason)) as follows,
        -- Of what the payment's ledger owes, of the case that is owed, and to whom the account belongs.
        bool_and(coalesce((l.case_id, b.ledger_id, a.kind, a.holder)
          = (o.case_id, o.ledger_id, o.claimant_kind, o.claimant_id), false)) as owed,
        funds.item_id(jsonb_agg(jsonb_build_object('obligationId', l.obligation_id, 'instalment', l.instalment,
          'generation', l.generation))) as id
      from funds.payment_line l left join funds.obligation o on o.id = l.obligation_id
      left join funds.payment_item i on i.id = l.item_id left join funds.batch b on b.id = i.batch_id
      left join (select account_id, 'person' as kind, person_id as holder from people.payee_account
        union all select account_id, 'firm', firm_id from firms.payee_account) a on a.account_id = i.payee_account_id
      group by 1),
  event as (
    select item_id, case when min(seq) = 1 and max(seq) = count(seq) then max(seq) end as count,
        (array_agg(kind order by seq desc))[1] as last, (array_agg(business_date order by seq desc))[1] as last_on,
        max(business_date) filter (where kind = 'returned') as returned_on from funds.item_event group by 1),
  paid as (
    select item_id, min(business_date) as settled_on from funds.posting
      where item_id is not null and event in ('settlement', 'refund') group by 1),
  account as (
    select account_id, bank, account_number, holder_name from people.payee_account
    union all select account_id, bank, account_number, holder_name from firms.payee_account)
  select coalesce(i.id, l.item_id), i.batch_id, case
      when i.id is null then '付款已不存在，而它的明细还在'
      when i.amount_fen is distinct from l.amount_fen or not l.owed or i.id is distinct from l.id then '付款的明细与付款的金额、所付的办件不符'
      when (i.bank, i.account_number, i.holder_name) is distinct from (a.bank, a.account_number, a.holder_name)
        then '付款的收款账户与登记的账户不符'
      when not l.follows or case when i.state in ('accepted', 'rejected', 'settled', 'returned') then not exists (
          select from funds.answer w where w.item_id = i.id and w.outcome = i.state and w.verdict = 'moved'
            and coalesce(w.amount_fen, i.amount_fen) = i.amount_fen
            and (w.code, w.reason) is not distinct from (i.bank_code, i.bank_reason))
          else coalesce(i.bank_code, i.bank_reason) is not null end then '付款的结果与银行的答复不符'
      when (i.settled_on, i.returned_on) is distinct from (p.settled_on, e.returned_on) then '付款到账或者退回的日期与记账不符'
      when (i.seq, i.changed_on) is distinct from (e.count, e.last_on) or i.state is distinct from case e.last when 'prepare' then 'prepared' else (
          select s.to_state[1] from funds.step s where s.machine = 'item' and s.command = e.last limit 1) end
        then '付款的状态与它的经过不符' end
  from funds.payment_item i full join line l on l.item_id = i.id
  left join event e on e.item_id = i.id
  left join paid p on p.item_id = i.id
  left join account a on a.account_id = i.payee_account_id
  union all
  select distinct p.item_id, null::uuid, '付款已不存在，而账本记着它' from funds.posting p
    where p.item_id is not null and not exists (select from funds.payment_item i where i.id = p.item_id)
      and not exists (select from funds.payment_line l where l.item_id = p.item_id)
$$;

-- Who composed, froze, authorised, reconciled and closed a batch, and when, is in the audit trail as well.
create function funds.batch_faults() returns table (batch_id text, fault text)
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  with signed as (
    select object_id,
        min(person_id::text) filter (where action = 'funds.compose-batch') as composed_by,
        min(business_date) filter (where action = 'funds.compose-batch') as composed_on,
        min(person_id::text) filter (where action = 'funds.freeze-batch') as frozen_by,
        min(person_id::text) filter (where action = 'funds.authorise-batch') as authorised_by,
        min(business_date) filter (where action = 'funds.authorise-batch') as authorised_on,
        min(person_id::text) filter (where action = 'funds.reconcile-batch') as reconciled_by,
        min(business_date) filter (where action = 'funds.close-batch') as closed_on
      from audit.record where object_kind = 'batch' and action in ('funds.compose-batch', 'funds.freeze-batch',
        'funds.authorise-batch', 'funds.reconcile-batch', 'funds.close-batch') group by 1),
  item as (
    select i.batch_id, count(*) as count, sum(i.amount_fen) as sum_fen,
        bool_and(i.division is not distinct from b.division) as here,
        string_agg(funds.instruction_line(i), '' order by i.position) as lines,
        bool_or(i.state not in ('prepared', 'authorised', 'withdrawn')) as instructed
      from funds.payment_item i left join funds.batch b on b.id = i.batch_id group by 1),
  event as (
    select batch_id, case when min(seq) = 1 and max(seq) = count(seq) then max(seq) end as count,
        (array_agg(kind order by seq desc))[1] as last from funds.batch_event group by 1)
  select coalesce(b.id::text, s.object_id), case
      when b.id is null then '批次已不存在，而审计记录有它'
      when (b.item_count, b.total_fen) is distinct from (coalesce(i.count, 0), coalesce(i.sum_fen, 0)) then '付款的笔数、合计与编制时不一致'
      when b.content_hash is distinct from
          case when s.frozen_by is not null then encode(sha256(convert_to(i.lines, 'UTF8')), 'hex') end then '批次内容与冻结时不一致'
      when (b.composed_by::text, b.composed_on, b.frozen_by::text, b.authorised_by::text, b.authorised_on,
          b.reconciled_by::text, b.closed_on) is distinct from (s.composed_by, s.composed_on, s.frozen_by, s.authorised_by,
          s.authorised_on, s.reconciled_by, s.closed_on) then '编制、冻结、授权、对账、归档的人或者日期与审计记录不符'
      when b.division is distinct from g.division or not i.here then '批次的区划与账本不符'
      when case when n.batch_id is null then i.instructed else (n.content, n.sha256, n.file_name) is distinct from
          (funds.instruction_content(b, i.lines), encode(sha256(n.content), 'hex'), 'PAY-' || b.batch_no || '.txt') end
        then '付款指令与冻结的内容不符'
      when b.seq is distinct from e.count or b.state is distinct from case e.last when 'compose' then 'composed' else (
          select s.to_state[1] from funds.step s where s.machine = 'batch' and s.command = e.last limit 1) end
        then '批次的状态与它的经过不符' end
  from funds.batch b full join signed s on s.object_id = b.id::text
  left join item i on i.batch_id = b.id
  left join funds.ledger g on g.id = b.ledger_id
  left join funds.instruction n on n.batch_id = b.id
  left join event e on e.batch_id = b.id
$$;

create view funds.stream_name with (security_invoker = true) as
  select l.id::text as stream, concat_ws(' ', '账本', d.name, l.year, f.name) as name
    from funds.ledger l join funds.fund f on f.id = l.fund_id left join access.division d on d.code = l.division
  union all select id::text, '批次 ' || batch_no from funds.batch
  union all select id::text, '追回 ' || recovery_no from funds.recovery
  union all select i.id, '批次 ' || b.batch_no || ' 第 ' || i.position || ' 笔'
    from funds.payment_item i join funds.batch b on b.id = i.batch_id
  union all select s.id::text, concat_ws(' ', '对账单', d.name, f.name, '第 ' || s.statement_no || ' 号')
    from funds.statement s left join funds.fund f on f.id = s.fund_id left join access.division d on d.code = s.division;

-- What an authoriser's audit record bears as evidence.
create view funds.evidence with (security_invoker = true) as
  select content_hash as hash from funds.batch where content_hash is not null;

revoke execute on function funds.item_faults, funds.batch_faults from public;
