package dev.vestibule.application.pipeline;

import dev.vestibule.application.linking.Entrance.Admission;
import dev.vestibule.application.port.in.pipeline.FinishPipeline.Command;
import dev.vestibule.application.port.in.pipeline.FinishPipeline.Result;
import dev.vestibule.application.port.in.pipeline.FinishPipeline.Return;
import dev.vestibule.application.port.out.world.Observer;
import dev.vestibule.application.port.out.world.Observer.Observation;
import dev.vestibule.domain.flow.FlowOrigin;
import dev.vestibule.domain.flow.ProviderAnswer;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.TestReport;
import dev.vestibule.domain.trace.Attempt;
import dev.vestibule.domain.trace.AttemptPurpose;
import dev.vestibule.domain.trace.Conclusion;
import dev.vestibule.domain.user.UserId;

/// What the browser is told of a finish, and what the log sees of it.
final class Results {
    private final Observer observer;

    Results(Observer observer) {
        this.observer = observer;
    }

    Result answer(Command command, FlowOrigin origin, Outcome outcome) {
        return switch (outcome) {
            case Outcome.SignedIn(Admission.Admitted admitted) -> {
                finished(command, origin, admitted);
                yield new Result.SignedIn(admitted.session(), origin.next());
            }
            case Outcome.Undecided() -> {
                observer.saw(new Observation.LoginUndecided(origin.organization(), origin.provider(), command.trace()));
                conclude(command, origin, new Conclusion.DecisionNeeded());
                yield new Result.DecisionNeeded(origin.id());
            }
            case Outcome.Enabled(Admission.Admitted admitted) -> {
                finished(command, origin, admitted);
                yield new Result.ProviderEnabled(admitted.session(), origin.organization(), origin.provider());
            }
            case Outcome.Tested(var link, var report) -> {
                tested(command, origin, report);
                yield new Result.Tested(origin.organization(), origin.provider(), link);
            }
            case Outcome.Refused(var refusal) -> refused(command, origin, refusal, "by decision");
        };
    }

    private void finished(Command command, FlowOrigin origin, Admission.Admitted admitted) {
        UserId user = admitted.identity().user();
        observer.saw(new Observation.LoginFinished(origin.organization(), origin.provider(), user, command.trace()));
        conclude(command, origin, new Conclusion.SignedIn(user));
    }

    /// A test that failed is in the log like the sign-in that it stands for.
    private void tested(Command command, FlowOrigin origin, TestReport report) {
        switch (report) {
            case TestReport.Failed(var refusal, var detail) -> {
                observer.saw(refusal(command, refusal, detail));
                conclude(command, origin, new Conclusion.Refused(refusal, detail));
            }
            case TestReport.Passed _ -> conclude(command, origin, new Conclusion.TestPassed());
        }
    }

    /// Of a browser whose flow is ours.
    Result refused(Command command, FlowOrigin origin, Refusal refusal, String detail) {
        conclude(command, origin, new Conclusion.Refused(refusal, detail));
        return refused(command, refusal, detail);
    }

    private void conclude(Command command, FlowOrigin origin, Conclusion conclusion) {
        observer.saw(new Observation.AttemptConcluded(new Attempt(
                origin.organization(),
                origin.provider(),
                AttemptPurpose.of(origin.purpose()),
                command.trace(),
                conclusion)));
    }

    /// Of a browser that anybody may have sent: the log sees it, the organization does not.
    Result refused(Command command, Refusal refusal, String detail) {
        observer.saw(refusal(command, refusal, detail));
        return new Result.Refused(refusal);
    }

    /// Of a browser that continues without a flow of its own we do not know which provider it came from.
    private static Observation refusal(Command command, Refusal refusal, String detail) {
        return switch (command.returned()) {
            case Return.FromProvider(var provider, ProviderAnswer _) ->
                new Observation.LoginRefused(provider, refusal, detail, command.trace());
            case Return.Continued _ -> new Observation.ContinuationRefused(refusal, detail, command.trace());
        };
    }
}
