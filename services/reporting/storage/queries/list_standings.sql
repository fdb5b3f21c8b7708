-- long: how the contracts of these clients stood over time
select contract_id, since, standing
from contract_standings
where tenant_id = $1::uuid and client_id = any($2::uuid[])
order by contract_id, since
