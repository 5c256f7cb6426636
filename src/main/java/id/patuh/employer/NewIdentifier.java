package id.patuh.employer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A number to add, read from what was typed. */
record NewIdentifier(Identifier number, String typed, String source, @Nullable LocalDate validFrom) {

    static NewIdentifier of(Identifier number, AddIdentifier request) {
        return new NewIdentifier(number, request.value(), request.source(), request.validFrom());
    }
}
