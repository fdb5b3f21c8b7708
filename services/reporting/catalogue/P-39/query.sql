-- The client's releases are counted over all of its contracts and all time, not over the period alone.
select 'releases/' || r.release_id as release,
       'contracts/' || c.contract_id as contract,
       'clients/' || c.client_id as client,
       cl.display_name as client_name,
       cl.mobile_phone,
       cl.email,
       p.display_name as plan_name,
       coalesce(c.unit, cl.unit) as unit,
       coalesce(c.consultant, cl.consultant) as consultant,
       r.kind,
       r.origin,
       r.actor as granted_by,
       r.starts_on,
       r.last_on,
       r.ended_on,
       r.debt_cents as debt,
       r.promise,
       r.promise_settled_on,
       r.interval_lifted,
       a.releases as client_releases,
       a.broken as client_broken
from releases r
join contracts c on c.tenant_id = r.tenant_id and c.contract_id = r.contract_id
cross join lateral (
  select count(*) as releases, count(*) filter (where o.promise = 'PROMISE_BROKEN') as broken
  from contracts oc
  join releases o on o.tenant_id = oc.tenant_id and o.contract_id = oc.contract_id
  where oc.tenant_id = c.tenant_id and oc.client_id = c.client_id) a
left join clients cl on cl.tenant_id = c.tenant_id and cl.client_id = c.client_id
left join clients ag on ag.tenant_id = c.tenant_id and ag.client_id = c.client_id and ag.aggregator <> 0
left join plans p on p.tenant_id = c.tenant_id and p.plan_id = c.plan_id
where r.tenant_id = :tenant
  and r.starts_on between :period_start and :period_end
  and (:kind is null or r.kind = any(:kind))
  and (:origin is null or r.origin = any(:origin))
  and (:promise is null or r.promise = any(:promise))
  and a.broken >= :broken_at_least
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
