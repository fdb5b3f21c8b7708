-- short: a new client
INSERT INTO clients (tenant_id, client_id, version, created_at, updated_at, display_name, social_name, kind, tax_id,
  born_on, sex, email, mobile_phone, phone, street, street_number, complement, district, city, state,
  postal_code, group_names, category, vip, aggregator, origin, unit, consultant, teacher,
  registered_on, external_id, email_key, name_key, name_hashes, trade_name,
  billing_address, identity_documents, campaign, custom_fields, tax_id_guard)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
        $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40)
