-- Lists at a million employers. An index that carries an order carries behind it what callers and filters narrow most,
-- so that rows of other regions are passed over in the index, without a look at each.

alter table employer add column words tsvector generated always as (to_tsvector('simple', name)) stored;
comment on column employer.words is 'Words of the name, kept so that looking for some does not take every name apart';

drop index employer_words, employer_by_name, employer_by_update, employer_by_creation;
create index employer_words on employer using gin (words);
create index employer_by_id on employer (id, region_code, status);
create index employer_by_name on employer (name, id, region_code, status);
create index employer_by_update on employer (updated_at, id, region_code, status);
create index employer_by_creation on employer (created_at, id, region_code, status);
create index employer_by_beginning on employer (lower(name) text_pattern_ops);
create index employer_by_form on employer (legal_form);
create index employer_by_scale on employer (scale);
create index employer_by_workers on employer (known_workers) where known_workers is not null;
create index employer_by_kbli on employer (kbli_code) where kbli_code is not null;

drop index noncompliance_case_by_update, noncompliance_case_by_opening;
create index noncompliance_case_by_id on noncompliance_case (id, region_code, state);
create index noncompliance_case_by_number on noncompliance_case (case_number, id, region_code, state);
create index noncompliance_case_by_update on noncompliance_case (updated_at, id, region_code, state);
create index noncompliance_case_by_opening on noncompliance_case (opened_date, id, region_code, state);
create index noncompliance_case_by_closing on noncompliance_case (closed_date) where closed_date is not null;

create index import_of_agency on import (agency_id, id);
create index import_of_agency_by_creation on import (agency_id, created_at, id);
