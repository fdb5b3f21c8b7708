-- short: an entry of the ledger of credits
INSERT INTO client_credit_entries (tenant_id, credit_id, entry, kind, amount_cents, made_on, use_id, reference, reason, actor,
  created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
