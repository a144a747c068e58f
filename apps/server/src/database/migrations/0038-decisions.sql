-- What becomes of files that were found: by the owner, in two steps, bound to the hash of each file; destroying and
-- quarantining many takes a second person. Each step is a row that is only added.

-- 개인정보파일 (법 제2조제4호, 제32조): what may exist, and for how long.
create table personal_file (
  id uuid primary key,
  name text not null,
  purpose text not null,
  legal_basis text not null,
  retention_days integer check (retention_days > 0),   -- null: for good
  is_ended boolean not null default false,
  version integer not null default 1
);
alter table personal_file enable row level security;
create policy personal_file_read on personal_file for select using (app_system() or app_person() is not null);
create policy personal_file_add on personal_file for insert with check (app_has('officer', 'cpo'));
create policy personal_file_change on personal_file for update using (app_has('officer', 'cpo'));
grant select, insert, update on personal_file to bongsu_app;

-- Step one, the dry run: which files at which hashes. Nothing follows from it alone.
create table decision_list (
  id uuid primary key,
  agent_id uuid not null references agent (id),
  choice text not null check (choice in ('keep', 'encrypt', 'quarantine', 'destroy')),
  reason text not null,
  legal_basis text not null default '',
  expires_on date,
  personal_file_id uuid references personal_file (id),
  digest text not null,
  files integer not null check (files > 0),
  listed_by uuid not null references person (id),
  listed_at timestamptz not null,
  check (choice <> 'keep' or (expires_on is not null and legal_basis <> '')),
  check (choice = 'keep' or (expires_on is null and personal_file_id is null))
);
create index on decision_list (agent_id);
create index on decision_list (listed_by, listed_at desc);

create table decision_item (
  id uuid primary key,
  list_id uuid not null references decision_list (id),
  agent_id uuid not null references agent (id),
  file_id uuid not null references found_file (id),
  sha256 text not null,
  unique (list_id, file_id)
);
create index on decision_item (file_id, sha256);
create index on decision_item (agent_id);

-- Step two: exactly that list.
create table decision_confirmation (
  list_id uuid primary key references decision_list (id),
  digest text not null,
  needs_approval boolean not null,
  confirmed_by uuid not null references person (id),
  confirmed_at timestamptz not null
);

create table decision_approval (
  list_id uuid primary key references decision_confirmation (list_id),
  is_approved boolean not null,
  note text not null default '',
  decided_by uuid not null references person (id),
  decided_at timestamptz not null
);

-- What the machine did, with its certificate as it came.
create table decision_result (
  item_id uuid primary key references decision_item (id),
  agent_id uuid not null references agent (id),
  outcome text not null check (outcome in ('done', 'refused')),
  method text,
  refusal text,
  acted_at timestamptz not null,               -- by the machine's clock
  taken_at timestamptz not null,
  sealed bytea,                                -- the certificate; it names the file
  digest text,                                 -- of the certificate's bytes
  check ((outcome = 'done') = (sealed is not null and digest is not null and method is not null)),
  check ((outcome = 'refused') = (refusal is not null))
);
select sealed_column('decision_result', 'sealed');

do $$
declare name text;
begin
  foreach name in array array['decision_list', 'decision_item', 'decision_confirmation', 'decision_approval', 'decision_result']
  loop
    perform append_only(name::regclass);
    execute format('alter table %I enable row level security', name);
    execute format('grant select, insert on %I to bongsu_app', name);
  end loop;
end $$;
drop trigger append_only on decision_result;
create trigger append_only before update or delete on decision_result
  for each row execute function refuse_change_but_of_key('sealed');

-- How many files one person destroys or puts away in a day without a second one, over all their lists: no long list is let
-- through by cutting it up. The strictest of the campaigns in which the files were found decides; 20 where none does.
create function approval_needed(of uuid) returns boolean language sql stable as $$
  select l.choice in ('quarantine', 'destroy') and (
    select count(distinct i.file_id) from decision_item i join decision_list o on o.id = i.list_id
      left join decision_confirmation c on c.list_id = o.id
    where o.id = l.id or (o.choice in ('quarantine', 'destroy') and not c.needs_approval
      and (o.agent_id = l.agent_id or o.listed_by = l.listed_by) and c.confirmed_at > app_now() - interval '1 day')
  ) > coalesce((
    select min(ca.approval_above) from decision_item i join found_file f on f.id = i.file_id
      join campaign_round r on r.id = f.round_id join campaign ca on ca.id = r.campaign_id where i.list_id = l.id), 20)
  from decision_list l where l.id = of $$;

