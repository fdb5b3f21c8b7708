-- long: one page of the tenant's documents, by filter and order, without texts
SELECT document_id, contract_id, template_id, body_version, display_name, plan_id, price_cents, billing_period, payment_condition,
  loyalty_months, term_months, sha256, size_bytes, erased_at, actor, created_at, '' AS html,
  /*order_values*/
FROM contract_documents
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
