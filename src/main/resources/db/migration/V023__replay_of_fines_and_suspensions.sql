-- The legal days on which fines and suspensions begin and end for an employer, beside the moments at which we knew.
alter table suspension add column ended_date date;
comment on column suspension.ended_date is 'First legal day on which it no longer stood though its last day had not come, null while it stands';
update suspension set ended_date = cast(ended_at as date) where ended_at is not null;
alter table suspension add check ((ended_date is null) = (ended_at is null));

alter table administrative_fine add column from_date date;
update administrative_fine set from_date = imposed_date;
alter table administrative_fine alter column from_date set not null;
comment on column administrative_fine.from_date is 'First legal day on which this employer owes it: the day it was imposed, or of the merger that brought it';
alter table administrative_fine add column withdrawn_date date;
comment on column administrative_fine.withdrawn_date is 'First legal day on which this employer no longer owes it though it is not paid, null while it does';
update administrative_fine set withdrawn_date = cast(withdrawn_at as date) where withdrawn_at is not null;
alter table administrative_fine add check ((withdrawn_date is null) = (withdrawn_at is null));
