-- long: the timelines of these contracts, before they are written anew
delete from contract_standings
using unnest($2::uuid[], $3::uuid[]) as r (client_id, contract_id)
where contract_standings.tenant_id = $1::uuid and contract_standings.client_id = r.client_id
  and contract_standings.contract_id = r.contract_id
