-- P-07. How many clients were in force on a day, as it was known when the day was published (domain/publication.h): a row of
-- arrays for each day, one element for each split that has clients. Written once: a vendor bills on them. Unlike the rest
-- of the read model they cannot be built again from the feeds.
create table client_count_snapshots (
  tenant_id uuid not null,
  day date not null,
  published_at timestamptz not null,
  -- The civil day of published_at in the tenants' zone.
  published_on date not null,
  unit text[] not null,
  category text[] not null,
  aggregator smallint[] not null,
  vip boolean[] not null,
  active bigint[] not null,
  suspended bigint[] not null,
  blocked bigint[] not null,
  primary key (tenant_id, day),
  constraint client_count_snapshots_of_ended_days check (published_on > day)
);
select tenant_table('client_count_snapshots');
-- Nobody who serves calls or runs jobs can change one.
do $$
begin
  execute format('revoke update, delete on client_count_snapshots from %I', current_schema() || '_app');
end $$;

-- Whom the daily jobs serve: the tenants of the portfolios that are there already. The owner sees all for this moment alone.
alter table portfolios no force row level security;
alter table known_tenants no force row level security;
insert into known_tenants (tenant_id) select tenant_id from portfolios on conflict do nothing;
alter table known_tenants force row level security;
alter table portfolios force row level security;
