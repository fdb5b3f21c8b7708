-- short: a card and its token go, when it is still at the version that was read ($3)
WITH deleted AS (
  DELETE FROM payment_cards WHERE tenant_id = $1 AND card_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM deleted
