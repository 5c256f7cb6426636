package id.patuh.document;

import java.util.UUID;

/** Tells whether a feature rests something on a document, which is then not removed. Each feature that does supplies one. */
public interface DocumentUse {

    /** Whether anything rests on the document; within the transaction that would remove it. */
    boolean isUsed(UUID documentId);
}
