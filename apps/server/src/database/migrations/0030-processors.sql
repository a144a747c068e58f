-- The processors' door (수탁자, 법 제26조제8항): an outside house reports a breach with a code of its own and follows what
-- becomes of it.
--
-- The code is a keyed hash in a table that only the product reads, as with receipts. Issued anew it overwrites the one
-- before, which from then on is a code that nobody was given.

alter table incident drop constraint incident_source_check;
alter table incident add constraint incident_source_check check (source in ('staff', 'public', 'processor'));

create table processor (
  id uuid primary key,
  name text not null,
  work text not null,                          -- 위탁업무
  sealed bytea not null,                       -- who is reached there: name, telephone, mail
  from_day date not null,
  until_day date,                              -- the last day of the contract; null: no end is agreed
  subprocessing boolean not null,              -- 재위탁
  code_issued_at timestamptz not null,
  ended_at timestamptz,                        -- by a person, before the contract's end
  version integer not null default 1,
  check (until_day is null or from_day <= until_day)
);
select sealed_column('processor', 'sealed');

create table processor_code (
  processor_id uuid primary key references processor (id),
  code text not null unique                    -- keyed hash
);

create table processor_report (
  incident_id uuid primary key references incident (id),
  processor_id uuid not null references processor (id),
  number integer not null,                     -- counted for each processor by itself
  aware_at timestamptz not null,               -- 수탁자 인지 시각, as the processor wrote it
  reported_at timestamptz not null,
  sealed bytea not null,                       -- who reported there; items, measures, sub-processor
  unique (processor_id, number)
);
select sealed_column('processor_report', 'sealed');
select append_only('processor_report');
drop trigger append_only on processor_report;
create trigger append_only before update or delete on processor_report
  for each row execute function refuse_change_but_of_key('sealed');

-- Files go both ways in the thread with a processor.
alter table reporter_file add column by_person uuid references person (id);  -- null: the reporter

do $$
declare name text;
begin
  foreach name in array array['processor', 'processor_code', 'processor_report']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('grant select, insert on %I to bongsu_app', name);
  end loop;
end $$;
grant update (name, work, sealed, from_day, until_day, subprocessing, code_issued_at, ended_at, version) on processor to bongsu_app;
grant update (code) on processor_code to bongsu_app;

create policy processor_code_system on processor_code using (app_system()) with check (app_system());
-- Whoever sees a case sees what its processor reported; and so who that processor is.
create policy processor_report_read on processor_report for select using (app_system() or app_sees(incident_id));
create policy processor_report_write on processor_report for insert with check (app_system());
create policy processor_read on processor for select using (
  app_system() or app_has('officer', 'cpo', 'auditor')
  or exists (select from processor_report report where report.processor_id = processor.id));
create policy processor_add on processor for insert with check (app_system() or app_has('officer', 'cpo'));
create policy processor_change on processor for update using (app_system() or app_has('officer', 'cpo'));

alter policy reporter_file_write on reporter_file with check (
  (app_system() and by_person is null) or (app_works_on(incident_id) and by_person = app_person()));
