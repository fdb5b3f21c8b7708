-- short: whether a client has a card
SELECT EXISTS (SELECT FROM payment_cards WHERE tenant_id = $1 AND client_id = $2)
