-- long: the timelines of these contracts
insert into contract_standings (tenant_id, client_id, contract_id, since, standing)
select $1::uuid, r.client_id, r.contract_id, r.since, r.standing
from unnest($2::uuid[], $3::uuid[], $4::date[], $5::smallint[]) as r (client_id, contract_id, since, standing)
