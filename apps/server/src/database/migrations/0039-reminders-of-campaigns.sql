-- Whom a round was reminded to, and of which mark: the day itself, three days later, seven. Each once.

create table campaign_reminder (
  round_id uuid not null references campaign_round (id),
  person_id uuid not null references person (id),
  mark integer not null check (mark in (0, 3, 7)),
  told_at timestamptz not null,
  primary key (round_id, person_id, mark)
);
select append_only('campaign_reminder');
alter table campaign_reminder enable row level security;
create policy campaign_reminder_system on campaign_reminder using (app_system()) with check (app_system());
grant select, insert on campaign_reminder to bongsu_app;
