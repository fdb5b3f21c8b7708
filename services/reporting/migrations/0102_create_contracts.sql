-- Contracts as the contract service last told them, with what they meant for the portfolio (domain/movements.h).
create table contracts (
  tenant_id uuid not null,
  contract_id uuid not null,
  version bigint not null,
  client_id uuid not null,
  plan_id uuid,
  description text,
  lifecycle text not null,
  access text not null,
  end_kind text,
  end_reason text,
  counts_as_churn boolean not null,
  price_cents bigint not null,
  billing_period text,
  payment_condition text,
  total_value_cents bigint not null,
  activated_on date,
  renewed_on date,
  expires_on date,
  ends_on date,
  financial_base_on date,
  paid_until_on date,
  consultant text,
  unit text,
  external_id text,
  -- Days [in_force_from, in_force_until) are in force; both null: never was.
  in_force_from date,
  in_force_until date,
  beginning smallint not null,
  ending smallint not null,
  primary key (tenant_id, contract_id)
);
select tenant_table('contracts');

create index contracts_client on contracts (tenant_id, client_id);
create index contracts_in_force_from on contracts (tenant_id, in_force_from) where in_force_from is not null;
create index contracts_in_force_until on contracts (tenant_id, in_force_until) where in_force_until is not null;
create index contracts_renewed on contracts (tenant_id, renewed_on) where renewed_on is not null;
create index contracts_expires on contracts (tenant_id, expires_on) where expires_on is not null;
create index contracts_ends on contracts (tenant_id, ends_on) where ends_on is not null;
create index contracts_financial_base on contracts (tenant_id, financial_base_on) where financial_base_on is not null;
create index contracts_paid_until on contracts (tenant_id, paid_until_on) where paid_until_on is not null;

-- Every day on which a contract was renewed: the contract itself keeps the last one.
create table contract_renewals (
  tenant_id uuid not null,
  contract_id uuid not null,
  renewed_on date not null,
  primary key (tenant_id, contract_id, renewed_on)
);
select tenant_table('contract_renewals');
create index contract_renewals_day on contract_renewals (tenant_id, renewed_on);
