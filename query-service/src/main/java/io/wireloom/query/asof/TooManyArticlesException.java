package io.wireloom.query.asof;

/** More articles were there at a moment than this instance weaves at once. */
public final class TooManyArticlesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param articles so many were there
     * @param most so many may be woven
     */
    public TooManyArticlesException(long articles, int most) {
        super(articles + " articles were there at that moment, and this service weaves at most " + most
                + " at once. Ask for an earlier moment, or have wireloom.query.as-of.most-articles raised, which takes about"
                + " 50 KB of memory for each article.");
    }
}
