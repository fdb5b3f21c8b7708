-- short: a new document with its text
INSERT INTO contract_documents (tenant_id, document_id, contract_id, template_id, body_version, display_name, plan_id, price_cents,
  billing_period, payment_condition, loyalty_months, term_months, html, sha256, size_bytes, actor, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
