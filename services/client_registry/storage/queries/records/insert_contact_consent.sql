-- short: a new answer of a client
INSERT INTO contact_consents (tenant_id, consent_id, client_id, channel, purpose, answer, consented_at, means, shown_text,
  text_version, evidence, actor, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
