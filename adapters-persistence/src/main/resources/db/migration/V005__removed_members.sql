-- Whom organizations have removed, and by what they are recognised: the account alone, what an issuer calls the person,
-- or an address that was verified. No foreign key to the account: who deletes it does not come back by that.
create table removal_marks (
    organization_id uuid        not null references organizations on delete cascade,
    removed_user    uuid        not null,
    issuer          text,
    subject         text,
    address_key     text,
    marked_at       timestamptz not null,

    constraint removal_marks_once
        unique nulls not distinct (organization_id, removed_user, issuer, subject, address_key),
    constraint removal_marks_kind
        check ((issuer is null) = (subject is null) and num_nonnulls(subject, address_key) <= 1)
);

create index removal_marks_by_subject on removal_marks (organization_id, subject) where subject is not null;
create index removal_marks_by_address on removal_marks (organization_id, address_key) where address_key is not null;

-- Lists of members by role; owners are counted before one of them goes.
create index members_by_role on members (organization_id, role, id);
