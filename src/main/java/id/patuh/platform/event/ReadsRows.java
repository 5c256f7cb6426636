package id.patuh.platform.event;

/** An answer about protected data of several subjects, which is no page of a list: how many it tells of. */
public interface ReadsRows {

    /** Subjects told of, for the audit; not part of the answer. */
    int rowsRead();
}
