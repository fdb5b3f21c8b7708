-- short: the archivings of clients ($2), before they are written anew
DELETE FROM client_archivings WHERE tenant_id = $1 AND client_id = ANY ($2::uuid[])
