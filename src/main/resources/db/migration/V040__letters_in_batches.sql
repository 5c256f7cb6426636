-- Letters drafted, approved and served many at once.
create table letter_batch (
  id uuid primary key,
  act text not null,
  kind text,
  agency_id uuid references agency,
  client_id text not null,
  officer_id uuid,
  dry_run boolean not null,
  outcomes jsonb not null,
  created_at timestamptz not null
);
comment on table letter_batch is 'Requests to draft, approve or serve many letters, with what became of each';
comment on column letter_batch.id is 'Id (UUIDv7)';
comment on column letter_batch.act is 'DRAFT, APPROVE or SERVE';
comment on column letter_batch.kind is 'What the letters say, where it was told';
comment on column letter_batch.agency_id is 'Agency that asked';
comment on column letter_batch.client_id is 'Client that asked';
comment on column letter_batch.officer_id is 'Acting officer, where one was named';
comment on column letter_batch.dry_run is 'Whether it was only told what would become of each';
comment on column letter_batch.outcomes is 'What became of each letter';
comment on column letter_batch.created_at is 'Moment at which it was asked';

create index case_letter_drafts on case_letter (kind, case_id, id) where state = 'DRAFT';

-- Many letters are recorded as served before their receipts are filed.
alter table case_letter drop constraint case_letter_check2;
alter table case_letter add constraint case_letter_served_once check (
  (state = 'SERVED') = (served_date is not null) and (state = 'SERVED' or proof_document_id is null));
comment on column case_letter.proof_document_id is
  'Proof of service, a document of the case; null where many letters were recorded as served without it';
