alter table finding add column employer_id uuid references employer;
update finding f
set employer_id = c.employer_id
from noncompliance_case c
where c.id = f.case_id;
alter table finding alter column employer_id set not null;
comment on column finding.employer_id is 'Establishment it is about: the employer of the case, or another of its legal person';
create index finding_of_employer on finding (employer_id);
