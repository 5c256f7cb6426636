package id.patuh.platform.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import id.patuh.platform.event.Operation;
import id.patuh.platform.security.Caller;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.time.LegalTime;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs jobs on any replica, each once, again if a replica died with it. The job is committed with what ordered it. */
@ApplicationScoped
public class BackgroundWork {

    private final DataSource database;
    private final LegalTime time;
    private final Operation operation;
    private final CurrentCaller caller;
    private final Map<String, OneTimeTask<Void>> tasks;
    private final List<RecurringTask<Void>> recurring;
    private @Nullable Scheduler scheduler;

    BackgroundWork(
            DataSource database,
            LegalTime time,
            Operation operation,
            CurrentCaller caller,
            @All List<Job> jobs,
            @All List<Recurring> recurring) {
        this.database = database;
        this.time = time;
        this.operation = operation;
        this.caller = caller;
        this.tasks = jobs.stream().collect(Collectors.toMap(Job::name, this::task));
        this.recurring = recurring.stream().map(this::task).toList();
    }

    void start(@Observes StartupEvent event) {
        scheduler = Scheduler.create(database, List.copyOf(tasks.values()))
                .startTasks(recurring)
                .threads(2)
                .pollingInterval(Duration.ofMillis(500))
                .heartbeatInterval(Duration.ofSeconds(3))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent event) {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    /** Orders a job about one thing; it runs once the present transaction is committed. */
    public void order(Job job, UUID subject) {
        if (scheduler == null) {
            throw new IllegalStateException("Background work has not started");
        }
        OneTimeTask<Void> task = Objects.requireNonNull(tasks.get(job.name()), job.name());
        scheduler.schedule(task.instance(subject.toString()), time.now());
    }

    private OneTimeTask<Void> task(Job job) {
        return Tasks.oneTime(job.name())
                .onFailure(new MaxRetriesFailureHandler<>(
                        3,
                        new OnFailureRetryLater<>(Duration.ofSeconds(5)),
                        (done, operations) ->
                                giveUp(job, UUID.fromString(done.getExecution().getId()))))
                .execute((instance, context) -> run(job, UUID.fromString(instance.getId())));
    }

    private RecurringTask<Void> task(Recurring work) {
        return Tasks.recurring(work.name(), new Pausing(work.pause())).execute((instance, context) -> {
            var request = Arc.container().requestContext();
            request.activate();
            try {
                operation.set(work.name());
                caller.set(Caller.SERVICE);
                work.run();
            } finally {
                request.terminate();
            }
        });
    }

    private void giveUp(Job job, UUID subject) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            operation.set(job.name());
            job.giveUp(subject);
        } finally {
            request.terminate();
        }
    }

    private void run(Job job, UUID subject) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            operation.set(job.name());
            job.run(subject);
        } finally {
            request.terminate();
        }
    }

    /** Again a while after the last run ended; on a new database for the first time a while after the start. */
    private record Pausing(Duration pause) implements Schedule {

        @Override
        public Instant getInitialExecutionTime(Instant start) {
            return start.plus(pause);
        }

        @Override
        public Instant getNextExecutionTime(ExecutionComplete last) {
            return last.getTimeDone().plus(pause);
        }

        @Override
        public boolean isDeterministic() {
            return false;
        }
    }
}
