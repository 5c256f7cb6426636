/**
 * The ledger (iuran): what employers owed and paid for each month and programme, what is in arrears, and what they
 * promised to pay (UU 24/2011 art. 19).
 */
@NullMarked
package id.patuh.contribution;

import org.jspecify.annotations.NullMarked;
