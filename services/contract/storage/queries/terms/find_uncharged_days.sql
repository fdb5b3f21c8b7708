-- short: the days of a contract that are not charged: of pauses that stop the charge, and with billing switched off
SELECT from_on, until_on
FROM pauses
WHERE tenant_id = $1 AND contract_id = $2 AND state <> 4 AND 'CHARGE' = ANY (string_to_array(stops, ','))
UNION ALL
SELECT from_on, until_on
FROM billing_stops
WHERE tenant_id = $1 AND contract_id = $2
