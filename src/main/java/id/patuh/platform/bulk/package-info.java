/**
 * SQL where many rows or many statements cost: rows staged through COPY, judged and landed by set-based SQL; plans made once;
 * several statements on one way to the database.
 */
@NullMarked
package id.patuh.platform.bulk;

import org.jspecify.annotations.NullMarked;
