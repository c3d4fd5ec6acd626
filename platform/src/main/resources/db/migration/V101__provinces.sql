-- A province stands above its cities on the register, and has people of its own.
alter table registry.unit_kind drop constraint unit_kind_kind_check,
    add constraint unit_kind_kind_check check (kind in ('province', 'city', 'county', 'school', 'authority'));
alter table access.account drop constraint account_role_check,
    add constraint account_role_check check (role in ('school', 'approver', 'county', 'city', 'province', 'public'));
