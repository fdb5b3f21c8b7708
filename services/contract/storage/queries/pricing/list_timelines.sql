-- long: the segments of these contracts, in the order of contract and ordinal
SELECT ordinal, from_on, until_on, price_cents, billing_period, plan_id, plan_version, cause, cause_ref, undoes, actor, created_at, contract_id, initial_plan_version
FROM price_segments
WHERE tenant_id = $1 AND contract_id = ANY ($2::uuid[])
ORDER BY contract_id, ordinal
