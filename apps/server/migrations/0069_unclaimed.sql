-- Who is due a benefit by what the registers know, or may be, and has not claimed it.

-- Who has claimed which benefit, and for whom: by a case that stands or was granted, or by a month on the subsidy ledger.
-- Whose case was refused, withdrawn or revoked has not, unless part of the award stays paid: it may be claimed again. The object is the key of the person whom
-- the firm hired, else 'self'.
create function casework.claimed_benefits() returns table (subject_id uuid, benefit_id text, object_key text)
language sql stable as $$
  select c.claimant_id, c.benefit_id, c.object_key from casework."case" c where c.live
  union
  select b.person_id, b.benefit_id, 'self' from people.benefit_month b where b.retracted_on is null
$$;

-- One page of the people of a benefit: { total, rows }; what is certain first, then what the fewest things are missing for.
-- With 'claimed' those too who have claimed, as obstacles are counted; 'bears' keeps to what is missing for eligibility.
-- Of people of the caller's territory; who has moved to another county since is listed again when screened by its figures.
create function casework.unclaimed(p jsonb) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan
as $$
declare
  v_codes text[] := access.division_codes('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor');
  v_run entitlements.screening_run;
begin
  if cardinality(v_codes) = 0 then
    return '{"total": 0, "rows": []}';
  end if;
  select * into v_run from entitlements.screening_run where state = 'published';
  return (
    with listed as (
      select s.*, n.person_id, n.name, n.id_number, n.township, n.generated
      from entitlements.screened s join people.person n on n.person_id = s.subject_id
      where s.slot = v_run.slot and s.benefit_id = p->>'benefitId'
        and n.division = s.division and (n.division = any(v_codes) or n.township = any(v_codes))
        and (not p ? 'division' or s.division = p->>'division' or n.township = p->>'division')
        and (not p ? 'certain' or (s.eligibility = 'entitled') = (p->>'certain')::boolean)
        and (not p ? 'gap' or (p->>'gap')::smallint = any(case when p ? 'bears' then s.missing else s.missing || s.missing_for_amount end))
        and (p->>'bears' is distinct from 'alone' or not p ? 'gap' or cardinality(s.missing) = 1)
        and (coalesce((p->>'claimed')::boolean, false) or not exists (select from casework.claimed_benefits() c
          where c.subject_id = s.subject_id and c.benefit_id = s.benefit_id and c.object_key = 'self'))),
    page as (
      select row_number() over place as place, * from listed
      window place as (order by eligibility <> 'entitled', cardinality(missing), low_fen desc nulls last, high_fen desc, person_id)
      order by place limit (p->>'limit')::int offset (p->>'offset')::int)
    select jsonb_build_object('total', (select count(*) from listed), 'rows', coalesce(jsonb_agg(to_jsonb(page)
      || jsonb_build_object('missing', entitlements.gaps_of(v_run.run_id, page.missing),
        'missing_for_amount', entitlements.gaps_of(v_run.run_id, page.missing_for_amount),
        'claimed', exists (select from casework.claimed_benefits() c where c.subject_id = page.subject_id
          and c.benefit_id = page.benefit_id and c.object_key = 'self')) order by place), '[]'))
    from page);
end
$$;

-- The same of firms of the caller's territory, a row for each hire where the benefit is decided hire by hire; of one firm those
-- who are certain stand together.
create function casework.unclaimed_firms(p jsonb) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan
as $$
declare
  v_codes text[] := access.division_codes('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor');
  v_run entitlements.screening_run;
begin
  if cardinality(v_codes) = 0 then
    return '{"total": 0, "rows": []}';
  end if;
  select * into v_run from entitlements.screening_run where state = 'published';
  return (
    with listed as (
      select s.*, f.firm_id, f.name, f.uscc, f.township, f.generated, h.person_id as hire_id, h.name as hire_name,
        h.id_number as hire_number
      from entitlements.screened s join firms.firm f on f.firm_id = s.subject_id
        left join people.person h on h.person_id = s.object_id
      where s.slot = v_run.slot and s.benefit_id = p->>'benefitId'
        and f.division = s.division and (f.division = any(v_codes) or f.township = any(v_codes))
        and (not p ? 'division' or s.division = p->>'division' or f.township = p->>'division')
        and (not p ? 'certain' or (s.eligibility = 'entitled') = (p->>'certain')::boolean)
        and (not p ? 'gap' or (p->>'gap')::smallint = any(case when p ? 'bears' then s.missing else s.missing || s.missing_for_amount end))
        and (p->>'bears' is distinct from 'alone' or not p ? 'gap' or cardinality(s.missing) = 1)
        -- The key of a hire is only worked out where the firm has claimed.
        and (coalesce((p->>'claimed')::boolean, false) or not exists (select from casework.claimed_benefits() c
          where c.subject_id = s.subject_id and c.benefit_id = s.benefit_id
            and c.object_key = case when s.object_id is null then 'self' else casework.person_key(h.id_number) end))),
    page as (
      select row_number() over place as place, * from listed
      window place as (order by eligibility <> 'entitled', cardinality(missing), firm_id, low_fen desc nulls last,
        high_fen desc, hire_id)
      order by place limit (p->>'limit')::int offset (p->>'offset')::int)
    select jsonb_build_object('total', (select count(*) from listed), 'rows', coalesce(jsonb_agg(to_jsonb(page)
      || jsonb_build_object('missing', entitlements.gaps_of(v_run.run_id, page.missing),
        'missing_for_amount', entitlements.gaps_of(v_run.run_id, page.missing_for_amount),
        'claimed', exists (select from casework.claimed_benefits() c where c.subject_id = page.subject_id
          and c.benefit_id = page.benefit_id and c.object_key = case when page.object_id is null then 'self'
            else casework.person_key(page.hire_number) end)) order by place), '[]'))
    from page);
