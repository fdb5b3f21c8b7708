-- short: what the gateway charges a card by
SELECT gateway, token FROM payment_cards WHERE tenant_id = $1 AND card_id = $2
