package io.wireloom.ingest.feeds;

import java.util.List;
import java.util.stream.Collectors;

/** A file of feeds that cannot be used, with everything that is wrong with it. */
public final class BadFeedsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FeedsProblem> problems;

    BadFeedsException(List<FeedsProblem> problems) {
        super(problems.stream().map(FeedsProblem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** At least one, in the order of the file. */
    public List<FeedsProblem> problems() {
        return problems;
    }
}
