-- long: what is stored of these clients, as far as counts depend on it
select client_id, version, coalesce(unit, ''), coalesce(category, ''), aggregator, vip
from clients
where tenant_id = $1::uuid and client_id = any($2::uuid[])
