-- Files of cases and what is sent out: documents, letters, and which letter a step rests on.
create table document (
  id uuid primary key,
  owner_kind text not null,
  owner_id uuid not null,
  title text not null,
  file_name text not null,
  media_type text not null,
  size bigint not null check (size > 0),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  version_number int not null check (version_number > 0),
  first_id uuid not null references document,
  replaces_id uuid unique references document,
  replaced_by_id uuid references document,
  hold_reason text,
  held_at timestamptz,
  client_id text not null,
  agency_id uuid,
  officer_id uuid,
  version bigint not null,
  recorded_at timestamptz not null,
  updated_at timestamptz not null,
  removed_at timestamptz,
  check ((hold_reason is null) = (held_at is null)),
  check (held_at is null or removed_at is null),
  check ((version_number = 1) = (replaces_id is null))
);
comment on table document is 'Files: what they are called and are, never their bytes, so that lists read none';
comment on column document.id is 'Id (UUIDv7), of this version';
comment on column document.owner_kind is 'Kind of what it belongs to, such as CASE';
comment on column document.owner_id is 'Id of what it belongs to';
comment on column document.title is 'What it is called';
comment on column document.file_name is 'Name of the file, cleaned, with the ending of what it is';
comment on column document.media_type is 'Media type, as told by its bytes';
comment on column document.size is 'Bytes';
comment on column document.digest is 'SHA-256 of the bytes, hexadecimal; kept when they are gone';
comment on column document.version_number is 'Number of the version, from 1';
comment on column document.first_id is 'First version; itself for the first';
comment on column document.replaces_id is 'Version that it replaces';
comment on column document.replaced_by_id is 'Version that replaces it';
comment on column document.hold_reason is 'Why all its versions must be kept; null while none must';
comment on column document.held_at is 'Moment since which they must be kept';
comment on column document.client_id is 'Client that brought it';
comment on column document.agency_id is 'Agency of that client';
comment on column document.officer_id is 'Acting person, where told';
comment on column document.version is 'Optimistic lock';
comment on column document.recorded_at is 'Moment it came';
comment on column document.updated_at is 'Moment of the last change';
comment on column document.removed_at is 'Moment its bytes were removed, null while they are there';
create index document_of_owner on document (owner_id, id);
create index document_versions on document (first_id, id);

create table document_content (
  document_id uuid primary key references document,
  bytes bytea not null
);
alter table document_content alter column bytes set storage external;
comment on table document_content is 'Bytes of files, a row each while they are kept';
comment on column document_content.document_id is 'Document';
comment on column document_content.bytes is 'The bytes as they came';

create table case_letter (
  id uuid primary key,
  case_id uuid not null references noncompliance_case,
  kind text not null,
  state text not null,
  finding_ids uuid[] not null,
  addressee text,
  paragraphs text[] not null,
  signatory text,
  meeting_date date,
  meeting_time text,
  meeting_place text,
  agency_id uuid not null references agency,
  drafted_by text not null,
  drafted_client text not null,
  amended_by text,
  amended_client text,
  number text,
  letter_date date,
  approved_by text,
  approved_client text,
  approved_at timestamptz,
  document_id uuid unique references document,
  served_date date,
  service_method text,
  recipient text,
  proof_document_id uuid references document,
  failed_date date,
  end_reason text,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (agency_id, number),
  check ((number is null) = (approved_at is null) and (number is null) = (document_id is null)
         and (number is null) = (letter_date is null)),
  check ((state = 'DRAFT' and number is null) or state = 'VOID'
         or (state in ('APPROVED', 'SERVED', 'UNDELIVERABLE') and number is not null)),
  check ((state = 'SERVED') = (served_date is not null)
         and (state = 'SERVED') = (proof_document_id is not null)),
  check ((state = 'UNDELIVERABLE') = (failed_date is not null)),
  check (served_date >= letter_date and failed_date >= letter_date)
);
comment on table case_letter is 'Letters of a case, from the draft to how they reached whom they are for';
comment on column case_letter.id is 'Id (UUIDv7)';
comment on column case_letter.case_id is 'Case';
comment on column case_letter.kind is 'What it says, such as SP1';
comment on column case_letter.state is 'DRAFT, APPROVED, SERVED, UNDELIVERABLE or VOID';
comment on column case_letter.finding_ids is 'Findings that it cites, in its order';
comment on column case_letter.addressee is 'Function it is for, where another than that of its kind';
comment on column case_letter.paragraphs is 'Paragraphs of its own before the end';
comment on column case_letter.signatory is 'Function that signs it; never a name';
comment on column case_letter.meeting_date is 'Legal day to which a summons calls';
comment on column case_letter.meeting_time is 'Time of that day in the region, HH:MM';
comment on column case_letter.meeting_place is 'Where';
comment on column case_letter.agency_id is 'Office that sends it, in whose series its number is';
comment on column case_letter.drafted_by is 'Officer who drafted it, or the client';
comment on column case_letter.drafted_client is 'Client that drafted it';
comment on column case_letter.amended_by is 'Officer who changed the draft last, or the client';
comment on column case_letter.amended_client is 'Client that changed the draft last';
comment on column case_letter.number is 'Number in the series of the office, given by the approval and kept ever after';
comment on column case_letter.letter_date is 'Legal day of the approval in the region of the case: the date on the letter';
comment on column case_letter.approved_by is 'Officer who approved it, another than who wrote it, or the client';
comment on column case_letter.approved_client is 'Client that approved it';
comment on column case_letter.approved_at is 'Moment of the approval';
comment on column case_letter.document_id is 'The letter as approved, a PDF that never changes';
comment on column case_letter.served_date is 'Legal day on which it was served';
comment on column case_letter.service_method is 'POST, COURIER, IN_PERSON, EMAIL or OTHER';
comment on column case_letter.recipient is 'Function of who took it; never a name';
comment on column case_letter.proof_document_id is 'Proof of service, a document of the case';
comment on column case_letter.failed_date is 'Legal day on which it came back';
comment on column case_letter.end_reason is 'Why it came back or is void';
comment on column case_letter.version is 'Optimistic lock';
comment on column case_letter.created_at is 'Moment of the draft';
comment on column case_letter.updated_at is 'Moment of the last change';
create index case_letter_of_case on case_letter (case_id, id);
create index case_letter_by_proof on case_letter (proof_document_id) where proof_document_id is not null;

alter table case_event add column letter_id uuid references case_letter;
alter table case_event add column document_ids uuid[] not null default '{}';
comment on column case_event.letter_id is 'Letter that the step rests on';
comment on column case_event.document_ids is 'Documents of the case that the step names';
create unique index case_event_letter_once on case_event (letter_id)
  where letter_id is not null and step not like 'LETTER\_%';
create index case_event_documents on case_event using gin (document_ids);
