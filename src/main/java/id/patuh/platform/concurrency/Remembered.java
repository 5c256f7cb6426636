package id.patuh.platform.concurrency;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was read from the database, kept for a while. It is read without a lock, by several at once if need be: one who waits for a
 * connection while holding such a lock could wait for another who has a connection and waits for the lock.
 */
public final class Remembered<K, V> {

    private final Cache<K, V> kept;
    private final Function<K, V> read;

    public Remembered(Duration kept, int most, Function<K, V> read) {
        this.kept =
                Caffeine.newBuilder().maximumSize(most).expireAfterWrite(kept).build();
        this.read = read;
    }

    public V get(K key) {
        V found = kept.getIfPresent(key);
        if (found == null) {
            found = read.apply(key);
            kept.put(key, found);
        }
        return found;
    }

    /** What is remembered without reading. */
    public Optional<V> known(K key) {
        return Optional.ofNullable(kept.getIfPresent(key));
    }
}
