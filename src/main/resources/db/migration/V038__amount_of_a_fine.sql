-- What the fine of a case comes to, for its letter.
alter table case_sanction add column amount bigint check (amount > 0);
comment on column case_sanction.amount is 'Rupiah of a fine, as approved; null for withheld services';
