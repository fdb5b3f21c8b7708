-- long: the days of these contracts that are not charged: of pauses that stop the charge, and with billing switched off
SELECT contract_id, from_on, until_on
FROM pauses
WHERE tenant_id = $1::uuid AND contract_id = ANY ($2::uuid[]) AND state <> 4 AND 'CHARGE' = ANY (string_to_array(stops, ','))
UNION ALL
SELECT contract_id, from_on, until_on
FROM billing_stops
WHERE tenant_id = $1::uuid AND contract_id = ANY ($2::uuid[])
