package io.wireloom.contracts.access;

import java.util.List;

/** A file of keys that cannot be used, with everything that is wrong with it. */
public final class BadKeysException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    BadKeysException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in words that never hold a key or a hash. */
    public List<String> problems() {
        return problems;
    }
}
