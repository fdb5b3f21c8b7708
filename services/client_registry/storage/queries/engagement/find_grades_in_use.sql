-- short: the grades of a modality that clients have
SELECT DISTINCT grade FROM graduations WHERE tenant_id = $1 AND modality_id = $2
