package dev.vestibule.bootstrap.observe;

import dev.vestibule.application.port.out.world.Observer;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.signal.Receiver;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One log line per observation, with the trace code that the person sees on the page, and one counter per outcome.
public final class LoggingObserver implements Observer {
    private static final Logger LOG = LoggerFactory.getLogger("vestibule.events");

    private final MeterRegistry meters;

    public LoggingObserver(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void saw(Observation observation) {
        switch (observation) {
            case Observation.LoginStarted started -> started(started);
            case Observation.LoginFinished finished -> finished(finished);
            case Observation.LoginUndecided undecided -> undecided(undecided);
            case Observation.LoginRefused refused -> refused(refused);
            case Observation.ContinuationRefused refused -> refused(refused);
            case Observation.LogoutRefused refused -> refused(refused);
            case Observation.DecisionRefused refused -> refused(refused);
            case Observation.PasswordRefused refused -> refused(refused);
            // Said above already: this is for whoever keeps attempts.
            case Observation.AttemptConcluded _ -> {}
            case Observation.SignalsDelivered(var receiver, var count) -> count("delivered", receiver, count);
            case Observation.SignalFailed failed -> failed(failed);
            case Observation.IdentityChecked asked -> checked(asked);
            case Observation.SignalSetAside aside -> setAside(aside);
        }
    }

    private void started(Observation.LoginStarted seen) {
        LOG.info(
                "login started trace={} organization={} provider={}",
                seen.trace(),
                seen.organization(),
                seen.provider());
        countLogin("started", "none");
    }

    private void finished(Observation.LoginFinished seen) {
        LOG.info(
                "login finished trace={} organization={} provider={} user={}",
                seen.trace(),
                seen.organization(),
                seen.provider(),
                seen.user());
        countLogin("finished", "none");
    }

    private void undecided(Observation.LoginUndecided seen) {
        LOG.info(
                "login undecided trace={} organization={} provider={}",
                seen.trace(),
                seen.organization(),
                seen.provider());
        countLogin("undecided", "none");
    }

    private void refused(Observation.LoginRefused seen) {
        LOG.warn(
                "login refused trace={} provider={} code={} detail=\"{}\"",
                seen.trace(),
                seen.provider(),
                seen.refusal().code(),
                oneLine(seen.detail()));
        countLogin("refused", seen.refusal().code());
    }

    private void refused(Observation.ContinuationRefused seen) {
        LOG.warn(
                "login refused trace={} code={} detail=\"{}\"",
                seen.trace(),
                seen.refusal().code(),
                oneLine(seen.detail()));
        countLogin("refused", seen.refusal().code());
    }

    private void refused(Observation.LogoutRefused seen) {
        LOG.warn(
                "logout refused trace={} provider={} code={} detail=\"{}\"",
                seen.trace(),
                seen.provider(),
                seen.refusal().code(),
                oneLine(seen.detail()));
    }

    private void refused(Observation.DecisionRefused seen) {
        LOG.warn(
                "decision refused trace={} code={}",
                seen.trace(),
                seen.refusal().code());
        count("vestibule.decisions.refused", "code", seen.refusal());
    }

    private void refused(Observation.PasswordRefused seen) {
        LOG.warn(
                "password refused trace={} code={}",
                seen.trace(),
                seen.refusal().code());
        count("vestibule.passwords.refused", "code", seen.refusal());
    }

    private void failed(Observation.SignalFailed seen) {
        LOG.warn(
                "signal not delivered receiver={} reason=\"{}\"",
                seen.receiver().wire(),
                oneLine(seen.reason()));
        count("failed", seen.receiver(), 1);
    }

    private void checked(Observation.IdentityChecked seen) {
        String outcome = seen.outcome().code();
        LOG.info(
                "identity checked organization={} provider={} outcome={} detail=\"{}\"",
                seen.organization(),
                seen.provider(),
                outcome,
                oneLine(seen.detail()));
        meters.counter("vestibule.identity.checks", "outcome", outcome).increment();
    }

    private void setAside(Observation.SignalSetAside seen) {
        LOG.error("signal set aside receiver={} reason=\"{}\"", seen.receiver().wire(), oneLine(seen.reason()));
        count("set.aside", seen.receiver(), 1);
    }

    private void count(String what, Receiver receiver, int signals) {
        meters.counter("vestibule.outbox." + what, "receiver", receiver.wire()).increment(signals);
    }

    private void countLogin(String outcome, String code) {
        meters.counter("vestibule.logins", "outcome", outcome, "code", code).increment();
    }

    private void count(String meter, String tag, Refusal refusal) {
        meters.counter(meter, tag, refusal.code()).increment();
    }

    /// What a stranger wrote never ends a line or a quotation (ASVS 5.0 §16.4.1).
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]", " ").replace('"', '\'');
    }
}
