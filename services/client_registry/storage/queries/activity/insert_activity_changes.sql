-- short: changes of clients
INSERT INTO client_activity_changes (tenant_id, client_id, since, activity_before, activity, last_paid_on)
SELECT $1::uuid, t.*
FROM unnest($2::uuid[], $3::date[], $4::bigint[], $5::bigint[], $6::date[]) AS t
