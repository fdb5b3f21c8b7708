-- short: a credit bureau listing
INSERT INTO credit_listings (tenant_id, listing_id, version, contract_id, notice_id, bureau, amount_cents, oldest_due_on, listed_on, unlist_by_on,
  ended_on, end_reason, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
