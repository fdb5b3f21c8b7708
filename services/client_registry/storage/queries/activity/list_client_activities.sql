-- long: one page of where the tenant's clients stood at the end of a day ($2)
SELECT client_id, activity, since, last_paid_on,
  /*order_values*/
FROM (
  SELECT c.tenant_id, c.client_id, coalesce(t.activity, 1)::smallint AS activity, t.since,
         (SELECT max(p.paid_on) FROM client_payments p
          WHERE p.tenant_id = c.tenant_id AND p.client_id = c.client_id AND p.paid_on <= $2::date AND NOT p.reversed)
           AS last_paid_on
  FROM clients c
  LEFT JOIN LATERAL (
    SELECT h.activity, h.since FROM client_activity_changes h
    WHERE h.tenant_id = c.tenant_id AND h.client_id = c.client_id AND h.since <= $2::date
    ORDER BY h.since DESC LIMIT 1) t ON true
  WHERE c.tenant_id = $1 AND c.registered_on <= $2::date AND c.merged_into IS NULL
) standing
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
