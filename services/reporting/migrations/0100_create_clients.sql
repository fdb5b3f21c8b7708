-- Clients as the registry last told them. A contract may be known before its client.
create table clients (
  tenant_id uuid not null,
  client_id uuid not null,
  version bigint not null,
  display_name text not null,
  kind text not null,
  tax_id text,
  birth_on date,
  sex text,
  email text,
  mobile_phone text,
  phone text,
  city text,
  state text,
  groups text[] not null,
  category text,
  vip boolean not null,
  aggregator smallint not null,
  origin text,
  unit text,
  consultant text,
  teacher text,
  registered_on date,
  external_id text,
  primary key (tenant_id, client_id)
);
select tenant_table('clients');
