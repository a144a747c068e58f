-- A machine tells, as it enrols, with which public key its certificates are verified; what that came to is kept with each. Both
-- are empty where a machine enrolled, or a result was taken, before.
alter table agent add column certificate_key text;
grant update (certificate_key) on agent to bongsu_app;

alter table decision_result add column signature text
  check (signature in ('holds', 'changed', 'unsigned', 'other-key', 'forged', 'key-unknown')),
  add check (signature is null or outcome = 'done');
