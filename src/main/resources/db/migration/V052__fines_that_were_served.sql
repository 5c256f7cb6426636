-- Which fine a letter told, not only for which finding one did.
comment on column case_sanction.requested_date is 'Legal day on which a fine was served, or services were asked to be withheld';
update case_sanction s
set requested_date = (select min(e.taken_date)
                      from case_event e
                      where e.case_id = s.case_id
                        and e.step = 'ADMIN_FINE'
                        and e.finding_ids && s.finding_ids
                        and e.recorded_at >= s.recorded_at)
where s.kind = 'FINE';
