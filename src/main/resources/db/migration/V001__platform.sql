-- What every feature inherits: the journal (changes, audit), replay of requests, secrets, background work.

create table change (
  position bigint generated always as identity primary key,
  transaction_id xid8 not null default pg_current_xact_id(),
  recorded_at timestamptz not null default now(),
  type text not null,
  subject_kind text not null,
  subject_id uuid not null,
  subject_version bigint not null,
  employer_id uuid,
  region_code text,
  fields text[] not null default '{}'
);
comment on table change is 'One row per subject and commit: what changed, in order, never what it changed to';
comment on column change.position is 'Order of writing; a reader must not pass a transaction still running (transaction_id)';
comment on column change.transaction_id is 'Transaction that wrote the row, so that a reader can tell what is still invisible';
comment on column change.recorded_at is 'Moment of the transaction that made the change';
comment on column change.type is 'What happened, such as employer.registered';
comment on column change.subject_kind is 'Kind of the subject, such as EMPLOYER';
comment on column change.subject_id is 'Id of the subject';
comment on column change.subject_version is 'Version of the subject after the change';
comment on column change.employer_id is 'Employer the subject belongs to, where there is one';
comment on column change.region_code is 'Region of the subject after the change (Kemendagri, four digits)';
comment on column change.fields is 'Names of the fields that changed; no values, they may be personal data';
create index change_of_subject on change (subject_id, position);
create index change_of_employer on change (employer_id, position) where employer_id is not null;

create table audit_entry (
  id bigint generated always as identity primary key,
  recorded_at timestamptz not null default now(),
  transaction_id xid8 not null default pg_current_xact_id(),
  kind text not null check (kind in ('WRITE', 'READ')),
  client_id text not null,
  agency_id uuid,
  officer_id uuid,
  purpose text,
  purpose_reference text,
  operation text not null,
  trace_id text,
  subject_kind text,
  subject_id uuid,
  row_count int not null
);
comment on table audit_entry is 'Who did what and who looked at what; one WRITE per commit, one READ per protected answer';
comment on column audit_entry.id is 'Order of writing';
comment on column audit_entry.recorded_at is 'Moment of the transaction';
comment on column audit_entry.transaction_id is 'Transaction, the same as that of its changes';
comment on column audit_entry.kind is 'WRITE: something changed; READ: protected data was answered';
comment on column audit_entry.client_id is 'Client whose token made the request';
comment on column audit_entry.agency_id is 'Agency of that client at the time';
comment on column audit_entry.officer_id is 'Acting person, where told';
comment on column audit_entry.purpose is 'Purpose of use (UU 27/2022 art. 28)';
comment on column audit_entry.purpose_reference is 'Number of the case, tender or licence that the purpose names';
comment on column audit_entry.operation is 'Operation of the contract, or background job';
comment on column audit_entry.trace_id is 'Trace id, the same as in problems and logs';
comment on column audit_entry.subject_kind is 'Kind of the first subject, null for a list';
comment on column audit_entry.subject_id is 'Id of the first subject, null for a list';
comment on column audit_entry.row_count is 'Subjects changed or answered';
create unique index audit_entry_one_write_per_commit on audit_entry (transaction_id) where kind = 'WRITE';
create index audit_entry_of_subject on audit_entry (subject_id, id) where subject_id is not null;

create table idempotency_key (
  client_id text not null,
  key text not null,
  request_digest text not null,
  status int not null,
  location text not null,
  created_at timestamptz not null default now(),
  primary key (client_id, key)
);
comment on table idempotency_key is 'Requests done, so that the same key is answered again and not done again';
comment on column idempotency_key.client_id is 'Client that sent the key; keys of others are other keys';
comment on column idempotency_key.key is 'Idempotency-Key as sent';
comment on column idempotency_key.request_digest is 'SHA-256 over method, path and body; another digest under the same key is refused';
comment on column idempotency_key.status is 'HTTP status of the first answer';
comment on column idempotency_key.location is 'What the request made, rendered anew on replay';
comment on column idempotency_key.created_at is 'Moment of the first answer; forgotten 24 hours later';
create index idempotency_key_age on idempotency_key (created_at);

create table secret (
  name text primary key,
  value bytea not null
);
comment on table secret is 'Random keys that all replicas share';
comment on column secret.name is 'What the key is for';
comment on column secret.value is 'The key';
insert into secret values ('cursor', decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

create table number_series (
  name text primary key,
  last_number bigint not null
);
comment on table number_series is 'Number series without gaps: the row is locked until the commit that takes the number';
comment on column number_series.name is 'Series, such as case/82/2026';
comment on column number_series.last_number is 'Last number given';

create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
comment on table scheduled_tasks is 'Background work, in the form that db-scheduler wants';
comment on column scheduled_tasks.task_name is 'Kind of work';
comment on column scheduled_tasks.task_instance is 'One piece of it';
comment on column scheduled_tasks.task_data is 'Its data, unused';
comment on column scheduled_tasks.execution_time is 'When it is due';
comment on column scheduled_tasks.picked is 'Whether a replica works on it';
comment on column scheduled_tasks.picked_by is 'Replica that works on it';
comment on column scheduled_tasks.last_success is 'When it last succeeded';
comment on column scheduled_tasks.last_failure is 'When it last failed';
comment on column scheduled_tasks.consecutive_failures is 'Failures since the last success';
comment on column scheduled_tasks.last_heartbeat is 'Sign of life of the replica that works on it';
comment on column scheduled_tasks.version is 'Optimistic lock';
comment on column scheduled_tasks.priority is 'Higher goes first';
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
