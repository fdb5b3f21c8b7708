-- short: archivings of clients
INSERT INTO client_archivings (tenant_id, client_id, archived_on, restored_on)
SELECT $1::uuid, t.* FROM unnest($2::uuid[], $3::date[], $4::date[]) AS t
