-- The ledger has parts ahead of time. The runtime role serves: it has no DDL, and what is written once it can never change.
select contribution_partitions(date '2015-07-01', make_date(extract(year from current_date)::int + 2, 12, 1));
grant usage on schema ${flyway:defaultSchema} to "${runtimeRole}";
grant select, insert, update, delete on all tables in schema ${flyway:defaultSchema} to "${runtimeRole}";
grant usage, select on all sequences in schema ${flyway:defaultSchema} to "${runtimeRole}";
revoke update, delete, truncate on audit_entry, change, case_event from "${runtimeRole}";
revoke update, truncate on document_content from "${runtimeRole}";
revoke update, delete, truncate on employer_fact, registration_fact from "${runtimeRole}";
grant update (superseded_at) on employer_fact, registration_fact to "${runtimeRole}";
revoke update, delete, truncate on known_workforce from "${runtimeRole}";
grant update (superseded_at) on known_workforce to "${runtimeRole}";
revoke update, delete, truncate on contribution_superseded from "${runtimeRole}";
revoke update, delete, truncate on restriction_check from "${runtimeRole}";
revoke execute on function contribution_partitions(date, date) from public;
revoke update, delete, truncate on provision, minimum_wage from "${runtimeRole}";
grant update (superseded_at) on provision, minimum_wage to "${runtimeRole}";
-- Who complained is read by one function alone, which leaves a row; that there is somebody may be seen.
revoke select, update, delete, truncate on complainant from "${runtimeRole}";
grant select (complaint_id) on complainant to "${runtimeRole}";
revoke insert, update, delete, truncate on complainant_opening from "${runtimeRole}";
revoke execute on function open_complainant(uuid, text, uuid, uuid, text) from public;
grant execute on function open_complainant(uuid, text, uuid, uuid, text) to "${runtimeRole}";
revoke insert, update, delete, truncate on region, region_bps, secret from "${runtimeRole}";
revoke all on flyway_schema_history from "${runtimeRole}";
