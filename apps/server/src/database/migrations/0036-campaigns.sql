-- Campaigns (개인정보 보호의 날) and their rounds: on one day each month machines are looked through.

create table campaign (
  id uuid primary key,
  name text not null,
  department_ids uuid[],                       -- who takes part, with everybody below; null: all
  nth integer not null check (nth in (1, 2, 3, 4, -1)),
  weekday integer not null check (weekday between 1 and 7),
  minimum_confidence text not null check (minimum_confidence in ('low', 'medium', 'high')),
  include text[] not null default '{}',
  exclude text[] not null default '{}',
  approval_above integer not null check (approval_above >= 0),
  is_on boolean not null,
  created_by uuid not null references person (id),
  created_at timestamptz not null,
  version integer not null default 1
);

create table campaign_round (
  id uuid primary key,
  campaign_id uuid not null references campaign (id),
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  day date not null,                           -- the rule's day, moved off days off
  made_at timestamptz not null,
  unique (campaign_id, month)
);
select append_only('campaign_round');

-- Whether a department, or one above it, is among these.
create function takes_part(of uuid[], department uuid) returns boolean language sql stable as $$
  select of is null or exists (
    with recursive above as (
      select id, parent_id from department d where d.id = takes_part.department
      union select d.id, d.parent_id from department d join above on above.parent_id = d.id
    ) select from above where id = any (of)) $$;

alter table campaign enable row level security;
create policy campaign_read on campaign for select using (app_system() or app_person() is not null);
create policy campaign_add on campaign for insert with check (app_has('officer', 'cpo'));
create policy campaign_change on campaign for update using (app_has('officer', 'cpo'));
grant select, insert on campaign to bongsu_app;
grant update (name, department_ids, nth, weekday, minimum_confidence, include, exclude, approval_above, is_on, version)
  on campaign to bongsu_app;

alter table campaign_round enable row level security;
create policy campaign_round_read on campaign_round for select using (app_system() or app_person() is not null);
create policy campaign_round_add on campaign_round for insert with check (app_system());
grant select, insert on campaign_round to bongsu_app;
