-- short: the last day published, the first day with a client in force, and when the portfolio's first fact arrived (now: none has)
select (select max(s.day) from client_count_snapshots s where s.tenant_id = $1::uuid),
       (select min(d.day) from client_count_deltas d
        where d.tenant_id = $1::uuid and (d.active, d.suspended, d.blocked) <> (0, 0, 0)),
       coalesce((select k.first_seen_at from known_tenants k where k.tenant_id = $1::uuid), clock_timestamp())
