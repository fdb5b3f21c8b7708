-- long: one page of the contracts, not ended, whose terms or template differ from those signed last
SELECT contract_id, client_id, request_id, document_id,
       plan_was, price_was, period_was, condition_was, loyalty_was, term_was, body_was,
       plan_is, price_is, period_is, condition_is, loyalty_is, term_is, body_is,
       /*order_values*/
FROM (
  SELECT s.tenant_id, s.contract_id, c.client_id, s.request_id, s.document_id,
         s.plan_id AS plan_was, s.price_cents AS price_was, s.billing_period AS period_was, s.payment_condition AS condition_was,
         s.loyalty_months AS loyalty_was, s.term_months AS term_was, s.body_version AS body_was,
         c.plan_id AS plan_is, c.price_cents AS price_is, c.billing_period AS period_is, c.payment_condition AS condition_is,
         c.loyalty_months AS loyalty_is, c.term_months AS term_is,
         CASE WHEN t.archived_at IS NULL THEN t.body_version ELSE s.body_version END AS body_is
  FROM (
    SELECT DISTINCT ON (r.contract_id) r.tenant_id, r.contract_id, r.request_id, d.document_id, d.template_id, d.plan_id,
           d.price_cents, d.billing_period, d.payment_condition, d.loyalty_months, d.term_months, d.body_version
    FROM signature_requests r JOIN contract_documents d ON d.tenant_id = r.tenant_id AND d.document_id = r.document_id
    WHERE r.tenant_id = $1 AND r.state = 3
    ORDER BY r.contract_id, r.closed_at DESC) s
  JOIN contracts c ON c.tenant_id = s.tenant_id AND c.contract_id = s.contract_id AND c.lifecycle <> 6
  JOIN document_templates t ON t.tenant_id = s.tenant_id AND t.template_id = s.template_id) AS signed
WHERE tenant_id = $1
  AND (plan_was, price_was, period_was, condition_was, loyalty_was, term_was, body_was)
      <> (plan_is, price_is, period_is, condition_is, loyalty_is, term_is, body_is)
  AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
