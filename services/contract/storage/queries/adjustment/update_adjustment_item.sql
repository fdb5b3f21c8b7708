-- short: an item after its notice was recorded, guarded by the version that was read ($3)
WITH u AS (
  UPDATE adjustment_items
  SET version = version + 1, state = $4, finding = $5, notice_delivered_on = $6, notice_channel = $7, notice_evidence = $8,
      updated_at = $9
  WHERE tenant_id = $1 AND item_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM u
