-- long: the next stored answers of a tenant that name the subject ($3)
SELECT request_id, method, response FROM idempotency
WHERE tenant_id = $1 AND request_id > $2 AND position(convert_to($3, 'UTF8') IN response) > 0
ORDER BY request_id
LIMIT 100
