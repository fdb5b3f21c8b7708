-- long: one batch of a tenant at a time; a tenant that is new is one for the daily jobs from now on
with known as (
  insert into known_tenants (tenant_id) values ($1::uuid)
  on conflict (tenant_id) do nothing
)
insert into portfolios (tenant_id) values ($1::uuid)
on conflict (tenant_id) do update set tenant_id = excluded.tenant_id
