-- long: events without a position yet that name the subject ($2)
SELECT aggregate, version, type, payload, reason FROM outbox_pending
WHERE tenant_id = $1 AND position(convert_to($2, 'UTF8') IN payload) > 0
FOR UPDATE
