-- short: a merge
INSERT INTO client_merges (tenant_id, merge_id, survivor_id, absorbed_id, reason, merged_at, merged_by, changed_fields,
  survivor_before, survivor_after)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
