-- long: new clients of an import; those whose external id or document exists stay as they are, unless they share the document ($5)
INSERT INTO clients (tenant_id, client_id, version, created_at, updated_at, display_name, social_name, kind, tax_id,
  born_on, sex, email, mobile_phone, phone, street, street_number, complement, district, city, state,
  postal_code, group_names, category, vip, aggregator, origin, unit, consultant, teacher,
  registered_on, external_id, email_key, name_key, name_hashes, trade_name,
  billing_address, identity_documents, campaign, custom_fields, import_id, import_flags, tax_id_guard)
SELECT $1, r.client_id, 1, $2, $2, r.display_name, r.social_name, r.kind, r.tax_id, r.born_on, r.sex,
       r.email, r.mobile_phone, r.phone, r.street, r.street_number, r.complement, r.district, r.city,
       r.state, r.postal_code, string_to_array(r.group_names, chr(31)), r.category, r.vip, r.aggregator,
       r.origin, r.unit, r.consultant, r.teacher, r.registered_on, r.external_id, r.email_key, r.name_key,
       r.name_hashes::int4[], r.trade_name, r.billing_address::jsonb, r.identity_documents::jsonb, r.campaign,
       r.custom_fields::jsonb, $4, string_to_array(r.import_flags, chr(31)),
       CASE WHEN $5 THEN r.client_id ELSE '00000000-0000-0000-0000-000000000000' END
FROM unnest($3::client_row[]) AS r
ON CONFLICT DO NOTHING
RETURNING client_id
