package id.patuh.platform.bulk;

import id.patuh.platform.security.SubjectKind;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** How rows of one kind land: judged all together, then written all together, by the feature that owns them. */
public interface Landing {

    /** Columns of {@code staged_row} beyond line and id, with their types, in their order. */
    Map<String, String> columns();

    /** Rows of which kind whoever brings the file must see, for what the rows are about to be theirs. */
    default SubjectKind seenAs() {
        return SubjectKind.EMPLOYER;
    }

    /** SQL of what of its employer a staged row {@code s} is about, a text; null where it is the employer itself. */
    default String part() {
        return "null";
    }

    /**
     * Decides every staged row: fills {@code staged_match}, adds to {@code staged_fault}, and gives each row a line in
     * {@code staged_outcome}. Locks what it will change and changes nothing.
     */
    void judge(Staging staging);

    /** Writes every row whose outcome is CREATED or UPDATED, with its history and its changes. */
    void land(Staging staging);

    /**
     * Takes back what the rows of an import landed, as {@code import_row} tells: what it made is withdrawn, what it
     * changed is as before, and history keeps that it was believed. Nothing may have been built on it.
     *
     * @return subjects taken back
     */
    int undo(UUID importId, Instant now);
}
