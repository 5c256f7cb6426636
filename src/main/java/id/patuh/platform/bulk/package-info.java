/** Bulk in: rows staged through COPY, judged and landed by set-based SQL. */
@NullMarked
package id.patuh.platform.bulk;

import org.jspecify.annotations.NullMarked;
