-- short: where clients stand
INSERT INTO client_activities (tenant_id, client_id, version, activity, told_until, next_change_on, activity_days)
SELECT $1::uuid, t.*
FROM unnest($2::uuid[], $3::bigint[], $4::bigint[], $5::date[], $6::date[], $7::bigint[]) AS t
ON CONFLICT (tenant_id, client_id) DO UPDATE
SET version = excluded.version, activity = excluded.activity, told_until = excluded.told_until,
    next_change_on = excluded.next_change_on, activity_days = excluded.activity_days
