-- A month is granted once at a time: after a revocation it may be granted anew, also on the same day.
alter table people.benefit_month drop constraint benefit_month_pkey;
alter table people.benefit_month add column benefit_month_id uuid primary key default uuidv7();
create unique index benefit_month_once on people.benefit_month (person_id, benefit_id, month) where retracted_on is null;
