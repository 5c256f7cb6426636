alter table noncompliance_case add column due_order date generated always as (coalesce(due_date, date '9999-12-31')) stored;
comment on column noncompliance_case.due_order is 'due_date to sort by: a case that waits for no term comes after all that do';
create index noncompliance_case_by_due_date on noncompliance_case (due_order, id, region_code, state);
