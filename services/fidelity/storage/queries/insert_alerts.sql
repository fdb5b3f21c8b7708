-- long: alerts that fire now; gives the ids of those that had not fired before
INSERT INTO alerts (tenant_id, alert_id, rule_id, contract_id, client_id, client_display_name, occurrence_on, due_on, fired_at)
SELECT $1::uuid, t.alert_id, $2::uuid, t.contract_id, t.client_id, t.client_display_name, t.occurrence_on, t.due_on,
       $3::timestamptz
FROM unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::date[], $9::date[])
  AS t (alert_id, contract_id, client_id, client_display_name, occurrence_on, due_on)
ON CONFLICT DO NOTHING
RETURNING alert_id
