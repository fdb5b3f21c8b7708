-- P-37. Contracts whose price an adjustment run changed, as the contract service last told them.
create table adjustment_items (
  tenant_id uuid not null,
  item_id uuid not null,
  version bigint not null,
  run_id uuid not null,
  contract_id uuid not null,
  state text not null,
  effective_on date not null,
  applied_on date not null,
  undone_on date,
  price_before_cents bigint not null,
  price_after_cents bigint not null,
  monthly_before_cents bigint not null,
  monthly_after_cents bigint not null,
  in_loyalty boolean not null,
  primary key (tenant_id, item_id),
  constraint adjustment_items_undone_on_a_day check ((state = 'UNDONE') = (undone_on is not null))
);
create index adjustment_items_by_application on adjustment_items (tenant_id, applied_on);
create index adjustment_items_by_effect on adjustment_items (tenant_id, effective_on);
create index adjustment_items_by_contract on adjustment_items (tenant_id, contract_id);
select tenant_table('adjustment_items');
