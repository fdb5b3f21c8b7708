-- The document sent last decides: while one is open no other is sent.
select 'contracts/' || c.contract_id as contract,
       'clients/' || c.client_id as client,
       cl.display_name as client_name,
       cl.mobile_phone,
       cl.email,
       p.display_name as plan_name,
       coalesce(c.unit, cl.unit) as unit,
       coalesce(c.consultant, cl.consultant) as consultant,
       c.lifecycle,
       coalesce(s.state, 'NOT_SENT') as signature,
       s.means,
       s.sent_on,
       s.expires_on,
       s.closed_on,
       s.signers::bigint as signers,
       s.signers_signed::bigint as signers_signed
from contracts c
left join lateral (
  select * from signature_requests r
  where r.tenant_id = c.tenant_id and r.contract_id = c.contract_id
  order by r.sent_at desc, r.request_id desc
  limit 1) s on true
left join clients cl on cl.tenant_id = c.tenant_id and cl.client_id = c.client_id
left join clients ag on ag.tenant_id = c.tenant_id and ag.client_id = c.client_id and ag.aggregator <> 0
left join plans p on p.tenant_id = c.tenant_id and p.plan_id = c.plan_id
where c.tenant_id = :tenant
  and (:signature is null or coalesce(s.state, 'NOT_SENT') = any(:signature))
  and (:lifecycle is null or c.lifecycle = any(:lifecycle))
  and (:client_activity is null or client_activity(:tenant, c.client_id, :today) = any(:client_activity))
  and (:client_situation is null or client_situation(:tenant, c.client_id, :today) = any(:client_situation))
  and (:unit is null or coalesce(c.unit, cl.unit) = any(:unit))
  and (:plan is null or p.code = any(:plan))
  and (:modality is null or p.modalities && :modality)
  and (:category is null or cl.category = any(:category))
  and (:group is null or cl.groups && :group)
  and (:vip = 'include' or coalesce(cl.vip, false) = (:vip = 'only'))
  and (:consultant is null or coalesce(c.consultant, cl.consultant) = any(:consultant))
  and (:teacher is null or cl.teacher = any(:teacher))
  and (:aggregators = 'include' or (ag.client_id is not null) = (:aggregators = 'only'))
