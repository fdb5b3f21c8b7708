-- short: a changed client, when it is still at the version that was read ($3); another document has a guard of its own ($40)
WITH updated AS (
  UPDATE clients
  SET version = $4, updated_at = $5, display_name = $6, social_name = $7, kind = $8, tax_id = $9,
      born_on = $10, sex = $11, email = $12, mobile_phone = $13, phone = $14, street = $15,
      street_number = $16, complement = $17, district = $18, city = $19, state = $20, postal_code = $21,
      group_names = $22, category = $23, vip = $24, aggregator = $25, origin = $26, unit = $27,
      consultant = $28, teacher = $29, registered_on = $30, external_id = $31, email_key = $32,
      name_key = $33, name_hashes = $34, trade_name = $35, billing_address = $36,
      identity_documents = $37, campaign = $38, custom_fields = $39,
      tax_id_guard = CASE WHEN tax_id = $9 THEN tax_id_guard ELSE $40 END
  WHERE tenant_id = $1 AND client_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM updated
