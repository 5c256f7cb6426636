-- What the whole ladder needs: what steps name, corrections, promises, sanctions told to a case, pauses of terms.
alter table case_event add column mandate_id uuid;
comment on column case_event.mandate_id is 'Mandate under which the step was taken';
alter table case_event add column commitment_id uuid;
comment on column case_event.commitment_id is 'Commitment that the step is about';
alter table case_event add column partner_ids uuid[] not null default '{}';
comment on column case_event.partner_ids is 'Agencies that took part in the step';
alter table case_event add column line_id uuid default gen_random_uuid();
alter table case_event alter column line_id set not null;
create unique index case_event_line on case_event (line_id);
comment on column case_event.line_id is 'Id of the line for who names it';
alter table case_event add column corrects_id uuid references case_event (line_id);
comment on column case_event.corrects_id is 'Line that a correction corrects';
alter table case_event add column corrected_field text;
comment on column case_event.corrected_field is 'What of that line it corrects';
alter table case_event add column corrected_value text;
comment on column case_event.corrected_value is 'What it puts in its place';
alter table case_event add column taken_over boolean not null default false;
comment on column case_event.taken_over is 'Whether the step was taken on paper before the case was here';
alter table case_event add check (
  (corrects_id is null) = (corrected_field is null) and (corrected_field is null) = (corrected_value is null));

alter table noncompliance_case add column reported_date date;
comment on column noncompliance_case.reported_date is
  'Legal day of the report to the labour inspectorate (PP 86/2013 art. 13(5)), null while it is a duty';
update noncompliance_case c
set reported_date = (select max(e.taken_date) from case_event e where e.case_id = c.id and e.step = 'REPORT_WASNAKER');

alter table case_deadline add column event_id bigint references case_event;
comment on column case_deadline.event_id is 'Line of the history that set it';
update case_deadline d
set event_id = (select e.id
                from case_event e
                where e.case_id = d.case_id and e.step = d.step and e.recorded_at = d.recorded_at);
alter table case_deadline alter column event_id set not null;
create unique index case_deadline_of_event on case_deadline (event_id);
drop index case_deadline_open;
drop index case_deadline_to_count_anew;
alter table case_deadline drop column state;
alter table case_deadline add column paused boolean not null default false;
comment on column case_deadline.paused is 'Whether it stands still';
comment on column case_deadline.counted_from is 'SERVICE, STEP or TERM_BEFORE';
create index case_deadline_to_pass on case_deadline (due_date, id)
  where ended_at is null and overdue_at is null and not paused;
create index case_deadline_to_count_anew on case_deadline (due_date)
  where ended_at is null and unit = 'WORKING_DAYS';

create table case_deadline_pause (
  id uuid primary key,
  deadline_id uuid not null references case_deadline,
  from_date date not null,
  to_date date,
  reason text not null,
  resume_reason text,
  recorded_at timestamptz not null,
  resumed_at timestamptz,
  check ((to_date is null) = (resumed_at is null))
);
comment on table case_deadline_pause is 'Times in which terms of cases stood still';
comment on column case_deadline_pause.id is 'Id (UUIDv7)';
comment on column case_deadline_pause.deadline_id is 'Term';
comment on column case_deadline_pause.from_date is 'Last legal day that still counted';
comment on column case_deadline_pause.to_date is 'Legal day from which the rest is counted, null while it stands still';
comment on column case_deadline_pause.reason is 'Why it stood still';
comment on column case_deadline_pause.resume_reason is 'Why it went on';
comment on column case_deadline_pause.recorded_at is 'Moment from which we knew it';
comment on column case_deadline_pause.resumed_at is 'Moment at which it went on, null while it stands still';
create index case_deadline_pause_of_deadline on case_deadline_pause (deadline_id, from_date);

create table commitment (
  id uuid primary key,
  case_id uuid not null references noncompliance_case,
  promise text not null,
  promised_date date not null,
  due_date date not null check (due_date > promised_date),
  made_to uuid references agency,
  payment_plan_id uuid references payment_plan,
  state text not null,
  active_date date,
  ended_date date,
  recorded_at timestamptz not null,
  ended_at timestamptz
);
comment on table commitment is 'What employers promised in cases';
comment on column commitment.id is 'Id (UUIDv7)';
comment on column commitment.case_id is 'Case';
comment on column commitment.promise is 'What was promised';
comment on column commitment.promised_date is 'Legal day of the promise';
comment on column commitment.due_date is 'Last legal day for what was promised';
comment on column commitment.made_to is 'Agency to which it was made beside BPJS';
comment on column commitment.payment_plan_id is 'Payment plan that it promises to keep';
comment on column commitment.state is 'PROMISED, ACTIVE, FULFILLED or BROKEN';
comment on column commitment.active_date is 'Legal day from which the case waits for it';
comment on column commitment.ended_date is 'Legal day on which it was fulfilled or found broken';
comment on column commitment.recorded_at is 'Moment from which we knew it';
comment on column commitment.ended_at is 'Moment at which it ended';
create index commitment_of_case on commitment (case_id, id);
create index commitment_of_plan on commitment (payment_plan_id) where state = 'ACTIVE';

create table case_sanction (
  id uuid primary key,
  case_id uuid not null references noncompliance_case,
  kind text not null,
  finding_ids uuid[] not null,
  approved_date date not null,
  payable_until date,
  requested_date date,
  settled_date date,
  withdrawn_date date,
  recorded_at timestamptz not null
);
comment on table case_sanction is 'What cases know of the sanctions that were approved for them';
comment on column case_sanction.id is 'Id of the sanction';
comment on column case_sanction.case_id is 'Case';
comment on column case_sanction.kind is 'FINE or WITHHOLDING';
comment on column case_sanction.finding_ids is 'Findings that it reaches';
comment on column case_sanction.approved_date is 'Legal day of the approval';
comment on column case_sanction.payable_until is 'Last legal day on which a fine is paid in time';
comment on column case_sanction.requested_date is 'Legal day on which services were asked to be withheld';
comment on column case_sanction.settled_date is 'Legal day on which a fine was paid in full, or no service was withheld any more';
comment on column case_sanction.withdrawn_date is 'Legal day from which it no longer counts';
comment on column case_sanction.recorded_at is 'Moment from which we knew it';
create index case_sanction_of_case on case_sanction (case_id);
