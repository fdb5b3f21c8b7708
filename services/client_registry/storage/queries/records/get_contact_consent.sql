-- short: one answer of a client
SELECT consent_id, client_id, channel, purpose, answer, consented_at, means, shown_text, text_version, evidence, actor, created_at
FROM contact_consents
WHERE tenant_id = $1 AND consent_id = $2
