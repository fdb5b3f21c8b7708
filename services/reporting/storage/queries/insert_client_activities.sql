-- long: what was told of where clients stand; what is known already, or told again by a snapshot, changes nothing
insert into client_activities (tenant_id, client_id, version, since, activity, last_paid_on)
select $1::uuid, r.client_id, r.version, r.since, r.activity, r.last_paid_on
from unnest($2::uuid[], $3::bigint[], $4::date[], $5::text[], $6::date[])
  as r (client_id, version, since, activity, last_paid_on)
where not exists (
  select from client_activities a
  where a.tenant_id = $1::uuid and a.client_id = r.client_id and a.version >= r.version)
on conflict do nothing
