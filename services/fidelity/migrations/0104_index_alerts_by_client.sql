-- The page of a client (R-11) asks for the newest alerts of one client.
CREATE INDEX alerts_by_client ON alerts (tenant_id, client_id, fired_at, alert_id);
