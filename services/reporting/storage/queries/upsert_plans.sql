-- long: plans as last told
insert into plans (tenant_id, plan_id, version, code, display_name, modalities)
select $1::uuid, r.plan_id, r.version, r.code, r.display_name, r.modalities::text[]
from unnest($2::uuid[], $3::bigint[], $4::text[], $5::text[], $6::text[])
  as r (plan_id, version, code, display_name, modalities)
on conflict (tenant_id, plan_id) do update
set version = excluded.version, code = excluded.code, display_name = excluded.display_name,
    modalities = excluded.modalities
where plans.version < excluded.version
