-- long: the next clients in a group ($2), with its other name ($3; '': without it)
UPDATE clients
SET version = version + 1, updated_at = $6,
    group_names = CASE WHEN $3::text = '' OR $3::text = ANY (group_names) THEN array_remove(group_names, $2::text)
                       ELSE array_replace(group_names, $2::text, $3::text) END
WHERE tenant_id = $1 AND client_id IN (
  SELECT client_id FROM clients
  WHERE tenant_id = $1 AND client_id > $4 AND $2::text = ANY (group_names)
  ORDER BY client_id
  LIMIT $5
  FOR UPDATE)
RETURNING client_id, version, created_at, updated_at, display_name, social_name, kind, tax_id, born_on, sex,
          email, mobile_phone, phone, street, street_number, complement, district, city, state, postal_code,
          group_names, category, vip, aggregator, origin, unit, consultant, teacher, registered_on,
          external_id, trade_name, billing_address, identity_documents, campaign, custom_fields, archived_at,
          archive_reason, activity, first_paid_on, last_paid_on, merged_into, anonymized_at, import_id, import_flags
