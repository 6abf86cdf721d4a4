-- Whether what the bank said still is what stands in its files, as they were stored, and whether its statements follow upon each
-- other; and all that `wenye audit verify` is told of money. The files are read here as bytes, so that nothing that somebody may
-- have put into one stops the verification.

-- Of this and of funds.number_of PostgreSQL puts the expression in the place of the call, as they set no search path.
create function funds.escaped(p_text text) returns text
language sql stable as $$ select pg_catalog.encode(pg_catalog.convert_to(p_text, 'UTF8'), 'escape') $$;

-- The lines of a file, as escaped fields.
create function funds.fields_of(p_content bytea) returns table (line bigint, said text[])
language sql stable rows 100 set search_path = pg_catalog, pg_temp as $$
  select l.line, string_to_array(l.text, '|')
    from string_to_table(encode(p_content, 'escape'), E'\n') with ordinality as l (text, line)
$$;

-- The first line of a file of the protocol, which is never so long.
create function funds.header_of(p_content bytea) returns text[]
language sql stable set search_path = pg_catalog, pg_temp as $$
  select string_to_array(split_part(encode(substr(p_content, 1, 400), 'escape'), E'\n', 1), '|')
$$;

create function funds.number_of(p_field text) returns bigint
language sql immutable as $$
  select case when p_field operator(pg_catalog.~) '^-?[0-9]{1,15}$' then p_field::pg_catalog.int8 end
$$;

-- A file whose name and bytes are not those that it is known by, and one of a statement that was neither taken in nor is kept beside.
create function funds.file_faults() returns table (bank_file text, fault text)
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  select f.hash, case
      when f.hash is distinct from funds.file_hash(f.name, f.content) then '银行文件的名称或者内容与哈希不符'
      when f.kind = 'statement' and s.id is null and not exists (select from funds.difference d
          where d.kind = 'statement-gap' and d.state = 'open' and d.bank_file = f.hash)
        then '银行的对账单文件还在，而对账单已不存在' end
    from funds.bank_file f
    left join (select hash, funds.header_of(content) as header from funds.bank_file where kind = 'statement') h using (hash)
    left join funds.statement s on s.division || '-' || s.fund_id = h.header[3]
      and s.statement_no = funds.number_of(h.header[4])
$$;

-- An answer is a line of a file, or the first of an acknowledgement for each item of its batch, or a paper that was confirmed.
create function funds.answer_faults() returns table (item_id text, fault text)
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  with file as (
    select f.hash, f.kind, l.line, l.said, h.header
      from funds.bank_file f cross join lateral funds.header_of(f.content) h (header)
      cross join lateral funds.fields_of(f.content) l
      where f.kind in ('acknowledgement', 'result', 'return')),
  answer as (
    select a.*, k.kind from funds.answer a left join funds.bank_file k on k.hash = a.bank_file),
  differs as (
    select coalesce(a.item_id, t.said[2]) as item_id
      from (select * from file where kind <> 'acknowledgement' and said[1] = 'R') t
      full join (select * from answer where evidence_id is null and kind is distinct from 'acknowledgement') a
        on a.bank_file = t.hash and a.line = t.line
      where (funds.escaped(a.item_id), a.division, a.outcome, funds.escaped(a.code), funds.escaped(a.reason), a.amount_fen,
          funds.escaped(a.reference)) is distinct from (t.said[2], left(t.header[3], 6), funds.outcome_of(t.kind, t.said[3]),
          t.said[3], coalesce(t.said[4], ''), funds.number_of(t.said[5]), coalesce(t.said[6], ''))
    union
    select a.item_id
      from answer a left join file t on t.hash = a.bank_file and t.line = a.line
      left join funds.payment_item i on i.id = a.item_id left join funds.batch b on b.id = i.batch_id
      where a.kind = 'acknowledgement' and a.evidence_id is null
        and (b.batch_no, a.division, a.outcome, funds.escaped(a.code), funds.escaped(a.reason), a.amount_fen, a.reference, a.line)
          is distinct from (t.header[3], i.division, funds.outcome_of(t.header[4], t.header[5]), coalesce(t.header[5], ''),
          coalesce(t.header[6], ''), null, '', 1)
    union
    select coalesce(a.item_id, m.item_id)
      from (select * from answer where evidence_id is not null) a
      full join (select * from funds.manual_evidence where confirmed_by is not null) m on m.id = a.evidence_id
      left join funds.payment_item i on i.id = m.item_id
      where (a.item_id, a.division, a.outcome, a.code, a.reason, a.amount_fen, a.reference)
        is distinct from (m.item_id, i.division, m.outcome, 'MANUAL', m.note, i.amount_fen, m.document_no))
  select item_id, '银行的答复与银行的文件或者确认的书面答复不符' from differs
$$;

