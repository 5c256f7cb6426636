package id.patuh.registration;

import id.patuh.programme.Programme;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Workers and wages as a source counted them on a day.
 *
 * @param programme programme they are about, or all of them
 * @param source who counted
 * @param asOfDate day of the count
 * @param workers workers known to exist; what is not told stays as it was told of that day before
 * @param wages whole rupiah a month, all workers together
 * @param reference document it rests on
 */
public record KnownFigures(
        @Nullable Programme programme,
        String source,
        LocalDate asOfDate,
        @Nullable Integer workers,
        @Nullable Long wages,
        @Nullable String reference) {}
