create table provision (
  id uuid primary key,
  kind text not null check (kind in ('CONTRIBUTION_RATE', 'WAGE_CEILING', 'DUTY', 'RELIEF', 'DUE_DATE', 'LATE_FINE',
    'ADMINISTRATIVE_FINE', 'AGEING')),
  programme text check (programme in ('JKK', 'JKM', 'JHT', 'JP', 'JKP')),
  segment text check (segment in ('PU', 'BPU', 'JAKON')),
  payer text check (payer in ('EMPLOYER', 'WORKER', 'PARTICIPANT', 'GOVERNMENT', 'RECOMPOSED_JKK', 'RECOMPOSED_JKM')),
  risk_group int check (risk_group between 1 and 5),
  employer_class text check (employer_class in ('PRIVATE', 'STATE_OWNED', 'STATE_ORGANISER', 'VILLAGE')),
  scale text check (scale in ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
  worker_kind text check (worker_kind in ('ORDINARY', 'CONSTRUCTION_DAILY')),
  sector text check (sector in ('TRANSPORT', 'OTHER')),
  slice_from bigint check (slice_from >= 0),
  slice_to bigint check (slice_to > slice_from),
  industries text[] check (cardinality(industries) > 0),
  least_workers int check (least_workers > 0),
  rate numeric(7, 4) check (rate between 0 and 100),
  amount bigint check (amount >= 0),
  least_amount bigint check (least_amount >= 0),
  growth numeric(7, 4),
  duty text check (duty in ('REQUIRED', 'OPTIONAL', 'NONE', 'INFORMATION')),
  relief_kind text check (relief_kind in ('REDUCTION', 'DEFERRAL')),
  factor numeric(5, 4) check (factor between 0 and 1),
  settle_from date,
  settle_to date check (settle_to >= settle_from),
  months_offset int check (months_offset between 0 and 12),
  due_day int check (due_day between 1 and 31),
  next_working_day boolean,
  started_month_counts boolean,
  compounded boolean,
  scheme_version int check (scheme_version > 0),
  current_to int check (current_to >= 0),
  substandard_to int check (substandard_to > current_to),
  doubtful_to int check (doubtful_to > substandard_to),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  act text not null,
  article text,
  source text not null,
  certainty text not null check (certainty in ('CONFIRMED', 'FROM_MEMORY', 'PROPOSAL')),
  certainty_note text,
  note text,
  recorded_at timestamptz not null,
  superseded_at timestamptz check (superseded_at > recorded_at),
  check (kind = 'CONTRIBUTION_RATE' or num_nonnulls(payer, risk_group, slice_from, slice_to, least_amount) = 0),
  check (kind <> 'CONTRIBUTION_RATE' or num_nulls(programme, segment, payer) = 0 and num_nonnulls(rate, amount) = 1),
  check (risk_group is null or programme = 'JKK'),
  check (slice_to is null or slice_from is not null),
  check (slice_from is null or segment = 'JAKON' and rate is not null),
  check (kind <> 'WAGE_CEILING' or num_nulls(programme, amount) = 0),
  check (kind = 'WAGE_CEILING' or growth is null),
  check (kind in ('CONTRIBUTION_RATE', 'WAGE_CEILING') or amount is null),
  check ((kind = 'DUTY') = (duty is not null)),
  check (kind <> 'DUTY' or num_nulls(programme, employer_class) = 0),
  check (kind = 'DUTY' or num_nonnulls(employer_class, scale, worker_kind) = 0),
  check (kind <> 'RELIEF' or num_nulls(programme, segment, relief_kind, factor) = 0),
  check (kind = 'RELIEF'
    or num_nonnulls(sector, industries, least_workers, relief_kind, factor, settle_from, settle_to) = 0),
  check ((relief_kind is not distinct from 'DEFERRAL') = (num_nonnulls(settle_from, settle_to) = 2)),
  check (num_nonnulls(settle_from, settle_to) in (0, 2)),
  check (sector is null or segment = 'BPU'),
  check (kind <> 'DUE_DATE' or segment is not null),
  check (num_nonnulls(months_offset, due_day, next_working_day) = case kind when 'DUE_DATE' then 3 else 0 end),
  check (kind <> 'LATE_FINE' or segment is not null),
  check (kind in ('CONTRIBUTION_RATE', 'LATE_FINE', 'ADMINISTRATIVE_FINE') or rate is null),
  check (kind not in ('LATE_FINE', 'ADMINISTRATIVE_FINE') or rate is not null),
  check (num_nonnulls(started_month_counts, compounded)
    = case when kind in ('LATE_FINE', 'ADMINISTRATIVE_FINE') then 2 else 0 end),
  check (num_nonnulls(scheme_version, current_to, substandard_to, doubtful_to)
    = case kind when 'AGEING' then 4 else 0 end),
  check (kind in ('CONTRIBUTION_RATE', 'WAGE_CEILING', 'DUTY', 'RELIEF') or programme is null),
  check (kind in ('CONTRIBUTION_RATE', 'RELIEF', 'DUE_DATE', 'LATE_FINE') or segment is null)
);
comment on table provision is 'The law as data (ketentuan): what holds from which day to which, and as we knew it at which moment';
comment on column provision.id is 'Id';
comment on column provision.kind is 'What it settles';
comment on column provision.programme is 'Programme it is about';
comment on column provision.segment is 'Segment of membership it is about';
comment on column provision.payer is 'Who bears the contribution';
comment on column provision.risk_group is 'JKK risk group, 1 to 5; null where groups do not matter';
comment on column provision.employer_class is 'Class of employer that has the duty';
comment on column provision.scale is 'Scale of business that has the duty, null for all';
comment on column provision.worker_kind is 'Kind of workers the duty is about, null for all';
comment on column provision.sector is 'Sector of own-account work that has the relief, null for all';
comment on column provision.slice_from is 'Contract value in rupiah above which a slice begins; null where wages are known';
comment on column provision.slice_to is 'Contract value in rupiah with which a slice ends, null for the last one';
comment on column provision.industries is 'First digits of the activities (KBLI) that have the relief, null for all';
comment on column provision.least_workers is 'Fewest active members of an employer that has the relief, null for any number';
comment on column provision.rate is 'Percent; of a fine: a month';
comment on column provision.amount is 'Fixed contribution or highest wage, rupiah a month and person';
comment on column provision.least_amount is 'Smallest contribution, rupiah a month and person';
comment on column provision.growth is 'Growth of the economy, percent, by which a ceiling follows from the one before (PP 45/2015 art. 29(3))';
comment on column provision.duty is 'REQUIRED, OPTIONAL, NONE or INFORMATION';
comment on column provision.relief_kind is 'REDUCTION (the rest is never owed) or DEFERRAL (the rest is owed later)';
comment on column provision.factor is 'Share of the contribution still due on its day';
comment on column provision.settle_from is 'First day on which what was deferred may be paid';
comment on column provision.settle_to is 'Last day for what was deferred';
comment on column provision.months_offset is 'Months from the month of the contribution to the one in which it is due';
comment on column provision.due_day is 'Day of the month on which it is due, the last one where the month is shorter';
comment on column provision.next_working_day is 'Whether the next working day counts where offices are closed';
comment on column provision.started_month_counts is 'Whether a month that has begun counts in full';
comment on column provision.compounded is 'Whether a fine is also taken on fines';
comment on column provision.scheme_version is 'Version of an ageing scheme';
comment on column provision.current_to is 'Months since the oldest unpaid due date up to which receivables are current (lancar)';
comment on column provision.substandard_to is 'Months up to which they are substandard (kurang lancar)';
comment on column provision.doubtful_to is 'Months up to which they are doubtful (diragukan); beyond they are bad (macet)';
comment on column provision.valid_from is 'First day on which it holds';
comment on column provision.valid_to is 'Last day on which it holds, null while open';
comment on column provision.act is 'Act, such as PP 45/2015';
comment on column provision.article is 'Article of the act, null where it is not known';
comment on column provision.source is 'Where the figure was read';
comment on column provision.certainty is 'CONFIRMED, FROM_MEMORY (no source was read) or PROPOSAL (no rule was found); the weakest part decides';
comment on column provision.certainty_note is 'What of it is less sure than the rest';
comment on column provision.note is 'What a reader should know besides';
comment on column provision.recorded_at is 'Moment from which we knew it; -infinity for what was shipped';
comment on column provision.superseded_at is 'Moment from which we knew better, null while it stands';
create index provision_by_validity on provision (valid_from, id);
create index provision_by_kind on provision (kind, id);
create index provision_by_record_time on provision (recorded_at, superseded_at);

create table minimum_wage (
  id uuid primary key,
  region_code text not null references region,
  amount bigint not null check (amount > 0),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  decree text not null,
  source text not null,
  certainty text not null check (certainty in ('CONFIRMED', 'FROM_MEMORY', 'PROPOSAL')),
  note text,
  recorded_at timestamptz not null,
  superseded_at timestamptz check (superseded_at > recorded_at)
);
comment on table minimum_wage is 'Minimum wages of provinces (UMP), regencies and cities (UMK), and as we knew them at which moment';
comment on column minimum_wage.id is 'Id';
comment on column minimum_wage.region_code is 'Region: two digits a province, four a regency or city';
comment on column minimum_wage.amount is 'Rupiah a month';
comment on column minimum_wage.valid_from is 'First day on which it holds';
comment on column minimum_wage.valid_to is 'Last day on which it holds, null while open';
comment on column minimum_wage.decree is 'Decree that sets it, such as a decree of the governor';
comment on column minimum_wage.source is 'Where it was read';
comment on column minimum_wage.certainty is 'CONFIRMED, FROM_MEMORY (no source was read) or PROPOSAL';
comment on column minimum_wage.note is 'What a reader should know besides';
comment on column minimum_wage.recorded_at is 'Moment from which we knew it; -infinity for what was shipped';
comment on column minimum_wage.superseded_at is 'Moment from which we knew better, null while it stands';
create index minimum_wage_by_validity on minimum_wage (valid_from, id);
create index minimum_wage_by_region on minimum_wage (region_code, id);

create function minimum_wage_on(region text, day date, known timestamptz) returns setof minimum_wage
language sql stable
as $$
  select w.*
  from minimum_wage w
  where w.region_code in (region, left(region, 2))
    and w.valid_from <= day
    and (w.valid_to is null or w.valid_to >= day)
    and w.recorded_at <= known
    and (w.superseded_at is null or w.superseded_at > known)
  order by length(w.region_code) desc
  limit 1
$$;
comment on function minimum_wage_on is 'The minimum wage of a region on a day, its own else the one of its province, as known at a moment; now is infinity';
