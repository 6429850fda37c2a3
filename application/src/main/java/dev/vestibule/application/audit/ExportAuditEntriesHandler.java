package dev.vestibule.application.audit;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.audit.ExportAuditEntries;
import dev.vestibule.application.port.out.store.AuditSeals;
import dev.vestibule.application.port.out.store.AuditTrail;
import dev.vestibule.application.port.out.world.SealSigner;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditEntryId;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.seal.Chain;
import dev.vestibule.domain.seal.Seal;
import dev.vestibule.domain.seal.SealKey;
import dev.vestibule.domain.seal.SealedEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

final class ExportAuditEntriesHandler implements ExportAuditEntries {
    private final UnitOfWork unitOfWork;
    private final Authority authority;
    private final SealSigner signer;

    ExportAuditEntriesHandler(UnitOfWork unitOfWork, Authority authority, SealSigner signer) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
        this.signer = signer;
    }

    @Override
    public Result handle(Query query) {
        List<SealKey> keys = signer.keys();
        return unitOfWork.read(
                stores -> switch (authority.toManage(stores, query.caller(), query.organization(), Scope.AUDIT_READ)) {
                    case Permit.Granted(var organization) ->
                        exported(stores.audit(), stores.auditSeals(), organization.id(), query, keys);
                    case Permit.Denied(var refusal) -> new Result.Refused(refusal);
                });
    }

    private static Result exported(
            AuditTrail trail, AuditSeals seals, OrganizationId organization, Query query, List<SealKey> keys) {
        var entries = trail.list(organization, query.filter(), query.page());
        var found = seals.sealsOf(ids(entries));
        return new Result.Exported(seals.head(Chain.of(organization)), keys, sealed(entries, found));
    }

    private static List<AuditEntryId> ids(Page<AuditEntry> entries) {
        return entries.items().stream().map(AuditEntry::id).toList();
    }

    private static Page<SealedEntry> sealed(Page<AuditEntry> entries, List<Seal> seals) {
        var byEntry = seals.stream().collect(Collectors.toMap(Seal::entry, Function.identity()));
        List<SealedEntry> items = entries.items().stream()
                .map(entry -> new SealedEntry(entry, Optional.ofNullable(byEntry.get(entry.id())), Optional.empty()))
                .toList();
        return new Page<>(items, entries.next());
    }
}
