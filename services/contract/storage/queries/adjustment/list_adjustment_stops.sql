-- long: the pauses of these contracts in which the twelve months until an adjustment stand still, in their order
SELECT contract_id, from_on, until_on
FROM pauses
WHERE tenant_id = $1::uuid AND contract_id = ANY ($2::uuid[]) AND state <> 4 AND until_on >= from_on
  AND 'ADJUSTMENT_CLOCK' = ANY (string_to_array(stops, ','))
ORDER BY contract_id, from_on
