-- long: what contracts mean for the portfolio, changed by other contracts of their clients
update contracts
set beginning = r.beginning, ending = r.ending
from unnest($2::uuid[], $3::smallint[], $4::smallint[]) as r (contract_id, beginning, ending)
where contracts.tenant_id = $1::uuid and contracts.contract_id = r.contract_id
