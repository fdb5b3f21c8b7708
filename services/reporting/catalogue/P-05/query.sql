-- ending 1: the contract whose end left the client without any in force, and counts as churn.
select 'contracts/' || c.contract_id as contract,
       'clients/' || c.client_id as client,
       cl.display_name as client_name,
       cl.mobile_phone,
       cl.email,
       p.display_name as plan_name,
       c.description,
       coalesce(c.unit, cl.unit) as unit,
       coalesce(c.consultant, cl.consultant) as consultant,
       c.in_force_from as started_on,
       c.in_force_until as evaded_on,
       c.end_kind,
       c.end_reason,
       round(c.price_cents / case c.billing_period
         when 'ANNUAL' then 12.0
         when 'SEMIANNUAL' then 6.0
         when 'QUARTERLY' then 3.0
         else 1.0
       end)::bigint as monthly_value
from contracts c
left join clients cl on cl.tenant_id = c.tenant_id and cl.client_id = c.client_id
left join clients ag on ag.tenant_id = c.tenant_id and ag.client_id = c.client_id and ag.aggregator <> 0
left join plans p on p.tenant_id = c.tenant_id and p.plan_id = c.plan_id
where c.tenant_id = :tenant
  and c.in_force_until between :period_start and :period_end
  and c.ending = 1  -- an evasion (domain/movements.h)
  and (:end_kind is null or c.end_kind = any(:end_kind))
  and (:reason is null or c.end_reason = any(:reason))
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
