-- long: clients that have one of these documents ($2), e-mail keys ($3) or phones ($4); 1 document, 2 e-mail, 3 phone
SELECT 1 AS kind, tax_id AS value, client_id, external_id
FROM clients WHERE tenant_id = $1 AND tax_id = ANY ($2::text[]) AND tax_id <> ''
UNION ALL
SELECT 2, email_key, client_id, external_id
FROM clients WHERE tenant_id = $1 AND email_key = ANY ($3::text[]) AND email_key <> ''
UNION ALL
SELECT 3, mobile_phone, client_id, external_id
FROM clients WHERE tenant_id = $1 AND mobile_phone = ANY ($4::text[]) AND mobile_phone <> ''
UNION ALL
SELECT 3, phone, client_id, external_id
FROM clients WHERE tenant_id = $1 AND phone = ANY ($4::text[]) AND phone <> ''
