-- The lines that name a project, for its card.
create index if not exists line_by_project on ledger.line (tenant, project) where project is not null;
