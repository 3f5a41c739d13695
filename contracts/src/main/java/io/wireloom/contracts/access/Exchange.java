package io.wireloom.contracts.access;

import java.util.Optional;
import java.util.function.Consumer;

/** A request at a door and the answer to it, as the gate deals with them. */
public interface Exchange {

    /** The method, in capitals. */
    String method();

    /** The path, normalised: without dots, doubled slashes and needless escapes. */
    String path();

    /** The value of a header; null when the request has none. */
    String header(String name);

    /** The network address of whoever asks; empty when it is not known. */
    String address();

    /** Whom the identity provider vouches for. */
    Optional<Caller> signedIn();

    /** Has somebody told of the answer once it is out, or cannot be any more. */
    void whenAnswered(Consumer<Answered> told);

    /**
     * Lets it on.
     *
     * @param caller whoever asks; null where nobody said and nobody need say
     */
    void pass(Caller caller);

    /**
     * Answers with a problem.
     *
     * @param kind the last part of the problem's type
     * @param detail in words for whoever asks
     */
    void refuse(int status, String kind, String title, String detail);
}
