-- long: days on which contracts were renewed
insert into contract_renewals (tenant_id, contract_id, renewed_on)
select $1::uuid, r.contract_id, r.renewed_on
from unnest($2::uuid[], $3::date[]) as r (contract_id, renewed_on)
on conflict (tenant_id, contract_id, renewed_on) do nothing
