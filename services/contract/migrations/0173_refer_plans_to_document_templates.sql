-- C-20. Plans of before this release may name what never was; new ones may not.
ALTER TABLE plans ADD CONSTRAINT plans_document_template_exists
  FOREIGN KEY (tenant_id, document_template_id) REFERENCES document_templates NOT VALID;
