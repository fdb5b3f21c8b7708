-- P-37. Price adjustments in bulk, as the contract service last told them.
create table adjustment_runs (
  tenant_id uuid not null,
  run_id uuid not null,
  version bigint not null,
  state text not null,
  rule text not null,
  index text not null,
  rate_ppm integer not null,
  first_on date not null,
  last_on date not null,
  created_on date not null,
  contracts bigint not null,
  adjustable bigint not null,
  barred bigint not null,
  in_loyalty bigint not null,
  monthly_before_cents bigint not null,
  monthly_after_cents bigint not null,
  applied bigint not null,
  waiting bigint not null,
  moved bigint not null,
  undone bigint not null,
  actor text not null,
  primary key (tenant_id, run_id)
);
create index adjustment_runs_by_day on adjustment_runs (tenant_id, created_on);
select tenant_table('adjustment_runs');
