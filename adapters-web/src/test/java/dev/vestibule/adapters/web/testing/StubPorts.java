package dev.vestibule.adapters.web.testing;

import dev.vestibule.application.port.in.apikey.CreateApiKey;
import dev.vestibule.application.port.in.apikey.ListApiKeys;
import dev.vestibule.application.port.in.apikey.RecogniseApiKey;
import dev.vestibule.application.port.in.apikey.RevokeApiKey;
import dev.vestibule.application.port.in.apikey.ShowApiKey;
import dev.vestibule.application.port.in.idempotency.ClaimRequest;
import dev.vestibule.application.port.in.idempotency.SettleRequest;
import dev.vestibule.application.port.in.linking.AttachIdentity;
import dev.vestibule.application.port.in.linking.DetachIdentity;
import dev.vestibule.application.port.in.linking.ListIdentities;
import dev.vestibule.application.port.in.membership.AddMember;
import dev.vestibule.application.port.in.membership.ChangeMember;
import dev.vestibule.application.port.in.membership.ListMembers;
import dev.vestibule.application.port.in.membership.RemoveMember;
import dev.vestibule.application.port.in.membership.ShowMember;
import dev.vestibule.application.port.in.organization.AddDomain;
import dev.vestibule.application.port.in.organization.ChangeOrganization;
import dev.vestibule.application.port.in.organization.CreateOrganization;
import dev.vestibule.application.port.in.organization.DeleteOrganization;
import dev.vestibule.application.port.in.organization.DropDomain;
import dev.vestibule.application.port.in.organization.ListDomains;
import dev.vestibule.application.port.in.organization.ListOrganizations;
import dev.vestibule.application.port.in.organization.ShowOrganization;
import dev.vestibule.application.port.in.pipeline.CreateAccount;
import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.application.port.in.pipeline.HoldAnswer;
import dev.vestibule.application.port.in.pipeline.ProveAccount;
import dev.vestibule.application.port.in.pipeline.ShowDecision;
import dev.vestibule.application.port.in.pipeline.StartLogin;
import dev.vestibule.application.port.in.pipeline.StartSetup;
import dev.vestibule.application.port.in.pipeline.StartTest;
import dev.vestibule.application.port.in.provider.ChangeProvider;
import dev.vestibule.application.port.in.provider.CreateProofLink;
import dev.vestibule.application.port.in.provider.CreateProvider;
import dev.vestibule.application.port.in.provider.DisableProvider;
import dev.vestibule.application.port.in.provider.ListProviders;
import dev.vestibule.application.port.in.provider.PrepareClientKey;
import dev.vestibule.application.port.in.provider.RefreshProvider;
import dev.vestibule.application.port.in.provider.ReviveProvider;
import dev.vestibule.application.port.in.provider.ShowClientKeys;
import dev.vestibule.application.port.in.provider.ShowProofLink;
import dev.vestibule.application.port.in.provider.ShowProvider;
import dev.vestibule.application.port.in.session.DecideAccess;
import dev.vestibule.application.port.in.session.EndByProvider;
import dev.vestibule.application.port.in.session.FindSignIn;
import dev.vestibule.application.port.in.session.RecogniseSession;
import dev.vestibule.application.port.in.session.ShowHome;
import dev.vestibule.application.port.in.session.ShowSession;
import dev.vestibule.application.port.in.session.ShowSignIn;
import dev.vestibule.application.port.in.session.SignIn;
import dev.vestibule.application.port.in.session.SignOut;
import dev.vestibule.application.port.in.trace.ListTraces;
import dev.vestibule.application.port.in.trace.ShowTrace;
import dev.vestibule.application.port.in.user.ChangeUserStanding;
import dev.vestibule.application.port.in.user.CreateUser;
import dev.vestibule.application.port.in.user.DeleteUser;
import dev.vestibule.application.port.in.user.ListUsers;
import dev.vestibule.application.port.in.user.ShowUser;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// The inside, played by scripts: each in-port answers what a test told it to, and remembers what it was asked.
@Factory
public class StubPorts {
    public final Script<AttachIdentity.Command, AttachIdentity.Result> attachIdentity = new Script<>("AttachIdentity");
    public final Script<DetachIdentity.Command, DetachIdentity.Result> detachIdentity = new Script<>("DetachIdentity");
    public final Script<ListIdentities.Query, ListIdentities.Result> listIdentities = new Script<>("ListIdentities");
    public final Script<AddMember.Command, AddMember.Result> addMember = new Script<>("AddMember");
    public final Script<ListMembers.Query, ListMembers.Result> listMembers = new Script<>("ListMembers");
    public final Script<ChangeMember.Command, ChangeMember.Result> changeMember = new Script<>("ChangeMember");
    public final Script<RemoveMember.Command, RemoveMember.Result> removeMember = new Script<>("RemoveMember");
    public final Script<CreateApiKey.Command, CreateApiKey.Result> createApiKey = new Script<>("CreateApiKey");
    public final Script<ShowApiKey.Query, ShowApiKey.Result> showApiKey = new Script<>("ShowApiKey");
    public final Script<ListApiKeys.Query, ListApiKeys.Result> listApiKeys = new Script<>("ListApiKeys");
    public final Script<RevokeApiKey.Command, RevokeApiKey.Result> revokeApiKey = new Script<>("RevokeApiKey");
    public final Script<RecogniseApiKey.Query, RecogniseApiKey.Result> recogniseApiKey =
            new Script<>("RecogniseApiKey");
    public final Script<ClaimRequest.Command, ClaimRequest.Result> claimRequest = new Script<>("ClaimRequest");
    public final Script<SettleRequest.Command, SettleRequest.Result> settleRequest = new Script<>("SettleRequest");
    public final Script<RefreshProvider.Command, RefreshProvider.Result> refreshProvider =
            new Script<>("RefreshProvider");
    public final Script<ListTraces.Query, ListTraces.Result> listTraces = new Script<>("ListTraces");
    public final Script<ShowTrace.Query, ShowTrace.Result> showTrace = new Script<>("ShowTrace");
    public final Script<ShowMember.Query, ShowMember.Result> showMember = new Script<>("ShowMember");
    public final Script<AddDomain.Command, AddDomain.Result> addDomain = new Script<>("AddDomain");
    public final Script<ChangeOrganization.Command, ChangeOrganization.Result> changeOrganization =
            new Script<>("ChangeOrganization");
    public final Script<CreateOrganization.Command, CreateOrganization.Result> createOrganization =
            new Script<>("CreateOrganization");
    public final Script<DeleteOrganization.Command, DeleteOrganization.Result> deleteOrganization =
            new Script<>("DeleteOrganization");
    public final Script<DropDomain.Command, DropDomain.Result> dropDomain = new Script<>("DropDomain");
    public final Script<ListDomains.Query, ListDomains.Result> listDomains = new Script<>("ListDomains");
    public final Script<ListOrganizations.Query, ListOrganizations.Result> listOrganizations =
            new Script<>("ListOrganizations");
    public final Script<ShowOrganization.Query, ShowOrganization.Result> showOrganization =
            new Script<>("ShowOrganization");
    public final Script<CreateAccount.Command, CreateAccount.Result> createAccount = new Script<>("CreateAccount");
    public final Script<FinishPipeline.Command, FinishPipeline.Result> finishPipeline = new Script<>("FinishPipeline");
    public final Script<ProveAccount.Command, ProveAccount.Result> proveAccount = new Script<>("ProveAccount");
    public final Script<ShowDecision.Query, ShowDecision.Result> showDecision = new Script<>("ShowDecision");
    public final Script<StartLogin.Command, StartLogin.Result> startLogin = new Script<>("StartLogin");
    public final Script<StartSetup.Command, StartSetup.Result> startSetup = new Script<>("StartSetup");
    public final Script<StartTest.Command, StartTest.Result> startTest = new Script<>("StartTest");
    public final Script<CreateProofLink.Command, CreateProofLink.Result> createProofLink =
            new Script<>("CreateProofLink");
    public final Script<ShowProofLink.Query, ShowProofLink.Result> showProofLink = new Script<>("ShowProofLink");
    public final Script<ReviveProvider.Command, ReviveProvider.Result> reviveProvider = new Script<>("ReviveProvider");
    public final Script<HoldAnswer.Command, HoldAnswer.Result> holdAnswer = new Script<>("HoldAnswer");
    public final Script<EndByProvider.Command, EndByProvider.Result> endByProvider = new Script<>("EndByProvider");
    public final Script<ChangeProvider.Command, ChangeProvider.Result> changeProvider = new Script<>("ChangeProvider");
    public final Script<CreateProvider.Command, CreateProvider.Result> createProvider = new Script<>("CreateProvider");
    public final Script<DisableProvider.Command, DisableProvider.Result> disableProvider =
            new Script<>("DisableProvider");
    public final Script<ListProviders.Query, ListProviders.Result> listProviders = new Script<>("ListProviders");
    public final Script<ShowProvider.Query, ShowProvider.Result> showProvider = new Script<>("ShowProvider");
    public final Script<PrepareClientKey.Command, PrepareClientKey.Result> prepareClientKey =
            new Script<>("PrepareClientKey");
    public final Script<ShowClientKeys.Query, ShowClientKeys.Result> showClientKeys = new Script<>("ShowClientKeys");
    public final Script<DecideAccess.Query, DecideAccess.Result> decideAccess = new Script<>("DecideAccess");
    public final Script<FindSignIn.Query, FindSignIn.Result> findSignIn = new Script<>("FindSignIn");
    public final Script<RecogniseSession.Query, RecogniseSession.Result> recogniseSession =
            new Script<>("RecogniseSession");
    public final Script<ShowHome.Query, ShowHome.Result> showHome = new Script<>("ShowHome");
    public final Script<ShowSession.Query, ShowSession.Result> showSession = new Script<>("ShowSession");
    public final Script<ShowSignIn.Query, ShowSignIn.Result> showSignIn = new Script<>("ShowSignIn");
    public final Script<SignIn.Command, SignIn.Result> signIn = new Script<>("SignIn");
    public final Script<SignOut.Command, SignOut.Result> signOut = new Script<>("SignOut");
    public final Script<ChangeUserStanding.Command, ChangeUserStanding.Result> changeUserStanding =
            new Script<>("ChangeUserStanding");
    public final Script<CreateUser.Command, CreateUser.Result> createUser = new Script<>("CreateUser");
    public final Script<DeleteUser.Command, DeleteUser.Result> deleteUser = new Script<>("DeleteUser");
    public final Script<ListUsers.Query, ListUsers.Result> listUsers = new Script<>("ListUsers");
    public final Script<ShowUser.Query, ShowUser.Result> showUser = new Script<>("ShowUser");

