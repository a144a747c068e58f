-- Limits of rules for departments and kinds of handlers, tried out before they are switched on (ISMS-P 2.11.3).

-- 취급자 유형: what an account is for, in the organisation's own words.
alter table access_account add column handler_type text;

-- What a limit would have come to, as it was told to whoever tried it. Null of `department_id` and `handler_type`: for everybody.
create table misuse_rule_trial (
  id uuid primary key,
  rule text not null,
  department_id uuid references department (id),
  handler_type text,
  threshold double precision,                  -- null: the one that comes along
  from_day date not null,
  to_day date not null,                        -- the last one
  cases integer not null,
  accounts integer not null,
  tried_by uuid not null references person (id),
  tried_at timestamptz not null
);
create index on misuse_rule_trial (rule, tried_at desc);
select append_only('misuse_rule_trial');

alter table misuse_rule_change
  add column department_id uuid references department (id),
  add column handler_type text,
  add column is_withdrawn boolean not null default false,   -- what holds for the others holds for them again
  add column trial_id uuid references misuse_rule_trial (id); -- what it was decided upon

alter table misuse_rule_trial enable row level security;
create policy misuse_rule_trial_read on misuse_rule_trial for select
  using (app_system() or app_has('officer', 'cpo', 'auditor'));
create policy misuse_rule_trial_add on misuse_rule_trial for insert
  with check (app_has('officer', 'cpo') and tried_by = app_person());
grant select, insert on misuse_rule_trial to bongsu_app;
