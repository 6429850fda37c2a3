package dev.vestibule.adapters.web.admin;

import dev.vestibule.application.port.in.membership.ShowMember;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFlag;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
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
        Member member = listing.member();
        return new MemberJson(
                member.id().toString(),
                member.user().toString(),
                Wire.lower(member.role()),
                flags(member),
                Wire.text(listing.name()),
                Wire.text(listing.email()),
                member.joinedAt().toString());
    }

    static List<String> flags(Member member) {
        return member.flags().stream().map(MemberFlag::wire).sorted().toList();
    }
}
