-- short: one note about a client, and what corrects it
SELECT e.evolution_id, e.client_id, e.evolved_on, e.note, e.staff, e.corrects_id, x.evolution_id, e.created_at
FROM evolutions e LEFT JOIN evolutions x ON x.tenant_id = e.tenant_id AND x.corrects_id = e.evolution_id
WHERE e.tenant_id = $1 AND e.evolution_id = $2
