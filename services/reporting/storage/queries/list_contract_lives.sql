-- long: all contracts of these clients, as far as their time in force depends on them
select contract_id, client_id, version, in_force_from, in_force_until, counts_as_churn, beginning, ending, taken_over
from contracts
where tenant_id = $1::uuid and client_id = any($2::uuid[])
order by client_id, contract_id
