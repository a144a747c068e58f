-- Which case somebody made of a finding, so that a second click makes no second case. A keyed mark of who, which file and
-- which content: the row tells nobody of whose machine a case is, and no one who is involved that there is one.

create table finding_incident (
  mark text primary key,
  incident_id uuid not null references incident (id),
  reported_at timestamptz not null
);
select append_only('finding_incident');
alter table finding_incident enable row level security;
create policy finding_incident_system on finding_incident using (app_system()) with check (app_system());
grant select, insert on finding_incident to bongsu_app;
