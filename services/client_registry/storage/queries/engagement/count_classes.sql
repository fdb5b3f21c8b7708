-- short: the presences of a client ($2) in a modality ($3) from a day on that count
SELECT count(*)
FROM presences
WHERE tenant_id = $1 AND client_id = $2 AND modality = $3 AND attended_on >= $4 AND deleted_at IS NULL
