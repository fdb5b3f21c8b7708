-- long: the pauses of these contracts whose days are not charged, in their order
SELECT contract_id, from_on, until_on
FROM pauses
WHERE tenant_id = $1::uuid AND contract_id = ANY ($2::uuid[]) AND state <> 4 AND until_on >= from_on
  AND 'CHARGE' = ANY (string_to_array(stops, ','))
ORDER BY contract_id, from_on
