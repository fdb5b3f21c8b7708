-- short: everything that a tenant and its units have chosen
SELECT unit, key, value, changed_at, changed_by, reason FROM policy_values WHERE tenant_id = $1
