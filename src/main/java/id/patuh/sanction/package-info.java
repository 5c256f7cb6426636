/**
 * Sanctions under PP 86/2013: the administrative fine (denda administratif), public services withheld (TMP2T, tidak mendapat
 * pelayanan publik tertentu) and their lifting, and what a licensing desk asks before it gives a service.
 */
@NullMarked
package id.patuh.sanction;

import org.jspecify.annotations.NullMarked;
