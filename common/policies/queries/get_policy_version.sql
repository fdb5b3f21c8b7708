-- short: how often a unit's values have changed
SELECT version FROM policy_versions WHERE tenant_id = $1 AND unit = $2
