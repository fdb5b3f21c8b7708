-- long: all entries of a client's credits up to a day, with the day on which each credit expires, as they were made
SELECT e.credit_id, e.kind, e.amount_cents, e.made_on, e.reference, e.reason, e.created_at, k.expires_on
FROM client_credits k JOIN client_credit_entries e ON e.tenant_id = k.tenant_id AND e.credit_id = k.credit_id
WHERE k.tenant_id = $1 AND k.client_id = $2 AND e.made_on <= $3
ORDER BY e.created_at, e.credit_id, e.entry
