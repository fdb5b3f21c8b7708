-- long: one page of the cards of a tenant, by filter and order
SELECT p.card_id, p.version, p.client_id, p.gateway, p.brand, p.last_four, p.expiry_month, p.expiry_year, p.holder_name, p.default_at,
       p.created_at, p.updated_at, p.card_id = d.card_id, /*order_values*/
FROM payment_cards p CROSS JOIN LATERAL (
  SELECT o.card_id FROM payment_cards o
  WHERE o.tenant_id = p.tenant_id AND o.client_id = p.client_id
  ORDER BY o.default_at DESC NULLS LAST, o.card_id LIMIT 1) d
WHERE p.tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
