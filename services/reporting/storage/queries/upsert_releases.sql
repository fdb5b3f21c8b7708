-- long: releases as last told
insert into releases
  (tenant_id, release_id, version, contract_id, kind, origin, promise, starts_on, last_on, ended_on, promise_settled_on, debt_cents,
   interval_lifted, actor)
select $1::uuid, r.release_id, r.version, r.contract_id, r.kind, r.origin, r.promise, r.starts_on, r.last_on, r.ended_on,
       r.promise_settled_on, r.debt_cents, r.interval_lifted, r.actor
from unnest($2::uuid[], $3::bigint[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::date[], $9::date[], $10::date[],
            $11::date[], $12::bigint[], $13::boolean[], $14::text[])
  as r (release_id, version, contract_id, kind, origin, promise, starts_on, last_on, ended_on, promise_settled_on, debt_cents,
        interval_lifted, actor)
on conflict (tenant_id, release_id) do update
set version = excluded.version, contract_id = excluded.contract_id, kind = excluded.kind, origin = excluded.origin,
    promise = excluded.promise, starts_on = excluded.starts_on, last_on = excluded.last_on, ended_on = excluded.ended_on,
    promise_settled_on = excluded.promise_settled_on, debt_cents = excluded.debt_cents,
    interval_lifted = excluded.interval_lifted, actor = excluded.actor
where releases.version < excluded.version
