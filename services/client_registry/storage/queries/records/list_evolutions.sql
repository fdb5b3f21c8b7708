-- long: one page of the notes of a tenant, by filter and order; corrected ones only where the filter asks for them ($2)
SELECT e.evolution_id, e.client_id, e.evolved_on, e.note, e.staff, e.corrects_id, x.evolution_id, e.created_at, /*order_values*/
FROM evolutions e LEFT JOIN evolutions x ON x.tenant_id = e.tenant_id AND x.corrects_id = e.evolution_id
WHERE e.tenant_id = $1 AND ($2::bool OR x.evolution_id IS NULL) AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
