-- long: every document of the tenant, without texts, for a snapshot
SELECT document_id, contract_id, template_id, body_version, display_name, plan_id, price_cents, billing_period, payment_condition,
  loyalty_months, term_months, sha256, size_bytes, erased_at, actor, created_at, '' AS html
FROM contract_documents
WHERE tenant_id = $1
