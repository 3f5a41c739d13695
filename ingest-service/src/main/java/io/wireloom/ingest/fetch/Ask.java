package io.wireloom.ingest.fetch;

import io.wireloom.ingest.polling.Validators;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * What is asked for.
 *
 * @param uri the address
 * @param accept the media types wanted, as the header {@code Accept} states them
 * @param validators asks only for what has changed since
 * @param secrets headers that only the server of {@code uri} itself may see
 * @param limit most bytes of the answer, at least 1
 * @param hops is asked before each request, those after a redirect included
 */
public record Ask(URI uri, String accept, Validators validators, Map<String, String> secrets, int limit, Hops hops) {

    /** Judges each address before it is asked. */
    @FunctionalInterface
    public interface Hops {

        /** Nothing to judge. */
        Hops ALL = uri -> Duration.ZERO;

        /**
         * The shortest time that the host wants between two requests.
         *
         * @throws RefusedByRobotsException when the address may not be asked
         */
        Duration before(URI uri);
    }
}
