-- long: signature requests as last told
insert into signature_requests
  (tenant_id, request_id, version, contract_id, state, means, sent_at, sent_on, expires_on, closed_on, signers, signers_signed)
select $1::uuid, r.request_id, r.version, r.contract_id, r.state, r.means, r.sent_at, r.sent_on, r.expires_on, r.closed_on, r.signers,
       r.signers_signed
from unnest($2::uuid[], $3::bigint[], $4::uuid[], $5::text[], $6::text[], $7::timestamptz[], $8::date[], $9::date[], $10::date[],
            $11::smallint[], $12::smallint[])
  as r (request_id, version, contract_id, state, means, sent_at, sent_on, expires_on, closed_on, signers, signers_signed)
on conflict (tenant_id, request_id) do update
set version = excluded.version, contract_id = excluded.contract_id, state = excluded.state, means = excluded.means,
    sent_at = excluded.sent_at, sent_on = excluded.sent_on, expires_on = excluded.expires_on, closed_on = excluded.closed_on,
    signers = excluded.signers, signers_signed = excluded.signers_signed
where signature_requests.version < excluded.version
