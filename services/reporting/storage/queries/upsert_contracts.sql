-- long: contracts as last told
insert into contracts (tenant_id, contract_id, version, client_id, plan_id, description, lifecycle, access, end_kind,
                       end_reason, counts_as_churn, price_cents, billing_period, payment_condition, total_value_cents,
                       activated_on, renewed_on, expires_on, ends_on, financial_base_on, paid_until_on, consultant, unit,
                       external_id, in_force_from, in_force_until, beginning, ending, taken_over, end_reason_name)
select $1::uuid, r.*
from unnest($2::uuid[], $3::bigint[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::text[],
            $10::text[], $11::boolean[], $12::bigint[], $13::text[], $14::text[], $15::bigint[], $16::date[],
            $17::date[], $18::date[], $19::date[], $20::date[], $21::date[], $22::text[], $23::text[], $24::text[],
            $25::date[], $26::date[], $27::smallint[], $28::smallint[], $29::boolean[], $30::text[]) as r
on conflict (tenant_id, contract_id) do update
set version = excluded.version, client_id = excluded.client_id, plan_id = excluded.plan_id,
    description = excluded.description, lifecycle = excluded.lifecycle, access = excluded.access,
    end_kind = excluded.end_kind, end_reason = excluded.end_reason, counts_as_churn = excluded.counts_as_churn,
    price_cents = excluded.price_cents, billing_period = excluded.billing_period,
    payment_condition = excluded.payment_condition, total_value_cents = excluded.total_value_cents,
    activated_on = excluded.activated_on, renewed_on = excluded.renewed_on, expires_on = excluded.expires_on,
    ends_on = excluded.ends_on, financial_base_on = excluded.financial_base_on, paid_until_on = excluded.paid_until_on,
    consultant = excluded.consultant, unit = excluded.unit, external_id = excluded.external_id,
    in_force_from = excluded.in_force_from, in_force_until = excluded.in_force_until, beginning = excluded.beginning,
    ending = excluded.ending, taken_over = excluded.taken_over, end_reason_name = excluded.end_reason_name
