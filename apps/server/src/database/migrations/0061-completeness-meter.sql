-- The completeness meter (누락 없는 수집) counts what comes from a source; its state is kept here, and what it told, for good.
alter table access_source add column meter jsonb not null default '{"last": null, "lately": []}';
update access_source set meter = jsonb_build_object('last', (extract(epoch from last_at) * 1000)::bigint, 'lately', '[]'::jsonb);
grant update (meter) on access_source to bongsu_app;

-- A day as the meter counts it; null: only what was there already came. How long a source was silent on the days before nobody noted:
-- as long as nobody would wonder, so that nothing is told of what is not known.
alter table access_source_day add column observed jsonb;
update access_source_day set observed = jsonb_build_object(
  'day', day - date '1970-01-01', 'accepted', accepted, 'hours', to_jsonb(array_fill(0, array[24])), 'refused', refused,
  'missing', '{}'::jsonb, 'leastLag', null, 'mostLag', null, 'gaps', 0, 'longestWork', 43200000, 'longestRest', 259200000);
alter table access_source_day drop column accepted, drop column refused, drop column incomplete, drop column ahead;

-- What was alarming, from when until when. Until it ends the same is not told again.
drop table access_source_alarm;
create table access_source_alarm (
  id uuid primary key,
  source_id uuid not null references access_source (id),
  sign text not null check (sign in ('silent', 'fewer', 'ahead', 'behind', 'incomplete', 'refused', 'gap')),
  began_at timestamptz not null,               -- of a silence: when something came last
  told_at timestamptz not null,
  ended_at timestamptz
);
create unique index on access_source_alarm (source_id, sign) where ended_at is null;
create index on access_source_alarm (source_id, began_at);

alter table access_source_alarm enable row level security;
create policy access_source_alarm_read on access_source_alarm for select
  using ((select app_system()) or (select app_has('officer', 'cpo', 'auditor')));
create policy access_source_alarm_add on access_source_alarm for insert with check (app_system() and ended_at is null);
create policy access_source_alarm_end on access_source_alarm for update using (app_system());
grant select, insert on access_source_alarm to bongsu_app;
grant update (ended_at) on access_source_alarm to bongsu_app;
