/** Files with digest, version and legal hold; letters as PDF; number series without gaps (UU 27/2022 art. 43-44 for the hold). */
@NullMarked
package id.patuh.document;

import org.jspecify.annotations.NullMarked;
