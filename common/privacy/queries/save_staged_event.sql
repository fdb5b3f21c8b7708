-- long: a staged event without personal data
UPDATE outbox_pending SET payload = $4, reason = '' WHERE tenant_id = $1 AND aggregate = $2 AND version = $3
