package dev.vestibule.application.audit;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.audit.ExportAuditChain;
import dev.vestibule.application.port.out.store.AuditSeals;
import dev.vestibule.application.port.out.world.SealSigner;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.seal.Chain;
import dev.vestibule.domain.seal.SealKey;
import java.util.List;

final class ExportAuditChainHandler implements ExportAuditChain {
    private final UnitOfWork unitOfWork;
    private final Authority authority;
    private final SealSigner signer;

    ExportAuditChainHandler(UnitOfWork unitOfWork, Authority authority, SealSigner signer) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
        this.signer = signer;
    }

    /// The checkpoint is read before the head, which is therefore never behind it.
    @Override
    public Result handle(Query query) {
        List<SealKey> keys = signer.keys();
        return unitOfWork.read(
                stores -> switch (authority.toManage(stores, query.caller(), query.organization(), Scope.AUDIT_READ)) {
                    case Permit.Granted(var organization) ->
                        exported(stores.auditSeals(), Chain.of(organization.id()), query, keys);
                    case Permit.Denied(var refusal) -> new Result.Refused(refusal);
                });
    }

    private static Result exported(AuditSeals seals, Chain chain, Query query, List<SealKey> keys) {
        var newest = seals.newestCheckpoint(chain);
        var head = seals.head(chain);
        return new Result.Exported(head, newest, keys, seals.list(chain, query.after(), query.max()));
    }
}
