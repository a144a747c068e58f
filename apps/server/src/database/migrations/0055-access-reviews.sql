-- 접속기록 점검 (안전성 확보조치 기준 제8조제2항): cycle, method and follow-up as the internal management plan (내부 관리계획) lays them down, and what was reviewed.

create table access_review_plan (
  only_one boolean primary key default true check (only_one),
  months integer not null check (months in (1, 2, 3, 4, 6, 12)),
  days_to_sign integer not null check (days_to_sign between 1 and 60),
  method text not null,
  follow_up text not null,
  version integer not null
);
insert into access_review_plan values (true, 1, 15, '', '', 1);

create table access_review (
  id uuid primary key,
  from_day date not null unique,
  to_day date not null,                        -- the last one
  due_at timestamptz not null,
  prepared_at timestamptz not null,
  figures jsonb not null,
  digest text not null,                        -- of the figures: what was read is what is signed
  reviewed_by uuid references person (id),
  reviewed_at timestamptz,
  review_comment text,
  signed_by uuid references person (id),
  signed_at timestamptz,
  sign_comment text,
  storage_key text,                            -- the signed report
  sha256 text,
  log_index bigint,                            -- where its hash stands in the log
  version integer not null default 1,
  check (to_day >= from_day),
  check ((reviewed_by is null) = (reviewed_at is null) and (signed_by is null) = (signed_at is null)),
  -- One after the other, and never the same person twice.
  check (signed_by is null or (reviewed_by is not null and signed_by <> reviewed_by)),
  check ((signed_by is null) = (sha256 is null) and (sha256 is null) = (storage_key is null)),
  check (log_index is null or sha256 is not null)
);
create trigger keep_stored_file before insert or update of storage_key on access_review
  for each row execute function keep_stored_file();

-- What was signed is not changed, and nobody's name is put in another's place.
create function refuse_change_of_review() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.figures <> old.figures or new.digest <> old.digest or new.from_day <> old.from_day
    or new.to_day <> old.to_day or new.prepared_at <> old.prepared_at
    or (old.reviewed_by is not null and row(new.reviewed_by, new.reviewed_at, new.review_comment)
      is distinct from row(old.reviewed_by, old.reviewed_at, old.review_comment))
    or (old.signed_by is not null and row(new.signed_by, new.signed_at, new.sign_comment, new.sha256, new.storage_key)
      is distinct from row(old.signed_by, old.signed_at, old.sign_comment, old.sha256, old.storage_key))
    or (old.log_index is not null and new.log_index is distinct from old.log_index)
  then raise exception 'a review stays as it was signed' using errcode = 'restrict_violation'; end if;
  return new;
end $$;
create trigger stays_as_signed before update or delete on access_review for each row execute function refuse_change_of_review();

alter table access_review_plan enable row level security;
create policy access_review_plan_read on access_review_plan for select
  using (app_system() or app_has('officer', 'cpo', 'head', 'auditor'));
create policy access_review_plan_change on access_review_plan for update using (app_has('cpo'));
grant select, update on access_review_plan to bongsu_app;

alter table access_review enable row level security;
create policy access_review_read on access_review for select
  using (app_system() or app_has('officer', 'cpo', 'head', 'auditor'));
create policy access_review_add on access_review for insert with check (app_system());
create policy access_review_change on access_review for update using (
  app_system() or (app_has('officer') and reviewed_by is null) or (app_has('cpo') and reviewed_by is not null and signed_by is null))
  with check (app_system() or (reviewed_by = app_person() and signed_by is null) or signed_by = app_person());
grant select, insert on access_review to bongsu_app;
grant update (reviewed_by, reviewed_at, review_comment, signed_by, signed_at, sign_comment, storage_key, sha256, log_index, version)
  on access_review to bongsu_app;
