/**
 * What workers, unions and the public report about employers (pengaduan, PP 86/2013 art. 13(4)), with the complainant
 * sealed.
 */
@NullMarked
package id.patuh.complaint;

import org.jspecify.annotations.NullMarked;
