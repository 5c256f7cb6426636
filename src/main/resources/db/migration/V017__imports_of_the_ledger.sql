-- Files of contributions and payments: a row an employer or a row a worker, and the months they complete.

alter table import
  add column row_unit text not null default 'EMPLOYERS' check (row_unit in ('EMPLOYERS', 'WORKERS')),
  add column complete_for jsonb;
comment on column import.kind is 'EMPLOYERS, REGISTRATIONS, IDENTIFIERS, CONTRIBUTIONS or PAYMENTS';
comment on column import.row_unit is 'EMPLOYERS: a row is about an employer; WORKERS: about one of its workers, and the sums land';
comment on column import.complete_for is 'Months that the file completes for regions, with the day of the declaration once it was made; null for none';
comment on column import_row.subject_part is 'Programme, for a registration; month, for a contribution; id, for a payment';