    @Singleton
    ClaimRequest claimRequestPort() {
        return claimRequest::play;
    }

    @Singleton
    SettleRequest settleRequestPort() {
        return settleRequest::play;
    }

    @Singleton
    RefreshProvider refreshProviderPort() {
        return refreshProvider::play;
    }

    @Singleton
    ListTraces listTracesPort() {
        return listTraces::play;
    }

    @Singleton
    ShowTrace showTracePort() {
        return showTrace::play;
    }

    @Singleton
    AttachIdentity attachIdentityPort() {
        return attachIdentity::play;
    }

    @Singleton
    DetachIdentity detachIdentityPort() {
        return detachIdentity::play;
    }

    @Singleton
    ListIdentities listIdentitiesPort() {
        return listIdentities::play;
    }

    @Singleton
    AddMember addMemberPort() {
        return addMember::play;
    }

    @Singleton
    ListMembers listMembersPort() {
        return listMembers::play;
    }

    @Singleton
    ChangeMember changeMemberPort() {
        return changeMember::play;
    }

    @Singleton
    RemoveMember removeMemberPort() {
        return removeMember::play;
    }

    @Singleton
    CreateApiKey createApiKeyPort() {
        return createApiKey::play;
    }

    @Singleton
    ShowApiKey showApiKeyPort() {
        return showApiKey::play;
    }

