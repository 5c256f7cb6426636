-- Proof of service of every letter, payments of fines that are found not to count, services named in letters, cases by the number of
-- their paper file.

-- A letter is served with proof, alone or among many; what was recorded without one before stays as it is.
alter table case_letter add constraint case_letter_served_with_proof check (
  (state = 'SERVED') = (proof_document_id is not null)) not valid;
comment on column case_letter.proof_document_id is
  'Proof of service, a document of the case; null only where many letters were recorded as served before it was asked for';

-- What proves the service of many letters is a document of each case, and its bytes are kept once.
alter table document add column bytes_of_id uuid references document;
comment on column document.bytes_of_id is 'Document under which the bytes are kept that it shares, null where they are kept under its own';
create index document_of_bytes on document (bytes_of_id) where bytes_of_id is not null;
comment on table document_content is 'Bytes of files, a row each while any document that has them is kept';
comment on column document_content.document_id is 'First document that had them';

alter table administrative_fine_payment
  add column payment_id uuid not null default gen_random_uuid(),
  add column recorded_by text,
  add column recorded_client text,
  add column voided_at timestamptz,
  add column voided_by text,
  add column void_reason text,
  add check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason is null));
update administrative_fine_payment set payment_id = id;
create unique index administrative_fine_payment_once on administrative_fine_payment (fine_id, payment_id);
comment on column administrative_fine_payment.payment_id is
  'Id of the payment, also of the fine of a survivor to which a merger copied it';
comment on column administrative_fine_payment.recorded_by is
  'Officer who recorded it, or the client where none was named; null where that was not kept';
comment on column administrative_fine_payment.recorded_client is 'Client that recorded it; null where that was not kept';
comment on column administrative_fine_payment.voided_at is 'Moment from which we knew that it does not count, null while it counts';
comment on column administrative_fine_payment.voided_by is 'Officer who found that it does not count, or the client where none was named';
comment on column administrative_fine_payment.void_reason is 'Why it does not count';

alter table case_sanction add column services text[] not null default '{}';
update case_sanction c set services = s.services from sanction s where s.id = c.id and c.kind = 'WITHHOLDING';
comment on column case_sanction.services is 'Services that are to be withheld, for the letter that asks for it; none of a fine';

-- A change of the calendar finds the fines that are owed over the day.
create index sanction_fine_owed on sanction (payable_until_date) where kind = 'ADMINISTRATIVE_FINE' and state = 'APPROVED';
create index case_sanction_fine_owed on case_sanction (payable_until)
  where kind = 'FINE' and settled_date is null and withdrawn_date is null;

alter table noncompliance_case add column paper_number text;
update noncompliance_case c
set paper_number = e.paper_number
from case_event e
where e.case_id = c.id
  and e.step = 'DETECT'
  and e.paper_number is not null;
comment on column noncompliance_case.paper_number is 'Number of the paper file of the office that it was taken over from, null where it was not';
create index noncompliance_case_by_paper on noncompliance_case (paper_number, id, region_code, state) where paper_number is not null;
