-- short: planned changes of a contract that ended, or of several; the contract's version, or the lock of a job, guards them
UPDATE contract_changes SET version = version + 1, cancelled_at = $3::timestamptz, cancel_cause = $4::smallint
WHERE tenant_id = $1::uuid AND change_id = ANY ($2::uuid[])
