-- Who is due a benefit by what the registers know, or may be, and has not claimed it.

-- Who has claimed which benefit: by a case that stands or was granted, or by a month on the subsidy ledger. Whose case was
-- refused, withdrawn or revoked has not: it may be claimed again.
create function casework.claimed_benefits() returns table (person_id uuid, benefit_id text) language sql stable as $$
  select c.claimant_id, c.benefit_id from casework."case" c where c.claimant_kind = 'person' and c.live
  union
  select b.person_id, b.benefit_id from people.benefit_month b where b.retracted_on is null
$$;

-- One page of those of a benefit: { total, rows }; what is certain first, then what the fewest things are missing for. Of
-- people of the caller's territory; who has moved to another county since is listed again when screened by its figures.
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
      select s.*, n.name, n.id_number, n.township, n.generated
      from entitlements.screened s join people.person n using (person_id)
      where s.slot = v_run.slot and s.benefit_id = p->>'benefitId'
        and n.division = s.division and (n.division = any(v_codes) or n.township = any(v_codes))
        and (not p ? 'division' or s.division = p->>'division' or n.township = p->>'division')
        and (not p ? 'certain' or (s.eligibility = 'entitled') = (p->>'certain')::boolean)
        and (not p ? 'gap' or (p->>'gap')::smallint = any(s.missing || s.missing_for_amount))
        and not exists (select from casework.claimed_benefits() c
          where c.person_id = s.person_id and c.benefit_id = s.benefit_id)),
    page as (
      select * from listed
      order by eligibility <> 'entitled', cardinality(missing), low_fen desc nulls last, high_fen desc, person_id
      limit (p->>'limit')::int offset (p->>'offset')::int)
    select jsonb_build_object('total', (select count(*) from listed), 'rows', coalesce(jsonb_agg(to_jsonb(page)
      || jsonb_build_object(
        'missing', (select coalesce(jsonb_agg(jsonb_build_object('gap', g.gap) || g.content order by g.gap), '[]')
          from entitlements.screening_gap g where g.run_id = v_run.run_id and g.gap = any(page.missing)),
        'missing_for_amount', (select coalesce(jsonb_agg(jsonb_build_object('gap', g.gap) || g.content order by g.gap), '[]')
          from entitlements.screening_gap g where g.run_id = v_run.run_id and g.gap = any(page.missing_for_amount)))
      order by eligibility <> 'entitled', cardinality(missing), low_fen desc nulls last, high_fen desc, person_id), '[]'))
    from page);
end
$$;

-- How many, by benefit and county of the caller's territory, with the sums that they are due for certain or may be. Told
-- from the counts of the run less those who have claimed, of whom there are few.
create function casework.unclaimed_counts() returns table (benefit_id text, division text, eligibility text, people bigint,
  low_yuan numeric, high_yuan numeric, unbounded bigint)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  with run as (select r.run_id, r.slot from entitlements.screening_run r where r.state = 'published'),
  territory as (select access.division_codes('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor', 'leader',
    'parameter-officer') codes),
  claimed as (
    select s.benefit_id, s.division, s.eligibility, count(*) as people, coalesce(sum(s.low_fen), 0) as low_fen,
      coalesce(sum(s.high_fen), 0) as high_fen,
      count(*) filter (where s.low_fen is not null and s.high_fen is null) as unbounded
    from run join entitlements.screened s using (slot) join casework.claimed_benefits() c using (person_id, benefit_id)
    where s.division = any((select codes from territory)::text[]) group by 1, 2, 3)
  select n.benefit_id, n.division, n.eligibility, n.people - coalesce(c.people, 0),
    round((n.low_fen - coalesce(c.low_fen, 0)) / 100.0, 2), round((n.high_fen - coalesce(c.high_fen, 0)) / 100.0, 2),
    n.unbounded - coalesce(c.unbounded, 0)
  from run join entitlements.screening_count n using (run_id)
    left join claimed c on (c.benefit_id, c.division, c.eligibility) = (n.benefit_id, n.division, n.eligibility)
  where n.division = any((select codes from territory)::text[])
  order by n.benefit_id, n.division, n.eligibility
$$;
revoke all on function casework.claimed_benefits, casework.unclaimed, casework.unclaimed_counts from public;
grant execute on function casework.unclaimed, casework.unclaimed_counts to wenye_app;
