package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.world.Attempts;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.session.ClientAddress;
import dev.vestibule.domain.user.EmailAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Admits everything until a test says otherwise, and remembers whose attempts it counted.
public final class FakeAttempts implements Attempts {
    private final InMemoryWorld world;
    private final List<String> accountKeys = new CopyOnWriteArrayList<>();
    private final List<String> forgiven = new CopyOnWriteArrayList<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private volatile Verdict verdict = Verdict.ADMITTED;
    private volatile Verdict recovery = Verdict.ADMITTED;
    private volatile Verdict mail = Verdict.ADMITTED;

    public FakeAttempts(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Verdict password(String accountKey, ClientAddress address) {
        world.refuseInsideUnit();
        accountKeys.add(accountKey);
        return verdict;
    }

    @Override
    public void passwordWasRight(String accountKey, ClientAddress address) {
        world.refuseInsideUnit();
        forgiven.add(accountKey);
    }

    @Override
    public Verdict recovery(ClientAddress address) {
        world.refuseInsideUnit();
        return recovery;
    }

    @Override
    public Verdict passwordLinkMail(EmailAddress target) {
        return mail("PASSWORD_LINK " + target.key());
    }

    @Override
    public Verdict relinkLinkMail(OrganizationId organization, EmailAddress target) {
        return mail("RELINK_LINK " + organization + " " + target.key());
    }

    private Verdict mail(String counted) {
        world.refuseInsideUnit();
        mails.add(counted);
        return mail;
    }

    /// What whoever asks for recovery is told from now on.
    public void answerRecovery(Verdict next) {
        recovery = next;
    }

    /// What every mail is told from now on.
    public void answerMail(Verdict next) {
        mail = next;
    }

    /// Every mail that was counted: its kind, the organization of a relink link, and the address's key.
    public List<String> mails() {
        return List.copyOf(mails);
    }

    /// Every counted attempt is old enough.
    @Override
    public int sweep(int max) {
        world.refuseInsideUnit();
        int swept = Math.min(max, accountKeys.size());
        accountKeys.subList(0, swept).clear();
        return swept;
    }

    /// What every attempt is told from now on.
    public void answer(Verdict next) {
        verdict = next;
    }

    public List<String> forgiven() {
        return List.copyOf(forgiven);
    }

    public List<String> counted() {
        return List.copyOf(accountKeys);
    }
}
