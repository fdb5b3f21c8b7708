-- long: the listed reasons of contracts' ends, told again with the version that is stored without them
update contracts
set end_reason = r.end_reason, end_reason_name = r.end_reason_name
from unnest($2::uuid[], $3::bigint[], $4::text[], $5::text[]) as r (contract_id, version, end_reason, end_reason_name)
where contracts.tenant_id = $1::uuid and contracts.contract_id = r.contract_id and contracts.version = r.version
  and contracts.end_reason_name is null
