-- The last id_token of a link, sealed: a provider that is asked to sign somebody out wants to see it.
alter table identities
    add column sealed_id_token text,
    add constraint identities_sealed_id_token check (sealed_id_token <> ''),
    add constraint identities_retired_without_id_token check (retired_at is null or sealed_id_token is null);
