-- short: a new note about a client
INSERT INTO evolutions (tenant_id, evolution_id, client_id, evolved_on, note, staff, corrects_id, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
