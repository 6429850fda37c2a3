package dev.vestibule.adapters.web.admin;

import dev.vestibule.application.port.in.membership.ShowMember;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFlag;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A member, as answered, with what the organization may know of the person.
@Serdeable
record MemberJson(
        String id,
        String userId,
        String role,
        List<String> flags,
        @Nullable String name,
        @Nullable String email,
        String joinedAt) {
    static MemberJson of(ShowMember.Listing listing) {
        return of(listing.member(), listing.name(), listing.email());
    }

    /// One whose person's name and address were not asked for.
    static MemberJson of(Member member) {
        return of(member, Optional.empty(), Optional.empty());
    }

    private static MemberJson of(Member member, Optional<?> name, Optional<?> email) {
        return new MemberJson(
                member.id().toString(),
                member.user().toString(),
                Wire.lower(member.role()),
                flags(member),
                Wire.text(name),
                Wire.text(email),
                member.joinedAt().toString());
    }

    static List<String> flags(Member member) {
        return member.flags().stream().map(MemberFlag::wire).sorted().toList();
    }
}
