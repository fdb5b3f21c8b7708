-- long: one page of the clients of a tenant, by filter and order; archived ones only where $2 says so, merged ones $4, and with one of the
-- birthdays $3 (month * 100 + day) where there are any
SELECT client_id, version, created_at, updated_at, display_name, social_name, kind, tax_id, born_on, sex,
       email, mobile_phone, phone, street, street_number, complement, district, city, state, postal_code,
       group_names, category, vip, aggregator, origin, unit, consultant, teacher, registered_on,
       external_id, trade_name, billing_address, identity_documents, campaign, custom_fields, archived_at,
       archive_reason, activity, first_paid_on, last_paid_on, merged_into, anonymized_at, import_id, import_flags, /*order_values*/
FROM clients
WHERE tenant_id = $1 AND ($2::boolean OR archived_at IS NULL) AND ($4::boolean OR merged_into IS NULL)
  AND ($3::int4[] IS NULL
       OR (extract(month FROM born_on) * 100 + extract(day FROM born_on))::int4 = ANY ($3::int4[])) AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
