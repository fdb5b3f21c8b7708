-- long: whose these contracts are, as stored
select contract_id, client_id
from contracts
where tenant_id = $1::uuid and contract_id = any($2::uuid[])
