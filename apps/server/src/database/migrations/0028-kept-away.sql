-- Who is kept away from a case, and who stands in when that leaves nobody (제21조제2항, 제13조제2항).
--
-- Whoever is named in a case does not see it. Where the organisation says so, neither do the heads of their department
-- and of all above it. If no protection officer and no CPO is left, the substitute works on it in their place.

alter table organisation
  add column superiors_kept_away boolean not null default false,
  add column substitute_id uuid references person (id),  -- null: the head, and where there is none left, 감사
  add column protection_version integer not null default 1;

-- The people named and, where so set, their superiors: heads of department (분야별책임자) from theirs upward.
create function app_kept_away(named uuid[]) returns uuid[] language sql stable security definer set search_path = public as $$
  select case when named = '{}' or not exists (select from organisation where superiors_kept_away) then named else (
    with recursive up as (
      select d.id, d.parent_id from department d
        where d.id in (select department_id from person where id = any (named))
      union select d.id, d.parent_id from department d join up on d.id = up.parent_id
    ) select coalesce(array_agg(distinct who.id), '{}') from (
      select unnest(named) as id
      union select id from person where active and 'handler' = any (roles) and department_id in (select id from up)
    ) who) end $$;

-- The same seen from the other side, once a statement instead of once a row: everybody below the actor.
create function app_below() returns uuid[] language sql stable security definer set search_path = public as $$
  select case when not exists (select from organisation where superiors_kept_away)
      or not exists (select from person where id = app_person() and active and 'handler' = any (roles)) then '{}' else (
    with recursive down as (
      select department_id as id from person where id = app_person()
      union select d.id from department d join down on d.parent_id = down.id
    ) select coalesce(array_agg(person.id), '{}') from person where department_id in (select id from down)
        and person.id <> app_person()) end $$;

create or replace function app_hidden_ids(of uuid) returns uuid[] language sql stable security definer set search_path = public as
  $$ select coalesce((select app_kept_away(involved_ids) from incident where id = of), '{}') $$;
create or replace function app_hidden() returns uuid[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(id), '{}') from incident
  where involved_ids @> array[app_person()] or involved_ids && (select app_below()) $$;

-- Who stands in for the officers and the CPO when all of them are kept away: the person whom the organisation named, else
-- its heads, else 감사; never one who is kept away too. Empty: nobody needs to, or nobody is left.
create function app_stand_ins(named uuid[]) returns uuid[] language sql stable security definer set search_path = public as $$
  with away as (select app_kept_away(named) as ids),
    fit as (select person.id, roles from person, away where active and person.id <> all (away.ids)),
    ranked as (
      select id, 1 as rank from fit where id = (select substitute_id from organisation)
      union all select id, 2 from fit where 'head' = any (roles)
      union all select id, 3 from fit where 'auditor' = any (roles))
  select case when named = '{}' or exists (select from fit where roles && '{officer,cpo}') then '{}'
    else coalesce((select array_agg(distinct id) from ranked where rank = (select min(rank) from ranked)), '{}') end $$;
create function app_stands_in(named uuid[]) returns boolean language sql stable security definer set search_path = public as
  $$ select named <> '{}' and coalesce(app_person() = any (app_stand_ins(named)), false) $$;

do $$
declare name text;
begin
  foreach name in array array['app_kept_away(uuid[])', 'app_below()', 'app_stand_ins(uuid[])', 'app_stands_in(uuid[])']
  loop
    execute format('revoke all on function %s from public', name);
    execute format('grant execute on function %s to bongsu_app', name);
  end loop;
end $$;

-- A case in which nobody is named, as most, costs what it did.
alter policy incident_read on incident using (
  (select app_system()) or case when involved_ids = '{}' then
      (select app_has('officer', 'cpo', 'head', 'auditor')) or handler_id = (select app_person())
      or (select app_person()) = any (team_ids)
      or ((select app_has('handler')) and stage <> 'reported' and department_id = any ((select app_departments())::uuid[]))
    else not coalesce((select app_person()) = any (involved_ids), false) and not involved_ids && (select app_below())
      and ((select app_has('officer', 'cpo', 'head', 'auditor')) or handler_id = (select app_person())
        or (select app_person()) = any (team_ids)
        or ((select app_has('handler')) and stage <> 'reported' and department_id = any ((select app_departments())::uuid[]))
        or app_stands_in(involved_ids))
    end);
alter policy incident_change on incident using (
  (select app_system()) or (
    not coalesce((select app_person()) = any (involved_ids), false)
    and case when involved_ids = '{}' then true else not involved_ids && (select app_below()) end
    and ((select app_has('officer', 'cpo')) or handler_id = (select app_person())
      or (select app_person()) = any (team_ids) or app_stands_in(involved_ids))));
create or replace function app_works_on(of uuid) returns boolean language sql stable as $$
  select app_system() or exists (select from incident where id = of
    and (app_has('officer', 'cpo') or handler_id = app_person() or app_person() = any (team_ids)
      or app_stands_in(involved_ids))) $$;
-- For the door: whether the actor knocks at this case as its officer and its CPO.
create function app_leads(of uuid) returns boolean language sql stable as
  $$ select exists (select from incident where id = of and app_stands_in(involved_ids)) $$;
