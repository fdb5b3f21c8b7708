-- short: a client's latest answer of each channel and purpose, at an instant
SELECT DISTINCT ON (channel, purpose) consent_id, client_id, channel, purpose, answer, consented_at, means, shown_text, text_version, evidence, actor, created_at
FROM contact_consents
WHERE tenant_id = $1 AND client_id = $2 AND consented_at <= $3
ORDER BY channel, purpose, consented_at DESC, created_at DESC, consent_id DESC
