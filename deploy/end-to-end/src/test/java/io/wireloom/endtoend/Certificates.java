package io.wireloom.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A certificate authority in a folder, made with the tool of the JDK. */
final class Certificates {

    static final String PASSWORD = "trial-password";

    private static final String AUTHORITY = "authority";

    private final Path folder;

    private Certificates(Path folder) {
        this.folder = folder;
    }

    /** Makes an authority. */
    static Certificates in(Path folder) throws IOException, InterruptedException {
        Certificates certificates = new Certificates(Files.createDirectories(folder));
        certificates.pair(AUTHORITY, "-ext", "bc:c");
        certificates.tool(AUTHORITY, "-exportcert", "-rfc", "-alias", AUTHORITY, "-file", certificates.authority());
        return certificates;
    }

    /** The certificate to trust, in PEM. */
    Path authority() {
        return folder.resolve("ca.crt");
    }

    /** Key and certificate of {@code name}, in PKCS12 under {@link #PASSWORD}; made when first asked for. */
    Path of(String name) throws IOException, InterruptedException {
        Path store = store(name);
        if (!Files.exists(store)) {
            Path request = folder.resolve(name + ".csr");
            Path signed = folder.resolve(name + ".crt");
            pair(name);
            tool(name, "-certreq", "-alias", name, "-file", request);
            tool(
                    AUTHORITY,
                    "-gencert",
                    "-rfc",
                    "-alias",
                    AUTHORITY,
                    "-infile",
                    request,
                    "-outfile",
                    signed,
                    "-ext",
                    "san=dns:localhost,ip:127.0.0.1");
            tool(name, "-importcert", "-noprompt", "-alias", AUTHORITY, "-file", authority());
            tool(name, "-importcert", "-noprompt", "-alias", name, "-file", signed);
        }
        return store;
    }

    /** The key of {@code name} in PEM, for its owner's eyes only. */
    Path key(String name) throws IOException, InterruptedException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(of(name))) {
            store.load(in, PASSWORD.toCharArray());
        }
        Key key = store.getKey(name, PASSWORD.toCharArray());
        Path file = folder.resolve(name + ".key");
        Files.writeString(
                file,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    /** The certificate of {@code name} in PEM. */
    Path certificate(String name) throws IOException, InterruptedException {
        of(name);
        return folder.resolve(name + ".crt");
    }

    private Path store(String name) {
        return folder.resolve(name + ".p12");
    }

    private void pair(String name, Object... more) throws IOException, InterruptedException {
        List<Object> arguments = new ArrayList<>(List.of(
                "-genkeypair",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "2"));
        arguments.addAll(List.of(more));
        tool(name, arguments.toArray());
    }

    private void tool(String name, Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        command.addAll(List.of("-keystore", store(name).toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(tool.getInputStream().readAllBytes());
        if (!tool.waitFor(60, TimeUnit.SECONDS) || tool.exitValue() != 0) {
            throw new IllegalStateException("keytool: " + said);
        }
    }
}
