-- long: changes of the number of clients, added to those of the same day and split
insert into client_count_deltas (tenant_id, day, unit, category, aggregator, vip, active, suspended, blocked)
select $1::uuid, r.*
from unnest($2::date[], $3::text[], $4::text[], $5::smallint[], $6::boolean[], $7::bigint[], $8::bigint[], $9::bigint[])
  as r
on conflict (tenant_id, day, unit, category, aggregator, vip) do update
set active = client_count_deltas.active + excluded.active,
    suspended = client_count_deltas.suspended + excluded.suspended,
    blocked = client_count_deltas.blocked + excluded.blocked
