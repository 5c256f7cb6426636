-- Cases under way on paper, taken over with their steps: what was asked, and the numbers on the paper.

create table case_takeover (
  id uuid primary key,
  agency_id uuid references agency,
  client_id text not null,
  officer_id uuid,
  dry_run boolean not null,
  outcomes jsonb not null,
  created_at timestamptz not null
);
comment on table case_takeover is 'Requests to take over cases that were under way on paper, with what became of each';
comment on column case_takeover.id is 'Id (UUIDv7)';
comment on column case_takeover.agency_id is 'Agency that asked';
comment on column case_takeover.client_id is 'Client that asked';
comment on column case_takeover.officer_id is 'Acting officer, where one was named';
comment on column case_takeover.dry_run is 'Whether it was only told what would become of each';
comment on column case_takeover.outcomes is 'What became of each case';
comment on column case_takeover.created_at is 'Moment at which it was asked';

alter table case_event add column paper_number text;
comment on column case_event.paper_number is
  'Number on the paper that the line was taken over from: of a letter; of the opening, of the file of the office';
create index case_event_by_paper on case_event (paper_number) where paper_number is not null;

alter table sanction add column taken_over boolean not null default false;
comment on column sanction.taken_over is 'Whether it was imposed on paper before its case was here';
