-- Complaints of workers and of the public (PP 86/2013 art. 13(4)); who complained stands in a table of its own, sealed.
create table complaint (
  id uuid primary key,
  complaint_number text not null unique,
  employer_id uuid references employer,
  told_name text,
  told_address text,
  region_code text not null references region,
  category text,
  from_month date,
  to_month date,
  account text not null,
  channel text not null,
  received_date date not null,
  agency_id uuid not null references agency,
  client_id text not null,
  officer_id uuid,
  state text not null,
  assessed_date date,
  assessed_client text,
  assessed_officer uuid,
  assess_reason text,
  case_id uuid references noncompliance_case,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (employer_id is not null or told_name is not null),
  check (extract(day from from_month) = 1 and extract(day from to_month) = 1),
  check (to_month >= from_month),
  check ((state = 'RECEIVED') = (assessed_date is null)),
  check ((assessed_date is null) = (assess_reason is null)),
  check (case_id is null or state = 'ACCEPTED')
);
comment on table complaint is 'Complaints about employers by workers, unions and the public (pengaduan); never who complained';
comment on column complaint.id is 'Id (UUIDv7)';
comment on column complaint.complaint_number is 'Number: province, year, running number without gaps';
comment on column complaint.employer_id is 'Employer it is about, null while it is not known which that is';
comment on column complaint.told_name is 'Name of the employer as it was told, where it was not known which that is';
comment on column complaint.told_address is 'Address of the employer as it was told';
comment on column complaint.region_code is 'Region of the employer, or as it was told; its office assesses the complaint';
comment on column complaint.category is 'Category that it seems to be about, null where nobody said';
comment on column complaint.from_month is 'First month that it is about, as its first day, null where nobody said';
comment on column complaint.to_month is 'Last month that it is about, as its first day, null while it goes on or where nobody said';
comment on column complaint.account is 'What happened, in words that do not name who complained';
comment on column complaint.channel is 'How it came in';
comment on column complaint.received_date is 'Legal day of receipt in the region';
comment on column complaint.agency_id is 'Agency that lodged it';
comment on column complaint.client_id is 'Client that lodged it';
comment on column complaint.officer_id is 'Officer who lodged it, where told';
comment on column complaint.state is 'RECEIVED, ACCEPTED, REJECTED or DUPLICATE';
comment on column complaint.assessed_date is 'Legal day of the assessment in the region';
comment on column complaint.assessed_client is 'Client that assessed it';
comment on column complaint.assessed_officer is 'Officer who assessed it, where told';
comment on column complaint.assess_reason is 'Why it was assessed so';
comment on column complaint.case_id is 'Case that an accepted one belongs to';
comment on column complaint.version is 'Version, for optimistic locking';
comment on column complaint.created_at is 'When it was recorded';
comment on column complaint.updated_at is 'When it was last changed';
create index complaint_by_region on complaint (region_code, id);
create index complaint_of_agency on complaint (agency_id, id);
create index complaint_of_employer on complaint (employer_id, id) where employer_id is not null;
create index complaint_of_case on complaint (case_id, id) where case_id is not null;
create index complaint_by_receipt on complaint (received_date, id);
create index complaint_by_update on complaint (updated_at, id);

create table complainant (
  complaint_id uuid primary key references complaint,
  name text not null,
  contact text
);
comment on table complainant is 'Who complained, sealed: the runtime role writes it and can read it by open_complainant alone';
comment on column complainant.complaint_id is 'Complaint';
comment on column complainant.name is 'Name of the person, as told';
comment on column complainant.contact is 'How to reach the person, as told, null where nobody said';

create table complainant_opening (
  id bigint generated always as identity primary key,
  complaint_id uuid not null references complaint,
  client_id text not null,
  agency_id uuid,
  officer_id uuid,
  reason text not null,
  opened_at timestamptz not null default now()
);
comment on table complainant_opening is 'Each time that a seal was opened: by whom and why; never changed';
comment on column complainant_opening.id is 'Order of writing';
comment on column complainant_opening.complaint_id is 'Complaint';
comment on column complainant_opening.client_id is 'Client that opened it';
comment on column complainant_opening.agency_id is 'Agency of that client';
comment on column complainant_opening.officer_id is 'Officer who opened it, where told';
comment on column complainant_opening.reason is 'Why, in words that do not name who complained';
comment on column complainant_opening.opened_at is 'Moment of the transaction';
create index complainant_opening_of_complaint on complainant_opening (complaint_id, id);

-- Runs as the owner: nothing but this reads the table, and this leaves a row each time.
create function open_complainant(
  complaint uuid, client text, agency uuid, officer uuid, why text, out name text, out contact text)
  returns record
  language sql
  security definer
  set search_path = ${flyway:defaultSchema}, pg_temp as
$$
  insert into complainant_opening (complaint_id, client_id, agency_id, officer_id, reason)
  values (complaint, client, agency, officer, why);
  select s.name, s.contact from complainant s where s.complaint_id = complaint;
$$;
comment on function open_complainant(uuid, text, uuid, uuid, text) is 'Who complained, and a row that says who asked and why';