end
$$;

-- How many, by benefit and place of the caller's territory (a county, or a township whose county is not the caller's), with
-- the sums that they are due for certain or may be. Told from the counts of the run less those who have claimed, of whom
-- there are few. `subjects`: the firms that hired them. `lacks`: what those lack of whom there is no list, what most lack first.
create function casework.unclaimed_counts() returns table (benefit_id text, division text, eligibility text, people bigint,
  subjects bigint, low_yuan numeric, high_yuan numeric, unbounded bigint, lacks jsonb)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  with run as (select r.run_id, r.slot from entitlements.screening_run r where r.state = 'published'),
  territory as (select access.division_codes('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor', 'leader',
    'parameter-officer') codes),
  claims as (select * from casework.claimed_benefits()),
  -- Of who has claimed anything every row is looked at: what is left of it counts, and whether anything is.
  claimants as (
    select s.benefit_id, s.division, s.township, s.eligibility, s.subject_id, s.low_fen, s.high_fen,
      c.subject_id is not null as claimed
    from run join entitlements.screened s using (slot) left join people.person h on h.person_id = s.object_id
      left join claims c on c.subject_id = s.subject_id and c.benefit_id = s.benefit_id
        and c.object_key = case when s.object_id is null then 'self' else casework.person_key(h.id_number) end
    where (s.division = any((select codes from territory)::text[]) or s.township = any((select codes from territory)::text[]))
      and (s.subject_id, s.benefit_id) in (select o.subject_id, o.benefit_id from claims o)),
  claimed as (
    select c.benefit_id, c.division, c.township, c.eligibility, count(*) filter (where c.claimed) as people,
      count(distinct c.subject_id) - count(distinct c.subject_id) filter (where not c.claimed) as subjects,
      coalesce(sum(c.low_fen) filter (where c.claimed), 0) as low_fen,
      coalesce(sum(c.high_fen) filter (where c.claimed), 0) as high_fen,
      count(*) filter (where c.claimed and c.low_fen is not null and c.high_fen is null) as unbounded
    from claimants c group by 1, 2, 3, 4),
  lacking as (
    select s.benefit_id, s.gap, sum(s.untold) as people from run join entitlements.screening_stake s using (run_id)
    where s.untold > 0 and s.division in (select left(c, 6) from territory, unnest(codes) c) group by 1, 2),
  lacks as (
    select l.benefit_id, jsonb_agg(jsonb_build_object('gap', l.gap) || g.content order by l.people desc, l.gap) as things
    from run join entitlements.screening_gap g using (run_id) join lacking l using (gap) group by 1)
  select n.benefit_id, place.code, n.eligibility, sum(n.people - coalesce(c.people, 0))::bigint,
    sum(n.subjects - coalesce(c.subjects, 0))::bigint, round(sum(n.low_fen - coalesce(c.low_fen, 0)) / 100.0, 2),
    round(sum(n.high_fen - coalesce(c.high_fen, 0)) / 100.0, 2), sum(n.unbounded - coalesce(c.unbounded, 0))::bigint, l.things
  from run join entitlements.screening_count n using (run_id)
    cross join lateral (select case when n.division = any(codes) then n.division
      when n.township = any(codes) then n.township end as code from territory) place
    left join claimed c on (c.benefit_id, c.division, c.eligibility) = (n.benefit_id, n.division, n.eligibility)
      and c.township is not distinct from n.township
    left join lacks l on n.eligibility = 'untold' and l.benefit_id = n.benefit_id
  where place.code is not null
  group by 1, 2, 3, l.things
  order by 1, 2, 3
$$;
revoke all on function casework.claimed_benefits, casework.unclaimed, casework.unclaimed_firms,
  casework.unclaimed_counts from public;
grant execute on function casework.unclaimed, casework.unclaimed_firms, casework.unclaimed_counts to wenye_app;
