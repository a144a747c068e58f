-- Holidays the organisation adds to those the product carries (관공서의 공휴일에 관한 규정), and its statements that they are
-- complete through a year: day counts go no further than somebody said they can. What was said stays, with who said it;
-- it is taken back, never erased.
create table holiday_entry (
  id uuid primary key,
  kind text not null check (kind in ('day', 'complete-through')),
  day date,
  name text not null default '',
  through_year integer,
  made_by uuid not null references person (id),
  made_at timestamptz not null,
  withdrawn_by uuid references person (id),
  withdrawn_at timestamptz,
  constraint holiday_is_one_thing check ((kind = 'day') = (day is not null) and (kind = 'day') = (through_year is null)),
  constraint withdrawn_by_somebody check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index on holiday_entry (day) where withdrawn_at is null and kind = 'day';

create function holiday_entry_stays() returns trigger language plpgsql as $$
begin
  if old.withdrawn_at is not null
     or (new.id, new.kind, new.day, new.name, new.through_year, new.made_by, new.made_at)
        is distinct from (old.id, old.kind, old.day, old.name, old.through_year, old.made_by, old.made_at)
  then raise exception 'an entry of the holiday calendar is only ever taken back' using errcode = 'restrict_violation'; end if;
  return new;
end $$;
create trigger holiday_entry_stays before update on holiday_entry for each row execute function holiday_entry_stays();

alter table holiday_entry enable row level security;
create policy holiday_entry_read on holiday_entry for select using (app_system() or app_person() is not null);
create policy holiday_entry_write on holiday_entry for insert with check (app_has('administrator'));
create policy holiday_entry_change on holiday_entry for update using (app_has('administrator'));
grant select, insert, update on holiday_entry to bongsu_app;
