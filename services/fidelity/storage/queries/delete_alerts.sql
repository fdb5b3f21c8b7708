-- long: what was told of contracts that are none any more; gives the alerts' ids
DELETE FROM alerts WHERE tenant_id = $1 AND contract_id = ANY ($2::uuid[])
RETURNING alert_id
