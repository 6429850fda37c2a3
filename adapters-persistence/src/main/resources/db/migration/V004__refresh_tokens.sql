-- What a provider can be asked with again when the person is away, sealed and bound to its row.
alter table identities
    add column sealed_refresh_token text,
    add constraint identities_sealed_refresh_token check (sealed_refresh_token <> ''),
    -- Nobody asks about a link that is no more.
    add constraint identities_retired_without_token check (retired_at is null or sealed_refresh_token is null);