    @Singleton
    ListApiKeys listApiKeysPort() {
        return listApiKeys::play;
    }

    @Singleton
    RevokeApiKey revokeApiKeyPort() {
        return revokeApiKey::play;
    }

    @Singleton
    RecogniseApiKey recogniseApiKeyPort() {
        return recogniseApiKey::play;
    }

    @Singleton
    ShowMember showMemberPort() {
        return showMember::play;
    }

    @Singleton
    AddDomain addDomainPort() {
        return addDomain::play;
    }

    @Singleton
    ChangeOrganization changeOrganizationPort() {
        return changeOrganization::play;
    }

    @Singleton
    CreateOrganization createOrganizationPort() {
        return createOrganization::play;
    }

    @Singleton
    DeleteOrganization deleteOrganizationPort() {
        return deleteOrganization::play;
    }

    @Singleton
    DropDomain dropDomainPort() {
        return dropDomain::play;
    }

    @Singleton
    ListDomains listDomainsPort() {
        return listDomains::play;
    }

    @Singleton
    ListOrganizations listOrganizationsPort() {
        return listOrganizations::play;
    }

    @Singleton
    ShowOrganization showOrganizationPort() {
        return showOrganization::play;
    }

    @Singleton
    CreateAccount createAccountPort() {
        return createAccount::play;
    }

