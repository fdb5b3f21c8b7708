-- long: contracts after one ($2) that were in force on a day ($4), at most so many ($3)
SELECT contract_id, client_id, unit, payment_condition, lifecycle
FROM contracts
WHERE tenant_id = $1::uuid AND contract_id > $2::uuid AND activated_on <= $4::date
  AND (lifecycle IN (4, 5) OR (lifecycle = 6 AND ends_on > $4::date))
ORDER BY contract_id
LIMIT $3::int
