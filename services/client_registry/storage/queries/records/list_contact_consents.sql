-- long: one page of the ledger of consents of a tenant, by filter and order
SELECT consent_id, client_id, channel, purpose, answer, consented_at, means, shown_text, text_version, evidence, actor, created_at, /*order_values*/
FROM contact_consents
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
