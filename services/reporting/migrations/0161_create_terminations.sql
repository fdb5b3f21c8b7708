-- P-38. Contracts that ended before their time, and their fines, as the contract service tells them.
create table terminations (
  tenant_id uuid not null,
  termination_id uuid not null,
  contract_id uuid not null,
  end_kind text not null,
  ends_on date not null,
  fine_cents bigint not null,
  waived_cents bigint not null,
  waiver text not null,
  months_left integer not null,
  refund_cents bigint not null,
  actor text not null,
  primary key (tenant_id, termination_id)
);
create index terminations_by_end on terminations (tenant_id, ends_on);
create index terminations_by_contract on terminations (tenant_id, contract_id);
select tenant_table('terminations');
