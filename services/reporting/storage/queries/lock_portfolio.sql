-- long: one batch of a tenant at a time
insert into portfolios (tenant_id) values ($1::uuid)
on conflict (tenant_id) do update set tenant_id = excluded.tenant_id
