-- short: when a client ($2) came last, and how often in the 30 and the 90 days up to a day ($3)
SELECT a.last_presence_on, a.last_access_on,
       (SELECT count(*) FROM presences p
        WHERE p.tenant_id = $1 AND p.client_id = $2 AND p.deleted_at IS NULL AND p.attended_on BETWEEN $3::date - 29 AND $3::date),
       (SELECT count(*) FROM presences p
        WHERE p.tenant_id = $1 AND p.client_id = $2 AND p.deleted_at IS NULL AND p.attended_on BETWEEN $3::date - 89 AND $3::date)
FROM (SELECT $2::uuid AS client_id) c
LEFT JOIN client_attendance a ON a.tenant_id = $1 AND a.client_id = c.client_id
