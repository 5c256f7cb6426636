-- The clock of a case: what was served when, and the terms that steps set.
alter table case_event add column served_date date;
comment on column case_event.served_date is 'Legal day on which the letter of the step was served, for steps that count from it';

create table case_deadline (
  id uuid primary key,
  case_id uuid not null references noncompliance_case,
  step text not null,
  region_code text not null references region,
  start_date date not null,
  value int not null check (value > 0),
  unit text not null,
  counted_from text not null,
  is_law boolean not null,
  joint_leave_closes boolean not null,
  legal_basis text not null,
  due_date date not null,
  provisional boolean not null,
  state text not null,
  overdue_at timestamptz,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  check ((state = 'OPEN') = (ended_at is null))
);
comment on table case_deadline is 'Terms that steps of a case set, with how they were counted';
comment on column case_deadline.id is 'Id (UUIDv7)';
comment on column case_deadline.case_id is 'Case';
comment on column case_deadline.step is 'Step that set it';
comment on column case_deadline.region_code is 'Region by whose calendar it is counted';
comment on column case_deadline.start_date is 'Legal day that counts as day 0';
comment on column case_deadline.value is 'Length';
comment on column case_deadline.unit is 'WORKING_DAYS or CALENDAR_DAYS';
comment on column case_deadline.counted_from is 'SERVICE or STEP';
comment on column case_deadline.is_law is 'Whether the law sets it, else practice';
comment on column case_deadline.joint_leave_closes is 'Whether joint leave counted as a closed day when it began';
comment on column case_deadline.legal_basis is 'What sets it';
comment on column case_deadline.due_date is 'Last legal day, to its end; counted anew while it is open when the calendar changes';
comment on column case_deadline.provisional is 'Whether it reaches into a year whose decree is not in the calendar';
comment on column case_deadline.state is 'OPEN; ENDED when the case moved on';
comment on column case_deadline.overdue_at is 'Moment at which it was found to have passed, null while it has not';
comment on column case_deadline.recorded_at is 'Moment from which we knew it';
comment on column case_deadline.ended_at is 'Moment at which the case moved on, null while it is open';
create index case_deadline_of_case on case_deadline (case_id, id);
create index case_deadline_open on case_deadline (due_date, id) where state = 'OPEN';
create index case_deadline_to_count_anew on case_deadline (region_code, start_date) where state = 'OPEN' and unit = 'WORKING_DAYS';