    @Singleton
    FinishPipeline finishPipelinePort() {
        return finishPipeline::play;
    }

    @Singleton
    ProveAccount proveAccountPort() {
        return proveAccount::play;
    }

    @Singleton
    ShowDecision showDecisionPort() {
        return showDecision::play;
    }

    @Singleton
    StartLogin startLoginPort() {
        return startLogin::play;
    }

    @Singleton
    ChangeProvider changeProviderPort() {
        return changeProvider::play;
    }

    @Singleton
    CreateProvider createProviderPort() {
        return createProvider::play;
    }

    @Singleton
    DisableProvider disableProviderPort() {
        return disableProvider::play;
    }

    @Singleton
    ListProviders listProvidersPort() {
        return listProviders::play;
    }

    @Singleton
    ShowProvider showProviderPort() {
        return showProvider::play;
    }

    @Singleton
    PrepareClientKey prepareClientKeyPort() {
        return prepareClientKey::play;
    }

    @Singleton
    ShowClientKeys showClientKeysPort() {
        return showClientKeys::play;
    }

    @Singleton
    DecideAccess decideAccessPort() {
        return decideAccess::play;
    }

    @Singleton
    FindSignIn findSignInPort() {
        return findSignIn::play;
    }

    @Singleton
    RecogniseSession recogniseSessionPort() {
        return recogniseSession::play;
    }

    @Singleton
    ShowHome showHomePort() {
        return showHome::play;
    }

    @Singleton
    ShowSession showSessionPort() {
        return showSession::play;
    }

    @Singleton
    ShowSignIn showSignInPort() {
        return showSignIn::play;
    }

    @Singleton
    SignIn signInPort() {
        return signIn::play;
    }

    @Singleton
    SignOut signOutPort() {
        return signOut::play;
    }

    @Singleton
    ChangeUserStanding changeUserStandingPort() {
        return changeUserStanding::play;
    }

    @Singleton
    CreateUser createUserPort() {
        return createUser::play;
    }

    @Singleton
    DeleteUser deleteUserPort() {
        return deleteUser::play;
    }

    @Singleton
    ListUsers listUsersPort() {
        return listUsers::play;
    }

    @Singleton
    ShowUser showUserPort() {
        return showUser::play;
    }

    @Singleton
    StartSetup startSetupPort() {
        return startSetup::play;
    }

    @Singleton
    StartTest startTestPort() {
        return startTest::play;
    }

    @Singleton
    CreateProofLink createProofLinkPort() {
        return createProofLink::play;
    }

    @Singleton
    ShowProofLink showProofLinkPort() {
        return showProofLink::play;
    }

    @Singleton
    ReviveProvider reviveProviderPort() {
        return reviveProvider::play;
    }

    @Singleton
    HoldAnswer holdAnswerPort() {
        return holdAnswer::play;
    }

    @Singleton
    EndByProvider endByProviderPort() {
        return endByProvider::play;
    }

    void reset() {
        refreshProvider.reset();
        listTraces.reset();
        showTrace.reset();
        claimRequest.reset();
        settleRequest.reset();
        endByProvider.reset();
        holdAnswer.reset();
        reviveProvider.reset();
        showProofLink.reset();
        createProofLink.reset();
        startTest.reset();
        startSetup.reset();
        attachIdentity.reset();
        detachIdentity.reset();
        listIdentities.reset();
        addMember.reset();
        listMembers.reset();
        showMember.reset();
        recogniseApiKey.reset();
        revokeApiKey.reset();
        listApiKeys.reset();
        showApiKey.reset();
        createApiKey.reset();
        removeMember.reset();
        changeMember.reset();
        addDomain.reset();
        changeOrganization.reset();
        createOrganization.reset();
        deleteOrganization.reset();
        dropDomain.reset();
        listDomains.reset();
        listOrganizations.reset();
        showOrganization.reset();
        createAccount.reset();
        finishPipeline.reset();
        proveAccount.reset();
        showDecision.reset();
        startLogin.reset();
        changeProvider.reset();
        createProvider.reset();
        disableProvider.reset();
        listProviders.reset();
        showProvider.reset();
        prepareClientKey.reset();
        showClientKeys.reset();
        decideAccess.reset();
        findSignIn.reset();
        recogniseSession.reset();
        showHome.reset();
        showSession.reset();
        showSignIn.reset();
        signIn.reset();
        signOut.reset();
        changeUserStanding.reset();
        createUser.reset();
        deleteUser.reset();
        listUsers.reset();
        showUser.reset();
    }
}
