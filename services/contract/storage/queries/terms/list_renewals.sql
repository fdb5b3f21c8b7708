-- long: one page of the tenant's renewals, by filter and order
SELECT renewal_id, contract_id, kind, renewed_on, term_months, loyalty_months, ends_before, ends_after, expires_before, expires_after, actor,
  reason, created_at,
  (SELECT c.client_id FROM contracts c WHERE c.tenant_id = renewals.tenant_id AND c.contract_id = renewals.contract_id),
  /*order_values*/
FROM renewals
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
