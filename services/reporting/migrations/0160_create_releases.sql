-- P-39. Releases from blocks for debt, as the contract service last told them.
create table releases (
  tenant_id uuid not null,
  release_id uuid not null,
  version bigint not null,
  contract_id uuid not null,
  -- Kind, origin and promise of vinculo.contract.v1.Release: TRUST_UNLOCK, ...; STAFF, CLIENT; PROMISE_NONE, PROMISE_OPEN, ...
  kind text not null,
  origin text not null,
  promise text not null,
  starts_on date not null,
  last_on date not null,
  ended_on date,
  promise_settled_on date,
  debt_cents bigint not null,
  interval_lifted boolean not null,
  actor text not null,
  primary key (tenant_id, release_id)
);
create index releases_by_start on releases (tenant_id, starts_on);
create index releases_by_contract on releases (tenant_id, contract_id);
select tenant_table('releases');
