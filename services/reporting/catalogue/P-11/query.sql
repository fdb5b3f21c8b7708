select 'contracts/' || c.contract_id as contract,
       'clients/' || c.client_id as client,
       cl.display_name as client_name,
       cl.mobile_phone,
       cl.email,
       c.description,
       p.display_name as plan_name,
       coalesce(c.unit, cl.unit) as unit,
       coalesce(c.consultant, cl.consultant) as consultant,
       c.lifecycle,
       coalesce(c.in_force_from, c.activated_on) as started_on,
       c.ends_on,
       case :date_kind
         when 'activation' then c.activated_on
         when 'renewal' then c.renewed_on
         when 'expiration' then c.expires_on
         when 'end' then c.ends_on
         when 'financial_base' then c.financial_base_on
         when 'paid_until' then c.paid_until_on
       end as due_on,
       (case :date_kind
         when 'activation' then c.activated_on
         when 'renewal' then c.renewed_on
         when 'expiration' then c.expires_on
         when 'end' then c.ends_on
         when 'financial_base' then c.financial_base_on
         when 'paid_until' then c.paid_until_on
       end - :today)::bigint as days_left
from contracts c
left join clients cl on cl.tenant_id = c.tenant_id and cl.client_id = c.client_id
left join clients ag on ag.tenant_id = c.tenant_id and ag.client_id = c.client_id and ag.aggregator <> 0
left join plans p on p.tenant_id = c.tenant_id and p.plan_id = c.plan_id
where c.tenant_id = :tenant
  and ((:date_kind = 'activation' and c.activated_on between :period_start and :period_end)
    or (:date_kind = 'renewal' and c.renewed_on between :period_start and :period_end)
    or (:date_kind = 'expiration' and c.expires_on between :period_start and :period_end)
    or (:date_kind = 'end' and c.ends_on between :period_start and :period_end)
    or (:date_kind = 'financial_base' and c.financial_base_on between :period_start and :period_end)
    or (:date_kind = 'paid_until' and c.paid_until_on between :period_start and :period_end))
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
