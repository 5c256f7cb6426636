-- A location may name a list; what a request made in it is told by its id.
alter table idempotency_key add column made_id uuid;
update idempotency_key
set made_id = cast(substring(location from '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$') as uuid);
delete from idempotency_key where made_id is null;
alter table idempotency_key alter column made_id set not null;
comment on column idempotency_key.made_id is 'Id of what the request made or changed, by which it is rendered anew';
