-- A broken plan breaks every promise to keep it that is not over, whether a case waits for it or not yet.
drop index commitment_of_plan;
create index commitment_of_plan on commitment (payment_plan_id) where ended_at is null;
