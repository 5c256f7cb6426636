-- An officer's counts are read from the index alone.
drop index noncompliance_case_load;
create index noncompliance_case_load on noncompliance_case (assignee_id, state, due_date) include (region_code, employer_id)
  where closed_date is null;
create index noncompliance_case_of_nobody on noncompliance_case (due_date, id) where closed_date is null and assignee_id is null;
