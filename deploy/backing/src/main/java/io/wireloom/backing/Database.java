package io.wireloom.backing;

/**
 * One PostgreSQL database and who may use it.
 *
 * @param host where the server listens
 * @param port where the server listens
 * @param name the database
 * @param user its owner
 * @param password the owner's password
 */
public record Database(String host, int port, String name, String user, String password) {

    /** The address for a JDBC driver. */
    public String jdbcUrl() {
        return "jdbc:" + reactiveUrl();
    }

    /** The address for the reactive client. */
    public String reactiveUrl() {
        return "postgresql://" + host + ":" + port + "/" + name;
    }
}
