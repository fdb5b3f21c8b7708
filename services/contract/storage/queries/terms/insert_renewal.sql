-- short: a renewal
INSERT INTO renewals (tenant_id, renewal_id, contract_id, kind, renewed_on, term_months, loyalty_months, ends_before, ends_after, expires_before, expires_after, actor,
  reason, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
