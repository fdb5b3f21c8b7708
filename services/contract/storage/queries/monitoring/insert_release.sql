-- short: a new release
INSERT INTO releases (tenant_id, release_id, version, contract_id, kind, origin, since_on, until_on, ended_on, debt_cents, promise,
  promise_settled_on, interval_lifted, actor, reason, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
