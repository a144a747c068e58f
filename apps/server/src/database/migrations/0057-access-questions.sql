-- SQL로 접속기록을 조회한 기록 (안전성 확보조치 기준 제8조): who asked what of the access records, and why, before it was answered; and what became of it.

create table access_question (
  id uuid primary key,
  asked_by uuid not null references person (id),
  asked_at timestamptz not null,
  form text not null check (form in ('page', 'xlsx', 'csv')),
  reason text not null,
  sealed bytea not null                        -- the question: it may name whom it is about
);
create index on access_question (asked_at desc);
create index on access_question (asked_by, asked_at desc);
select sealed_column('access_question', 'sealed');
select append_only('access_question');
drop trigger append_only on access_question;
create trigger append_only before update or delete on access_question
  for each row execute function refuse_change_but_of_key('sealed');

-- None: it is being answered, or the server ended before it was; nobody saw an answer.
create table access_question_end (
  question_id uuid primary key references access_question (id),
  ended_at timestamptz not null,
  outcome text not null check (outcome in ('answered', 'mistaken', 'refused', 'too-long', 'too-large', 'left', 'failed')),
  row_count integer not null check (row_count >= 0),
  milliseconds integer not null check (milliseconds >= 0),
  check (outcome = 'answered' or row_count = 0)
);
select append_only('access_question_end');

alter table access_question enable row level security;
create policy access_question_read on access_question for select using (
  app_system() or app_has('cpo', 'auditor') or (app_has('officer') and asked_by = app_person()));
create policy access_question_add on access_question for insert
  with check (app_has('officer', 'cpo', 'auditor') and asked_by = app_person());
grant select, insert on access_question to bongsu_app;

alter table access_question_end enable row level security;
create policy access_question_end_read on access_question_end for select using (
  exists (select from access_question q where q.id = question_id));
create policy access_question_end_add on access_question_end for insert with check (
  exists (select from access_question q where q.id = question_id and q.asked_by = app_person()));
grant select, insert on access_question_end to bongsu_app;
