-- short: what clients show of their activity, where it is another; derived, so their version stays
UPDATE clients c
SET activity = t.activity, first_paid_on = t.first_paid_on, last_paid_on = t.last_paid_on
FROM unnest($2::uuid[], $3::bigint[], $4::date[], $5::date[]) AS t (client_id, activity, first_paid_on, last_paid_on)
WHERE c.tenant_id = $1 AND c.client_id = t.client_id
  AND (c.activity, c.first_paid_on, c.last_paid_on) IS DISTINCT FROM (t.activity::smallint, t.first_paid_on, t.last_paid_on)
