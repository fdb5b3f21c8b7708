-- short: the classes that come with the plans of these contracts, in the versions on which they stand; without those that have none
SELECT c.contract_id, v.pack_classes, v.pack_validity_days, v.modalities
FROM contracts c
JOIN plan_versions v ON v.tenant_id = c.tenant_id AND v.plan_id = c.plan_id AND v.version = c.plan_version
WHERE c.tenant_id = $1::uuid AND c.contract_id = ANY ($2::uuid[]) AND v.pack_classes > 0
