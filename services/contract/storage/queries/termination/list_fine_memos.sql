-- long: terminations after one ($2), each with its outcome and the fine that was asked for
SELECT termination_id, outcome, fine_cents
FROM terminations
WHERE tenant_id = $1::uuid AND termination_id > $2::uuid
ORDER BY termination_id
LIMIT $3::integer
