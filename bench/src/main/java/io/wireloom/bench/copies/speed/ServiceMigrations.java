package io.wireloom.bench.copies.speed;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Enumeration;

/** Shows the migrations of one service only: those of all services have the same folder's name on the class path. */
final class ServiceMigrations extends URLClassLoader {

    private static final String FOLDER = "db/migration";

    /**
     * @param type a class of the service
     */
    ServiceMigrations(Class<?> type) {
        super(new URL[] {type.getProtectionDomain().getCodeSource().getLocation()}, type.getClassLoader());
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.startsWith(FOLDER) ? findResources(name) : super.getResources(name);
    }

    @Override
    public URL getResource(String name) {
        return name.startsWith(FOLDER) ? findResource(name) : super.getResource(name);
    }
}
