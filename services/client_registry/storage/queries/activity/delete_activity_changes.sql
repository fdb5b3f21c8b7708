-- short: the changes of clients ($2), each from a day ($3) on, do not stand any more
DELETE FROM client_activity_changes c
USING unnest($2::uuid[], $3::date[]) AS t (client_id, since)
WHERE c.tenant_id = $1 AND c.client_id = t.client_id AND c.since >= t.since
