package dev.vestibule.adapters.persistence.membership;

import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.user.UserId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// A row of `members`, read column by column or as one JSON object.
@MappedEntity("members")
@Serdeable(naming = SnakeCaseStrategy.class)
public record MemberRow(
        UUID organizationId,
        @Id UUID id,
        UUID userId,
        OrganizationRole role,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> flags,
        Instant joinedAt) {
    static MemberRow of(Member member) {
        return new MemberRow(
                member.organization().value(),
                member.id().value(),
                member.user().value(),
                member.role(),
                member.flags().stream().map(MemberFlag::wire).sorted().toList(),
                member.joinedAt());
    }

    public Member toDomain() {
        return new Member(
                new MemberId(id),
                new OrganizationId(organizationId),
                new UserId(userId),
                role,
                flags.stream().map(MemberRow::flag).collect(Collectors.toUnmodifiableSet()),
                joinedAt);
    }

    private static MemberFlag flag(String wire) {
        return Arrays.stream(MemberFlag.values())
                .filter(flag -> flag.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown member flag " + wire));
    }
}
