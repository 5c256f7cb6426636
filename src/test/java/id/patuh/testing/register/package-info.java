/** An invented register of any size, the same for the same seed, and files of it as an office would send them. */
package id.patuh.testing.register;
