-- long: notices that became due; those that are there stay as they are; gives the new ones
INSERT INTO debt_notices (tenant_id, notice_id, version, contract_id, receivable_id, kind, due_on, debt_cents, delivered_on, channel,
  evidence, proven_at, proven_by, created_at, updated_at)
SELECT $1::uuid, t.* FROM unnest($2::debt_notice_row[]) AS t
ON CONFLICT DO NOTHING
RETURNING notice_id
