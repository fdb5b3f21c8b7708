-- long: one page of the tenant's renewals, by filter and order
SELECT renewal_id, contract_id, kind, renewed_on, term_months, loyalty_months, ends_before, ends_after, expires_before, expires_after, actor,
  reason, created_at,
  /*order_values*/
FROM renewals
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