-- A statement that was taken in over a gap, since a person has answered for it, is no fault, nor what follows on it.
create function funds.statement_faults() returns table (statement_id text, fault text)
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  with file as (
    select s.id, h.header, l.line, l.said
      from funds.statement s join funds.bank_file f on f.hash = s.bank_file and f.kind = 'statement'
      cross join lateral funds.header_of(f.content) h (header) cross join lateral funds.fields_of(f.content) l),
  line as (
    select coalesce(l.statement_id, t.id) as id,
        bool_and((l.position, funds.escaped(l.entry_no), l.kind, funds.escaped(l.reference), l.amount_fen)
          is not distinct from (t.line - 2, t.said[2], t.said[3], t.said[4], funds.number_of(t.said[5]))) as told,
        sum(case l.kind when 'payment' then -l.amount_fen else l.amount_fen end) as moved_fen
      from (select * from file where said[1] = 'E') t
      full join funds.statement_line l on l.statement_id = t.id and funds.escaped(l.entry_no) = t.said[2]
      group by 1),
  receipt as (
    select distinct r.division, g.fund_id, e.bank_entry_no, e.amount_fen
      from funds.recovery_receipt e join funds.recovery r on r.id = e.recovery_id join funds.ledger g on g.id = r.ledger_id),
  explained as (
    select distinct statement_id, entry_no from funds.difference
      where state = 'resolved' and resolved_by is not null and statement_id is not null),
  worked_off as (
    select l.statement_id as id, bool_and(coalesce(l.explained = (x.entry_no is not null) and case
        when l.matched is not true then not l.matched
        when l.kind = 'receipt' then r.bank_entry_no is not null
        else (i.amount_fen, i.division, g.fund_id) = (l.amount_fen, s.division, s.fund_id) end, false)) as holds
      from funds.statement_line l join funds.statement s on s.id = l.statement_id
      left join explained x on x.statement_id = l.statement_id and x.entry_no = l.entry_no
      left join receipt r on r.division = s.division and r.fund_id = s.fund_id and r.bank_entry_no = l.entry_no
        and r.amount_fen = l.amount_fen
      left join (funds.payment_item i join funds.batch b on b.id = i.batch_id join funds.ledger g on g.id = b.ledger_id)
        on i.id = l.reference and l.kind <> 'receipt'
      group by 1),
  chain as (
    select id, statement_no is distinct from row_number() over w
        or opening_fen is distinct from lag(closing_fen, 1, opening_fen) over w as broken
      from funds.statement window w as (partition by division, fund_id order by statement_no)),
  gap as (
    select s.division, s.fund_id, min(s.statement_no) as since
      from funds.statement s join funds.difference d on d.kind = 'statement-gap' and d.bank_file = s.bank_file
      where d.resolved_by is not null group by 1, 2)
  select coalesce(s.id, l.id)::text, case
      when s.id is null then '对账单已不存在，而它的明细还在'
      when (s.division || '-' || s.fund_id, s.statement_no, s.opening_fen, s.closing_fen) is distinct from
          (h.header[3], funds.number_of(h.header[4]), funds.number_of(h.header[5]), funds.number_of(h.header[6]))
        or not l.told then '对账单与银行的文件不符'
      when s.closing_fen is distinct from s.opening_fen + coalesce(l.moved_fen, 0) then '对账单的余额与它的明细不符'
      when c.broken and (s.statement_no >= g.since) is not true then '对账单缺号，或者没有从上一份的期末余额开始'
      when not w.holds then '对账单上已核对、已说明的一笔与付款、收款或者差异不符' end
    from funds.statement s full join line l on l.id = s.id
    left join file h on h.id = s.id and h.line = 1
    left join worked_off w on w.id = s.id
    left join chain c on c.id = s.id
    left join gap g on g.division = s.division and g.fund_id = s.fund_id
$$;

-- kernel/audit/books.ts: each book, and each fault. What is owed and reserved is named by its case.
create view funds.books_check with (security_invoker = true) as
  select 'funds.ledger ' || id as object, null::bigint as seq, null as fault from funds.ledger
  union all select 'funds.batch ' || id, null, null from funds.batch
  union all select concat('funds.ledger ', ledger_id), seq, fault from funds.ledger_faults()
  union all select concat('funds.reservation ', case_id), null, fault from funds.reservation_faults()
  union all select concat('funds.obligation ', case_id), null, fault from funds.obligation_faults() where fault is not null
  union all select concat('funds.recovery ', recovery_id), null, fault from funds.recovery_faults() where fault is not null
  union all select concat('funds.batch ', batch_id), null, fault from funds.batch_faults() where fault is not null
  union all select concat('funds.payment_item ', item_id), null, fault from funds.item_faults() where fault is not null
  union all select concat('funds.payment_item ', item_id), null, fault from funds.answer_faults()
  union all select concat('funds.bank_file ', bank_file), null, fault from funds.file_faults() where fault is not null
  union all select concat('funds.statement ', statement_id), null, fault from funds.statement_faults() where fault is not null;

revoke execute on function funds.escaped, funds.fields_of, funds.header_of, funds.number_of, funds.file_faults, funds.answer_faults,
  funds.statement_faults from public;
