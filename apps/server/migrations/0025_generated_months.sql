-- The demonstration's social insurance register goes on while its business date moves: on the 28th of a month whoever
-- is still insured as a month before is booked again. In an installation with real people it does nothing.
create function people.book_generated_month(first_day date) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  booked integer;
begin
  if not exists (select from people.loaded_city) then
    return 0;
  end if;
  insert into people.contribution (person_id, month, capacity, firm_id, base_fen, pension_unit_fen, pension_own_fen,
    unemployment_unit_fen, unemployment_own_fen, medical_unit_fen, medical_own_fen, injury_unit_fen, recorded_on)
  select c.person_id, first_day, c.capacity, c.firm_id, c.base_fen,
    -- Exempt units pay no part of the three insurances until December 2020; from July 2020 on nobody pays half.
    due.share * round(c.base_fen * 0.160), c.pension_own_fen,
    due.share * round(c.base_fen * 0.007), c.unemployment_own_fen,
    c.medical_unit_fen, c.medical_own_fen,
    due.share * round(c.base_fen * 0.004), first_day + 27
  from people.contribution c
    join people.person p on p.person_id = c.person_id and p.generated,
    lateral (select case
      when c.capacity = 'flexible' then 0
      when c.pension_unit_fen = 0 and first_day <= date '2020-12-01' then 0
      else 1 end as share) due
  where c.month = (first_day - interval '1 month')::date
    and case c.capacity
      when 'flexible' then exists (
        select from people.flexible_registration x
        where x.person_id = c.person_id and x.retracted_on is null and coalesce(x.to_date >= first_day, true))
      else exists (
        select from firms.employment e
        where e.person_id = c.person_id and e.firm_id = c.firm_id and e.retracted_on is null
          and coalesce(e.to_date >= first_day, true))
      end
  on conflict do nothing;
  get diagnostics booked = row_count;
  return booked;
end
$$;
revoke all on function people.book_generated_month(date) from public;
grant execute on function people.book_generated_month(date) to wenye_worker;
