-- Every decision names a stored set of rules (invariant 10). Decisions made before sets were stored stay as they are.

alter table casework.case_decision
  add constraint decided_by foreign key (rules_hash) references entitlements.rule_set not valid;
