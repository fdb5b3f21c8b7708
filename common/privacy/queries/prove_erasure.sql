-- long: the proof of a finished erasure
UPDATE erasures e SET proof = erasure_proof(e) WHERE tenant_id = $1 AND subject = $2 AND proof = ''
