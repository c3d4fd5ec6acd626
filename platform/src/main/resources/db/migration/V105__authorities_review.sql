-- A supervising authority has people of its own, and reviews its schools where a round says so.
alter table access.account drop constraint account_role_check,
    add constraint account_role_check
        check (role in ('school', 'approver', 'county', 'authority', 'city', 'province', 'public'));
alter table collection.round_plan add column authorities text not null default '';
