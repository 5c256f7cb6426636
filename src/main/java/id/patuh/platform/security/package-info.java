/** Who calls, for what purpose, for whom, and so which rows: the visibility rule is declared here. */
@NullMarked
package id.patuh.platform.security;

import org.jspecify.annotations.NullMarked;
