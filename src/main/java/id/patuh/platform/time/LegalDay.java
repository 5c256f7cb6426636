package id.patuh.platform.time;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The legal day a request asked for, if it did; only the sandbox ever sets one. */
@ApplicationScoped
public class LegalDay {

    private final Chosen chosen;

    LegalDay(Chosen chosen) {
        this.chosen = chosen;
    }

    /** Moves legal days for the present request. */
    public void move(LocalDate day) {
        chosen.set(day);
    }

    Optional<LocalDate> moved() {
        return Arc.container().requestContext().isActive() ? Optional.ofNullable(chosen.get()) : Optional.empty();
    }

    @RequestScoped
    static class Chosen {

        private @Nullable LocalDate day;

        void set(LocalDate day) {
            this.day = day;
        }

        @Nullable
        LocalDate get() {
            return day;
        }
    }
}
