-- Jobs, days that are done, answers to repeated requests.

-- Names of jobs that may be enqueued; each room's migration adds its own.
create table kernel.task (name text primary key check (name ~ '^[a-z-]+\.[a-z-]+$'));
insert into kernel.task (name) values ('kernel.open-days');

-- The only way for the application to enqueue: tasks from the list, with the actor of the verified context.
create function kernel.enqueue(
  task text, payload json, job_key text default null, run_at timestamptz default null, queue text default null)
returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  context jsonb := access.context();
begin
  if context is null then
    raise exception 'Nothing is enqueued outside access.enter' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select from kernel.task t where t.name = task) then
    raise exception 'Unknown task %', task using errcode = 'insufficient_privilege';
  end if;
  perform graphile_worker.add_job(
    identifier => task,
    payload => json_build_object(
      'requestId', context->>'requestId',
      'accountId', coalesce(context->>'accountId', context->>'forAccount'),
      'personId', coalesce(context->>'personId', context->>'forPerson'),
      'payload', payload),
    queue_name => queue, run_at => run_at, job_key => job_key);
end
$$;
revoke all on function kernel.enqueue(text, json, text, timestamptz, text) from public;
grant execute on function kernel.enqueue(text, json, text, timestamptz, text) to wenye_app, wenye_worker;

-- Jobs that the worker is at, or has died of, as often in a row. A lock of graphile-worker alone does not tell: it is taken
-- before the work begins, and stays where the worker is stopped in order and does not end in time.
create table kernel.job_under_way (
  job_id bigint primary key,
  -- A job that was asked for anew under its key is another one.
  revision int not null,
  begun boolean not null default true,
  deaths int not null default 0
);
call kernel.protect('kernel.job_under_way');
create policy worker on kernel.job_under_way to wenye_worker using (true) with check (true);
grant select, insert, update, delete on kernel.job_under_way to wenye_worker;

-- Days on which everything that fell due has been done, in the transaction that did it.
create table kernel.due_day (
  day date primary key,
  tasks text[] not null,
  done_at timestamptz not null default now()
);
call kernel.append_only('kernel.due_day');
grant select, insert on kernel.due_day to wenye_worker;
grant select on kernel.due_day to wenye_app;

-- Opens the next day and answers it; null where the last day opened is the one wanted. The row's lock makes
-- two callers open two different days, one after the other.
create function kernel.open_next_day() returns date
language sql security definer
set search_path = pg_catalog, pg_temp
as $$
  update kernel.clock set date = date + 1
  where date < case mode when 'real' then kernel.business_date() else advance_to end
  returning date
$$;
revoke all on function kernel.open_next_day() from public;
grant execute on function kernel.open_next_day() to wenye_worker;

-- Where the administrator of a demonstration wants the business date, which is the whole city's.
create function kernel.advance_to(wanted date) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if not access.whole_city('administrator') then
    raise exception 'Only an administrator of the city moves the business date' using errcode = 'insufficient_privilege';
  end if;
  update kernel.clock set advance_to = greatest(advance_to, wanted) where mode = 'demonstration';
end
$$;
revoke all on function kernel.advance_to(date) from public;
grant execute on function kernel.advance_to(date) to wenye_app;

create function kernel.clock_now(out date date, out mode text, out advancing_to date)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select kernel.business_date(), c.mode,
    case when c.mode = 'demonstration' and c.advance_to > c.date then c.advance_to end
  from kernel.clock c
$$;

-- Answers to requests that carried an Idempotency-Key, kept for a day.
create table kernel.answer (
  account_id text not null,
  key text not null check (length(key) between 8 and 200),
  use_case text not null,
  content_hash text not null,
  answer jsonb,
  answered_at timestamptz not null default now(),
  primary key (account_id, key)
);
create index on kernel.answer (answered_at);
call kernel.protect('kernel.answer');
create policy own on kernel.answer to wenye_app
  using (account_id = (select access.account_id())) with check (account_id = (select access.account_id()));
grant select, insert, update on kernel.answer to wenye_app;
create policy housekeeping on kernel.answer to wenye_worker using (true);
grant select, delete on kernel.answer to wenye_worker;
