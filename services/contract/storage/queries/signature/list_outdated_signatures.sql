-- long: one page of the contracts, not ended, whose terms or template differ from those signed last; their price is the one of today
-- or, where that is another than the one signed, the one that was agreed for good: of the last act that has begun and has no end
SELECT contract_id, client_id, request_id, document_id,
       plan_was, price_was, period_was, condition_was, loyalty_was, term_was, body_was,
       plan_is, price_is, period_is, condition_is, loyalty_is, term_is, body_is,
       /*order_values*/
FROM (
  SELECT s.tenant_id, s.contract_id, c.client_id, s.request_id, s.document_id,
         s.plan_id AS plan_was, s.price_cents AS price_was, s.billing_period AS period_was, s.payment_condition AS condition_was,
         s.loyalty_months AS loyalty_was, s.term_months AS term_was, s.body_version AS body_was,
         c.plan_id AS plan_is,
         CASE WHEN c.price_cents = s.price_cents THEN c.price_cents ELSE coalesce((
           SELECT g.price_cents
           FROM price_segments g
           WHERE g.tenant_id = c.tenant_id AND g.contract_id = c.contract_id AND g.until_on IS NULL AND g.undoes IS NULL
             AND NOT EXISTS (
               SELECT FROM price_segments u
               WHERE u.tenant_id = g.tenant_id AND u.contract_id = g.contract_id AND u.undoes = g.ordinal)
             AND EXISTS (
               SELECT FROM price_segments b
               WHERE b.tenant_id = g.tenant_id AND b.contract_id = g.contract_id AND b.cause_ref = g.cause_ref AND b.undoes IS NULL
                 AND b.from_on <= $2)
           ORDER BY g.ordinal DESC
           LIMIT 1), c.initial_price_cents) END AS price_is,
         c.billing_period AS period_is, c.payment_condition AS condition_is,
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
