-- A case that closes for another reason than compliance waits for no promise any more.
comment on column commitment.state is 'PROMISED, ACTIVE, FULFILLED, BROKEN or LAPSED';
comment on column commitment.ended_date is 'Legal day on which it was fulfilled or found broken, or the case closed';
update commitment p
set state = 'LAPSED', ended_date = c.closed_date, ended_at = c.updated_at
from noncompliance_case c
where c.id = p.case_id
  and c.closed_date is not null
  and p.ended_at is null;
