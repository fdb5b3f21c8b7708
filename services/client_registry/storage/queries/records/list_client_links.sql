-- long: one page of the links of a tenant, by filter and order; of one day ($2) where one is given
SELECT link_id, version, client_id, kind, related_client_id, relationship, first_on, last_on, created_at, updated_at, /*order_values*/
FROM client_links
WHERE tenant_id = $1 AND ($2::date IS NULL OR (first_on <= $2 AND (last_on IS NULL OR last_on >= $2))) AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
