-- short: a signer of a new request
INSERT INTO signers (tenant_id, request_id, signer_number, display_name, tax_id, email, mobile_phone, role, state, refusal_reason)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '')
