-- P-15. Documents sent to be signed, as the contract service last told them.
create table signature_requests (
  tenant_id uuid not null,
  request_id uuid not null,
  version bigint not null,
  contract_id uuid not null,
  -- State and means of vinculo.contract.v1.SignatureRequest: SENT, VIEWED, ...; SIMPLE, ADVANCED.
  state text not null,
  means text not null,
  sent_at timestamptz not null,
  sent_on date not null,
  expires_on date not null,
  closed_on date,
  signers smallint not null,
  signers_signed smallint not null,
  primary key (tenant_id, request_id)
);
create index signature_requests_contract on signature_requests (tenant_id, contract_id, sent_at);
select tenant_table('signature_requests');
