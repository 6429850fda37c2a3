package dev.vestibule.application.membership;

import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.tag.Condition;

/// That somebody means to act on a member, whom they know in some state.
record Intent(Caller caller, OrganizationRef organization, MemberId member, Scope needed, Condition condition) {}
