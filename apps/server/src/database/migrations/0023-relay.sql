-- The organisation's mail relay: how fast it may be fed, how fast it was, and what a slow one means for a notice.

-- One row: the moment before which no mail may be handed over, shared by everything that sends.
create table relay_pace (
  only_one boolean primary key default true check (only_one),
  next_at timestamptz not null,
  away_until timestamptz                       -- it took nothing from us lately: not asked again before this
);

-- What the relay took in each minute in which something was to be sent; a minute in which it took nothing counts.
create table relay_minute (
  minute timestamptz primary key,
  from_at timestamptz not null,
  until_at timestamptz not null,
  mails integer not null check (mails >= 0)
);

do $$
declare name text;
begin
  foreach name in array array['relay_pace', 'relay_minute']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I using (app_system()) with check (app_system())', name || '_system', name);
    execute format('grant select, insert, update on %I to bongsu_app', name);
  end loop;
end $$;

-- Since when the estimate of its end lies behind the legal term; null while it does not.
alter table notice add column late_since timestamptz;

alter table reminder drop constraint reminder_why_check;
alter table reminder add constraint reminder_why_check
  check (why in ('assigned', 'attention', 'new-report', 'grade-1', 'notice-late'));
