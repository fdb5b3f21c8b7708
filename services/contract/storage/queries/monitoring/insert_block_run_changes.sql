-- long: what a portion of a block run changed, or would change
INSERT INTO block_run_changes (tenant_id, run_id, contract_id, before, after, reason, receivable_id, policy, policy_version, since_on)
SELECT $1::uuid, $2::uuid, t.* FROM unnest($3::block_run_change_row[]) AS t
