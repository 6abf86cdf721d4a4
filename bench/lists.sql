-- A city of the size that the desk must bear, from the generated one: people and firms multiplied with their names put
-- together anew, and cases of both kinds in all states. `bench.people`, `bench.firms`, `bench.cases`: how many.
-- References are right by construction and not checked.
set session_replication_role = replica;
set maintenance_work_mem = '512MB';
drop index casework.case_party_search, firms.firm_search;

create temporary table resident as
  select row_number() over (order by person_id)::int - 1 as n, p.*,
    case when left(name, 2) in ('欧阳', '上官', '司马', '皇甫') then 2 else 1 end as surname
  from people.person p;
create unique index on resident (n);
insert into people.person (id_number, name, sex, birth_date, division, township, hukou_division, hukou_kind, education,
    phone, source, recorded_on, generated)
  select a.division || to_char(born, 'YYYYMMDD') || lpad((500 + i / 23000)::text, 3, '0') || substr('0123456789X', i % 11 + 1, 1),
    left(a.name, a.surname) || substr(b.name, b.surname + 1), b.sex, born, a.division, a.township, a.hukou_division,
    a.hukou_kind, a.education, '13' || lpad(i::text, 9, '0'), a.source, a.recorded_on, true
  from (select count(*)::int as base from resident) city, generate_series(base, current_setting('bench.people')::int - 1) i,
    lateral (select date '1940-01-01' + i % 23000 as born) day,
    resident a, resident b
  where a.n = i % base and b.n = (i::bigint * 7919 % base)::int
  on conflict do nothing;

create temporary table company as select row_number() over (order by firm_id)::int - 1 as n, f.* from firms.firm f;
create unique index on company (n);
insert into firms.firm (uscc, name, entity_type, industry, division, township, registered_on, legal_representative, source,
    recorded_on, generated)
  select '91410300MB' || lpad(i::text, 8, '0'), left(a.name, 4) || substr(b.name, 5), a.entity_type, a.industry, a.division,
    a.township, a.registered_on, a.legal_representative, a.source, a.recorded_on, true
  from (select count(*)::int as base from company) city, generate_series(base, current_setting('bench.firms')::int - 1) i,
    company a, company b
  where a.n = i % base and b.n = (i::bigint * 7919 % base)::int;
-- One of whom there is no other.
update people.person set name = '买买提·艾力江' where person_id = (select person_id from resident where n = 4711);

create temporary table claim as
  select row_number() over ()::int as i, uuidv7() as submission_id, uuidv7() as case_id, p.person_id, p.name, p.id_number,
    p.division, f.firm_id, f.name as firm_name, f.uscc
  from (select * from people.person order by hashtext(id_number) limit current_setting('bench.cases')::int) p
    left join (select row_number() over (order by uscc) as n, firm_id, name, uscc from firms.firm) f
    on hashtext(p.id_number) % 3 = 0 and f.n = 1 + abs(hashtext(p.name || p.id_number)) % current_setting('bench.firms')::int;
insert into casework.submission (submission_id, receipt_number, claimant_kind, claimant_id, filed_by, filed_as,
    accepting_office, filed_on, client_key, content_hash)
  select submission_id, 'SL20200801-' || division || '-' || lpad(i::text, 7, '0'), case when firm_id is null then 'person' else 'firm' end,
    coalesce(firm_id, person_id), person_id, case when firm_id is null then 'claimant' else 'mandate' end, o.id, '2020-08-01',
    submission_id, ''
  from claim join access.office o on o.division_code = division;
insert into casework."case" (case_id, case_number, submission_id, claimant_kind, claimant_id, benefit_id, object_key,
    period_key, payee_account_id, accepting_office, standards_division, paying_division, submitted_on, status, amount_fen,
    due_kind, due_on, assignee, changed_on)
  select case_id, 'BJ2020-' || division || '-' || lpad(i::text, 7, '0'), submission_id, s.claimant_kind, s.claimant_id,
    case when firm_id is null then '11.2' else '9.3' end, case_id, 'once', uuidv7(), s.accepting_office, division, division,
    date '2020-07-16' + i % 90, status, 10000 + i % 90000, case when open then 'review' end,
    case when open then date '2020-10-01' + i % 40 end, case when open and i % 3 = 0 then person_id end, '2020-10-15'
  from claim join casework.submission s using (submission_id),
    lateral (select (array['submitted', 'data-check', 'review', 'correction-requested', 'proposed-award', 'public-notice',
      'waiting-for-funds', 'refused', 'withdrawn'])[1 + i % 25] as early) e,
    lateral (select coalesce(early, 'awarded') as status, early in ('submitted', 'data-check', 'review') as open) state;
insert into casework.case_party (case_id, claimant_name, claimant_number, object_name, object_number, object_person)
  select c.case_id, coalesce(c.firm_name, c.name), coalesce(c.uscc, c.id_number),
    case when firm_id is not null then c.name end, case when firm_id is not null then c.id_number end,
    case when firm_id is not null then c.person_id end
  from claim c join casework."case" using (case_id);
