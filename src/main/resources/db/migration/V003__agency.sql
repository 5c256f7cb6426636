create table agency (
  id uuid primary key,
  code text not null unique,
  kind text not null,
  name_id text not null,
  name_en text not null,
  parent_id uuid references agency,
  region_codes text[] not null,
  version bigint not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table agency is 'Partner agencies and their offices';
comment on column agency.id is 'Id, the same as the token claim agency';
comment on column agency.code is 'Short readable name';
comment on column agency.kind is 'Kind of agency, such as BPJS_TK, KEJARI, DPMPTSP';
comment on column agency.name_id is 'Name in Indonesian';
comment on column agency.name_en is 'Name in English';
comment on column agency.parent_id is 'Office above it';
comment on column agency.region_codes is 'Regions it is competent for: two or four digits each, empty means the whole country';
comment on column agency.version is 'Version, for optimistic locking';
comment on column agency.created_at is 'When it was first recorded';
comment on column agency.updated_at is 'When it was last changed';
create index agency_by_kind on agency (kind, id);

create table officer (
  id uuid primary key,
  agency_id uuid not null references agency,
  function_id text not null,
  function_en text not null,
  active boolean not null default true
);
comment on table officer is 'Persons who act for an agency: a pseudonymous id and a function, never a name';
comment on column officer.id is 'Pseudonymous id';
comment on column officer.agency_id is 'Agency the person acts for';
comment on column officer.function_id is 'Function in Indonesian';
comment on column officer.function_en is 'Function in English';
comment on column officer.active is 'Whether the person may act';
create index officer_of_agency on officer (agency_id, id);

create table agreement (
  id uuid primary key,
  agency_id uuid not null references agency,
  number text not null,
  region_codes text[] not null,
  default_purpose text,
  valid_from date not null,
  valid_to date
);
comment on table agreement is 'Agreements (MoU, PKS) under which a partner agency sees rows beyond those given to it one by one';
comment on column agreement.id is 'Id';
comment on column agreement.agency_id is 'Partner agency';
comment on column agreement.number is 'Number of the agreement';
comment on column agreement.region_codes is 'Regions whose rows it opens: two or four digits each';
comment on column agreement.default_purpose is 'Purpose of use assumed for the clients of the agency, null where each request must say';
comment on column agreement.valid_from is 'First day';
comment on column agreement.valid_to is 'Last day, null while open';
create index agreement_of_agency on agreement (agency_id);

create table client (
  client_id text primary key,
  agency_id uuid references agency,
  employer_id uuid,
  profile text not null,
  may_vouch boolean not null default false,
  active boolean not null default true,
  check (agency_id is not null or employer_id is not null)
);
comment on table client is 'API clients: what a token may do here is decided by this row, not by the token';
comment on column client.client_id is 'Claim client_id (or azp) of its tokens';
comment on column client.agency_id is 'Agency it belongs to';
comment on column client.employer_id is 'Employer it belongs to, for an employer that looks at itself';
comment on column client.profile is 'What it is to the service: decides its scopes and which rows it sees';
comment on column client.may_vouch is 'Whether it may name its acting officer by header';
comment on column client.active is 'False shuts it out within a second';
