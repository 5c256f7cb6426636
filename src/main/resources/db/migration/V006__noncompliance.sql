create table noncompliance_case (
  id uuid primary key,
  case_number text not null unique,
  employer_id uuid not null references employer,
  legal_person_id uuid not null references employer,
  region_code text not null references region,
  track text not null,
  state text not null,
  opened_date date not null,
  closed_date date,
  closure text,
  assignee_id uuid references officer,
  note text,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((closed_date is null) = (closure is null))
);
comment on table noncompliance_case is 'What is being done about an employer that does not comply (ketidakpatuhan)';
comment on column noncompliance_case.id is 'Id (UUIDv7)';
comment on column noncompliance_case.case_number is 'Number of the case: province, year, running number without gaps';
comment on column noncompliance_case.employer_id is 'Employer the case is about';
comment on column noncompliance_case.legal_person_id is 'Head office of that employer, or itself: one open case per legal person and track';
comment on column noncompliance_case.region_code is 'Region of the employer when the case was opened, which leads it';
comment on column noncompliance_case.track is 'ADMINISTRATIVE (PP 86/2013), ARREARS or STATE_EMPLOYER';
comment on column noncompliance_case.state is 'Where the case stands, see the lifecycle';
comment on column noncompliance_case.opened_date is 'Legal day of opening in the region';
comment on column noncompliance_case.closed_date is 'Legal day of closing in the region';
comment on column noncompliance_case.closure is 'How it was closed';
comment on column noncompliance_case.assignee_id is 'Officer in charge';
comment on column noncompliance_case.note is 'Free note of the office';
comment on column noncompliance_case.version is 'Version: moves with every change of the case or its findings';
comment on column noncompliance_case.created_at is 'When it was recorded';
comment on column noncompliance_case.updated_at is 'When it was last changed';
create unique index noncompliance_case_one_open on noncompliance_case (legal_person_id, track) where closed_date is null;
create index noncompliance_case_by_region on noncompliance_case (region_code, id);
create index noncompliance_case_of_employer on noncompliance_case (employer_id, id);
create index noncompliance_case_by_state on noncompliance_case (state, id);
create index noncompliance_case_by_update on noncompliance_case (updated_at, id);
create index noncompliance_case_by_opening on noncompliance_case (opened_date, id);
create index noncompliance_case_of_assignee on noncompliance_case (assignee_id, id) where assignee_id is not null;

create table finding (
  id uuid primary key,
  case_id uuid not null references noncompliance_case,
  category text not null,
  status text not null,
  from_month date not null,
  to_month date,
  programmes text[] not null,
  workers_known int,
  workers_registered int,
  wage_known bigint,
  wage_reported bigint,
  minimum_wage_used bigint,
  assessment_base bigint,
  assessment_source text,
  amount bigint,
  evidence text[] not null,
  resolution text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on table finding is 'One category of non-compliance found at an employer, with what it rests on';
comment on column finding.id is 'Id (UUIDv7)';
comment on column finding.case_id is 'Case';
comment on column finding.category is 'PWBD, PDS_TK, PDS_UPAH, PDS_PROGRAM or ARREARS';
comment on column finding.status is 'SUSPECTED, CONFIRMED, RESOLVED or REFUTED';
comment on column finding.from_month is 'First month, as its first day';
comment on column finding.to_month is 'Last month, as its first day; null while it goes on';
comment on column finding.programmes is 'Programmes concerned';
comment on column finding.workers_known is 'Workers known';
comment on column finding.workers_registered is 'Workers registered';
comment on column finding.wage_known is 'Wages known, rupiah a month';
comment on column finding.wage_reported is 'Wages reported, rupiah a month';
comment on column finding.minimum_wage_used is 'Minimum wage compared with, rupiah a month';
comment on column finding.assessment_base is 'Contribution that should have been paid as assessed, rupiah';
comment on column finding.assessment_source is 'Who assessed it';
comment on column finding.amount is 'Amount concerned, rupiah';
comment on column finding.evidence is 'What it rests on, a reference each';
comment on column finding.resolution is 'How it was resolved or refuted';
comment on column finding.created_at is 'When it was recorded';
comment on column finding.updated_at is 'When it was last changed';
create index finding_of_case on finding (case_id, id);
create index finding_by_category on finding (category, case_id);

create table case_event (
  id bigint generated always as identity primary key,
  case_id uuid not null references noncompliance_case,
  step text not null,
  state_before text,
  state_after text not null,
  taken_date date not null,
  recorded_at timestamptz not null default now(),
  client_id text not null,
  agency_id uuid,
  officer_id uuid,
  finding_ids uuid[] not null default '{}',
  linked_case_id uuid,
  note text
);
comment on table case_event is 'History of a case: a line per step, never changed';
comment on column case_event.id is 'Order of writing';
comment on column case_event.case_id is 'Case';
comment on column case_event.step is 'Step taken, or FINDING_ADDED, FINDING_AMENDED, AMENDED';
comment on column case_event.state_before is 'State before, null for the opening';
comment on column case_event.state_after is 'State after';
comment on column case_event.taken_date is 'Legal day on which it was taken';
comment on column case_event.recorded_at is 'Moment it was recorded';
comment on column case_event.client_id is 'Client that recorded it';
comment on column case_event.agency_id is 'Agency of that client';
comment on column case_event.officer_id is 'Acting person, where told';
comment on column case_event.finding_ids is 'Findings it is about';
comment on column case_event.linked_case_id is 'Case that a duplicate duplicates';
comment on column case_event.note is 'Note';
create index case_event_of_case on case_event (case_id, id);
