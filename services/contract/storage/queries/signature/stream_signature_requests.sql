-- long: every request of the tenant with its signers, instants in microseconds since 1970 (0: none), for a snapshot
SELECT r.request_id, r.version, r.document_id, r.contract_id, r.client_id, r.means, r.state, r.expires_on, r.activate_when_signed,
  r.document_sha256, r.closed_at, r.cancel_reason, r.actor, r.created_at, r.updated_at,
  s.names, s.tax_ids, s.emails, s.phones, s.roles, s.states, s.viewed, s.answered, s.refusal_reasons
FROM signature_requests r
CROSS JOIN LATERAL (
  SELECT coalesce(array_agg(display_name ORDER BY signer_number), '{}') AS names,
    coalesce(array_agg(tax_id ORDER BY signer_number), '{}') AS tax_ids,
    coalesce(array_agg(email ORDER BY signer_number), '{}') AS emails,
    coalesce(array_agg(mobile_phone ORDER BY signer_number), '{}') AS phones,
    coalesce(array_agg(role ORDER BY signer_number), '{}') AS roles,
    coalesce(array_agg(state::bigint ORDER BY signer_number), '{}') AS states,
    coalesce(array_agg(coalesce(extract(epoch FROM viewed_at) * 1000000, 0)::bigint ORDER BY signer_number), '{}') AS viewed,
    coalesce(array_agg(coalesce(extract(epoch FROM answered_at) * 1000000, 0)::bigint ORDER BY signer_number), '{}') AS answered,
    coalesce(array_agg(refusal_reason ORDER BY signer_number), '{}') AS refusal_reasons
  FROM signers
  WHERE tenant_id = r.tenant_id AND request_id = r.request_id) s
WHERE r.tenant_id = $1
