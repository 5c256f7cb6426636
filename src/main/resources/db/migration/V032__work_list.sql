-- What an officer has to do: the day on which a case is due, beside the case, for lists by it.
alter table noncompliance_case add column due_date date;
comment on column noncompliance_case.due_date is
  'Earliest last day of the terms for which the case waits and that are not paused, kept with them; null without one';
update noncompliance_case c
set due_date = (select min(d.due_date) from case_deadline d where d.case_id = c.id and d.ended_at is null and not d.paused);
create index noncompliance_case_due on noncompliance_case (due_date, id) where closed_date is null;
create index noncompliance_case_day on noncompliance_case (assignee_id, due_date, id) where closed_date is null;
create index noncompliance_case_load on noncompliance_case (assignee_id, state) where closed_date is null;
create index case_deadline_overdue on case_deadline (case_id) where ended_at is null and overdue_at is not null;

create table case_batch (
  id uuid primary key,
  step text not null,
  agency_id uuid references agency,
  client_id text not null,
  officer_id uuid,
  dry_run boolean not null,
  outcomes jsonb not null,
  created_at timestamptz not null
);
comment on table case_batch is 'Requests to take one step on many cases, with what became of each';
comment on column case_batch.id is 'Id (UUIDv7)';
comment on column case_batch.step is 'Step';
comment on column case_batch.agency_id is 'Agency that asked';
comment on column case_batch.client_id is 'Client that asked';
comment on column case_batch.officer_id is 'Acting officer, where one was named';
comment on column case_batch.dry_run is 'Whether it was only told what would become of each';
comment on column case_batch.outcomes is 'What became of each case';
comment on column case_batch.created_at is 'Moment at which it was asked';

create table objection (
  id uuid primary key,
  case_id uuid not null references noncompliance_case,
  kind text not null,
  text text not null,
  received_date date not null,
  client_id text not null,
  officer_id uuid,
  by_employer boolean not null,
  decision text,
  answer text,
  answered_date date,
  recorded_at timestamptz not null,
  check ((decision is null) = (answer is null) and (answer is null) = (answered_date is null))
);
comment on table objection is 'What employers said in answer to cases, and what the office made of it';
comment on column objection.id is 'Id (UUIDv7)';
comment on column objection.case_id is 'Case';
comment on column objection.kind is 'REPLY or OBJECTION';
comment on column objection.text is 'What it says';
comment on column objection.received_date is 'Legal day on which it was received';
comment on column objection.client_id is 'Client that sent or recorded it';
comment on column objection.officer_id is 'Acting officer, where one was named';
comment on column objection.by_employer is 'Whether the employer sent it itself';
comment on column objection.decision is 'UPHELD, REJECTED or NOTED, null while it waits';
comment on column objection.answer is 'Answer of the office';
comment on column objection.answered_date is 'Legal day of the answer';
comment on column objection.recorded_at is 'Moment from which we knew it';
create index objection_of_case on objection (case_id, id);
