-- short: one erasure
SELECT subject, requested_at, requested_by, reason, erased_rows, erased_events, erased_answers, erased_at, proof
FROM erasures
WHERE tenant_id = $1 AND subject = $2