-- A decision that a machine may act on.
create function decision_stands(of uuid) returns boolean language sql stable as $$
  select exists (
    select from decision_item i join decision_list l on l.id = i.list_id
      join decision_confirmation c on c.list_id = l.id left join decision_approval a on a.list_id = l.id
    where i.id = of and l.choice <> 'keep' and (not c.needs_approval or a.is_approved)) $$;

create policy decision_list_read on decision_list for select using (
  (select app_system()) or (select app_has('officer', 'cpo')) or agent_id = (select app_agent()) or app_tends(agent_id));
create policy decision_list_add on decision_list for insert with check (
  app_tends(agent_id) and listed_by = app_person());

create policy decision_item_read on decision_item for select using (
  (select app_system()) or (select app_has('officer', 'cpo')) or agent_id = (select app_agent()) or app_tends(agent_id));
-- Only what was found on that machine, as it is now, on a list of one's own that is not confirmed yet.
create policy decision_item_add on decision_item for insert with check (
  exists (select from decision_list l where l.id = list_id and l.agent_id = decision_item.agent_id
    and l.listed_by = app_person())
  and not exists (select from decision_confirmation c where c.list_id = decision_item.list_id)
  and exists (select from found_file f where f.id = file_id and f.agent_id = decision_item.agent_id
    and f.sha256 = decision_item.sha256));

create policy decision_confirmation_read on decision_confirmation for select using (
  app_system() or exists (select from decision_list l where l.id = list_id));
create policy decision_confirmation_add on decision_confirmation for insert with check (
  confirmed_by = app_person() and (needs_approval or not approval_needed(list_id))
  and exists (select from decision_list l where l.id = list_id and l.digest = decision_confirmation.digest
    and app_tends(l.agent_id)));

create policy decision_approval_read on decision_approval for select using (
  app_system() or exists (select from decision_list l where l.id = list_id));
-- T-12: a second person, and never the one who listed or confirmed.
create policy decision_approval_add on decision_approval for insert with check (
  app_has('officer', 'cpo') and decided_by = app_person()
  and exists (select from decision_list l join decision_confirmation c on c.list_id = l.id
    where l.id = decision_approval.list_id and c.needs_approval
      and l.listed_by <> app_person() and c.confirmed_by <> app_person()));

create policy decision_result_read on decision_result for select using (
  app_system() or exists (select from decision_item i where i.id = item_id));
-- A machine tells of its own, and of nothing that was not decided.
create policy decision_result_add on decision_result for insert with check (
  agent_id = app_agent() and decision_stands(item_id)
  and exists (select from decision_item i where i.id = item_id and i.agent_id = app_agent()));

-- How a file stands: by the newest confirmed decision about exactly this content. A keep that expired, a list that was not
-- approved, and a file that was seen again after it was dealt with, are open once more.
create view found_file_state with (security_invoker = true) as
  select f.id as file_id, f.agent_id, d.item_id, d.list_id, d.choice, d.expires_on, d.personal_file_id,
    case
      when d.item_id is null then 'open'
      when d.choice = 'keep' then
        case when d.expires_on < (app_now() at time zone 'Asia/Seoul')::date then 'open' else 'kept' end
      when d.needs_approval and d.is_approved is null then 'awaiting-approval'
      when d.needs_approval and not d.is_approved then 'open'
      when d.outcome is null then 'awaiting-agent'
      when d.outcome = 'refused' then 'refused'
      when f.seen_at > d.taken_at then 'open'
      else 'done'
    end as state
  from found_file f left join lateral (
    select i.id as item_id, l.id as list_id, l.choice, l.expires_on, l.personal_file_id, c.needs_approval, a.is_approved,
      r.outcome, r.taken_at
    from decision_item i join decision_list l on l.id = i.list_id join decision_confirmation c on c.list_id = l.id
      left join decision_approval a on a.list_id = l.id left join decision_result r on r.item_id = i.id
    where i.file_id = f.id and i.sha256 = f.sha256
    order by c.confirmed_at desc, i.id desc limit 1) d on true;
grant select on found_file_state to bongsu_app;
