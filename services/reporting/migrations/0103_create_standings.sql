-- How contracts stood over time (domain/standing.h): a row for each change, none while a contract has always been active.
create table contract_standings (
  tenant_id uuid not null,
  client_id uuid not null,
  contract_id uuid not null,
  since date not null,
  standing smallint not null,
  primary key (tenant_id, client_id, contract_id, since)
);
select tenant_table('contract_standings');

-- Signed changes of the number of clients in force (domain/client_counts.h): the sum up to a day is the number on it.
create table client_count_deltas (
  tenant_id uuid not null,
  day date not null,
  unit text not null,
  category text not null,
  aggregator smallint not null,
  vip boolean not null,
  active bigint not null,
  suspended bigint not null,
  blocked bigint not null,
  primary key (tenant_id, day, unit, category, aggregator, vip)
);
select tenant_table('client_count_deltas');

-- Its row is locked while a batch of the tenant is applied: the feeds of clients and contracts meet in the same counts.
create table portfolios (
  tenant_id uuid not null,
  primary key (tenant_id)
);
select tenant_table('portfolios');
