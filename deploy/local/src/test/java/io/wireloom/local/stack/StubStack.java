package io.wireloom.local.stack;

import io.wireloom.backing.FreePorts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** What a stack needs to be started in a test without the real services. */
public final class StubStack {

    private StubStack() {}

    /** Ports that nothing listens on, one for each part. */
    public static Ports freePorts() throws IOException {
        List<Integer> free = FreePorts.some(Part.values().length);
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, free.get(part.ordinal()));
        }
        return new Ports(ports);
    }

    /** Puts a stub where each service's jar would be. */
    public static void install(Layout layout) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StubService.class.getName());
        String classFile = StubService.class.getName().replace('.', '/') + ".class";
        for (Part part : Part.services()) {
            Files.createDirectories(layout.application(part));
            try (OutputStream file = Files.newOutputStream(layout.serviceJar(part));
                    JarOutputStream jar = new JarOutputStream(file, manifest);
                    var compiled = StubService.class.getClassLoader().getResourceAsStream(classFile)) {
                jar.putNextEntry(new JarEntry(classFile));
                compiled.transferTo(jar);
                jar.closeEntry();
            }
        }
    }
}
