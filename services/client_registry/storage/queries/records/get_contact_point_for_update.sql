-- short: one contact point, locked until the transaction ends
SELECT p.contact_point_id, p.version, p.client_id, p.kind, p.value, p.label, p.verified_at, p.verification, p.created_at, p.updated_at,
       (CASE p.kind WHEN 3 THEN c.email_key = p.value_key WHEN 1 THEN c.phone = p.value_key ELSE c.mobile_phone = p.value_key END)
FROM contact_points p JOIN clients c ON c.tenant_id = p.tenant_id AND c.client_id = p.client_id
WHERE p.tenant_id = $1 AND p.contact_point_id = $2
FOR UPDATE OF p
