-- What happened to a payment plan is told as of a moment too, so its record time is kept beside the legal day. Of what was
-- there before, nobody wrote it down: it counts from when the plan was recorded, as it did until now. Who proposes and who
-- approves are compared by officer and by client, so the client is kept apart.

alter table payment_plan
  add column proposed_client text,
  add column approved_client text,
  add column approved_at timestamptz,
  add column ended_at timestamptz;
comment on column payment_plan.proposed_client is 'Client that proposed it, null where that was not kept: of an officer before this was';
comment on column payment_plan.approved_client is 'Client that approved it, null where that was not kept';
comment on column payment_plan.approved_at is 'Moment from which we knew the approval';
comment on column payment_plan.ended_at is 'Moment from which we knew that it had ended';

alter table payment_plan_instalment add column paid_at timestamptz;
comment on column payment_plan_instalment.paid_at is 'Moment from which we knew that it was paid';

update payment_plan
set proposed_client = proposed_by
where proposed_by !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';
update payment_plan set approved_at = created_at where approved_date is not null;
update payment_plan set ended_at = created_at where ended_date is not null;
update payment_plan_instalment i
set paid_at = p.created_at
from payment_plan p
where p.id = i.plan_id
  and i.paid_date is not null;

alter table payment_plan
  add constraint payment_plan_approval_is_recorded check ((approved_date is null) = (approved_at is null)),
  add constraint payment_plan_end_is_recorded check ((ended_date is null) = (ended_at is null));
alter table payment_plan_instalment
  add constraint payment_plan_instalment_is_recorded check ((paid_date is null) = (paid_at is null));
