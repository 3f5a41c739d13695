package io.wireloom.query.search;

/** A request parameter that cannot be meant; names the parameter and says what would be accepted. */
public final class BadParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    /**
     * @param parameter the parameter's name as the caller writes it
     * @param reason what is wrong with it and what is accepted, as a clause that follows the name
     */
    public BadParameterException(String parameter, String reason) {
        super(parameter + " " + reason);
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
