package io.wireloom.extract.lexicon;

import java.util.List;
import java.util.stream.Collectors;

/** A desk's lexicon that cannot be used, with everything that is wrong with it. */
public final class BadLexiconException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<LexiconProblem> problems;

    BadLexiconException(List<LexiconProblem> problems) {
        super(problems.stream().map(LexiconProblem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** At least one, by file and line. */
    public List<LexiconProblem> problems() {
        return problems;
    }
}
