-- C-35. Contracts that came from another client by a transfer of ownership: their client is no new one.
alter table contracts add column taken_over boolean not null default false;
