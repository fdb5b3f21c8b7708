-- long: the next events of a tenant, in its bucket, that name the subject ($4)
SELECT position, type, payload, reason FROM feed
WHERE bucket = $1 AND tenant_id = $2 AND position > $3 AND position(convert_to($4, 'UTF8') IN payload) > 0
ORDER BY position
LIMIT 100
