-- C-29. Of which receivables a notice before a credit bureau listing is, and for which a client is listed. Those of before are of what was overdue
-- when they were made, as far as receivables tell it still: what is open, or changed afterwards; a notice, of what was overdue when it went out.
ALTER TABLE credit_notices NO FORCE ROW LEVEL SECURITY;
ALTER TABLE credit_listings NO FORCE ROW LEVEL SECURITY;
ALTER TABLE receivables NO FORCE ROW LEVEL SECURITY;

CREATE TABLE credit_notice_receivables (
  tenant_id uuid NOT NULL,
  notice_id uuid NOT NULL,
  receivable_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, notice_id, receivable_id),
  CONSTRAINT credit_notice_receivables_notice_exists FOREIGN KEY (tenant_id, notice_id) REFERENCES credit_notices,
  CONSTRAINT credit_notice_receivables_receivable_exists FOREIGN KEY (tenant_id, receivable_id) REFERENCES receivables
);
CREATE INDEX credit_notice_receivables_by_receivable ON credit_notice_receivables (tenant_id, receivable_id);
INSERT INTO credit_notice_receivables (tenant_id, notice_id, receivable_id)
SELECT n.tenant_id, n.notice_id, r.receivable_id
FROM credit_notices n
JOIN receivables r ON r.tenant_id = n.tenant_id AND r.contract_id = n.contract_id
WHERE r.due_on >= n.oldest_due_on AND r.overdue_from_on <= n.sent_on
  AND (r.state IN (2, 3, 4) OR r.state IN (5, 6) AND r.updated_at >= n.created_at);
SELECT tenant_table('credit_notice_receivables');

CREATE TABLE credit_listing_receivables (
  tenant_id uuid NOT NULL,
  listing_id uuid NOT NULL,
  receivable_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, listing_id, receivable_id),
  CONSTRAINT credit_listing_receivables_listing_exists FOREIGN KEY (tenant_id, listing_id) REFERENCES credit_listings,
  CONSTRAINT credit_listing_receivables_receivable_exists FOREIGN KEY (tenant_id, receivable_id) REFERENCES receivables
);
CREATE INDEX credit_listing_receivables_by_receivable ON credit_listing_receivables (tenant_id, receivable_id);
INSERT INTO credit_listing_receivables (tenant_id, listing_id, receivable_id)
SELECT l.tenant_id, l.listing_id, r.receivable_id
FROM credit_listings l
JOIN receivables r ON r.tenant_id = l.tenant_id AND r.contract_id = l.contract_id
WHERE r.due_on >= l.oldest_due_on AND r.overdue_from_on <= l.listed_on
  AND (r.state IN (2, 3, 4) OR r.state IN (5, 6) AND r.updated_at >= l.created_at);
SELECT tenant_table('credit_listing_receivables');

ALTER TABLE receivables FORCE ROW LEVEL SECURITY;
ALTER TABLE credit_listings FORCE ROW LEVEL SECURITY;
ALTER TABLE credit_notices FORCE ROW LEVEL SECURITY;
