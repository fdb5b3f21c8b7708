-- short: at most $6 of the clients with this document, external id, mobile phone or e-mail ($5, small letters); NULL finds none.
-- By an array: IN would hash the few ids that are found, which takes longer than reading the client.
SELECT client_id, version, created_at, updated_at, display_name, social_name, kind, tax_id, born_on, sex,
       email, mobile_phone, phone, street, street_number, complement, district, city, state, postal_code,
       group_names, category, vip, aggregator, origin, unit, consultant, teacher, registered_on,
       external_id, trade_name, billing_address, identity_documents, campaign, custom_fields, archived_at,
       archive_reason, activity, first_paid_on, last_paid_on, merged_into, anonymized_at, import_id, import_flags
FROM clients
WHERE tenant_id = $1 AND client_id = ANY (ARRAY (
  (SELECT client_id FROM clients WHERE tenant_id = $1 AND tax_id = ANY (ARRAY[$2]) AND tax_id <> '' LIMIT $6)
  UNION ALL
  (SELECT client_id FROM clients WHERE tenant_id = $1 AND external_id = ANY (ARRAY[$3]) AND external_id <> '' LIMIT $6)
  UNION ALL
  (SELECT client_id FROM clients WHERE tenant_id = $1 AND mobile_phone = ANY (ARRAY[$4]) AND mobile_phone <> '' LIMIT $6)
  UNION ALL
  (SELECT client_id FROM clients WHERE tenant_id = $1 AND email_key = ANY (ARRAY[$5]) AND email_key <> '' LIMIT $6)))
