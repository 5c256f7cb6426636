-- An officer's cases in the order in which they are due, and nobody's: the first of each urgency are read in that order, and
-- the counts from the index alone.
drop index noncompliance_case_load;
drop index noncompliance_case_of_nobody;
create index noncompliance_case_load on noncompliance_case (assignee_id, due_order, id) include (state, region_code, employer_id)
  where closed_date is null;
