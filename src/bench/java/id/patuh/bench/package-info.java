/** Benchmarks and what they need: files, a loaded register, tokens. Compiled by the Maven profile {@code bench} alone. */
package id.patuh.bench;
