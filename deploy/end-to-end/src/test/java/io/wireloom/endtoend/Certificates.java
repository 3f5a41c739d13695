package io.wireloom.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A certificate authority in a folder, made with the tool of the JDK. Everything is under one password and ends after two days. */
final class Certificates {

    static final String PASSWORD = "trial-password";

    private static final String AUTHORITY = "authority";
    private static final char[] SECRET = PASSWORD.toCharArray();

    private final Path folder;

    private Certificates(Path folder) {
        this.folder = folder;
    }

    /** Makes an authority. */
    static Certificates in(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Certificates certificates = new Certificates(Files.createDirectories(folder));
        certificates.pair(AUTHORITY, "-ext", "bc:c");
        certificates.pem(AUTHORITY);
        return certificates;
    }

    /** The certificate to trust, in PEM. */
    Path authority() {
        return certificate(AUTHORITY);
    }

    /** Key and certificate of {@code name}, in PKCS12; made when first asked for. */
    Path of(String name) throws IOException, InterruptedException, GeneralSecurityException {
        Path own = folder.resolve(name + ".p12");
        if (!Files.exists(own)) {
            pair(name, "-signer", AUTHORITY, "-ext", "san=dns:localhost,ip:127.0.0.1");
            pem(name);
            KeyStore all = all();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, SECRET);
            store.setKeyEntry(name, all.getKey(name, SECRET), SECRET, all.getCertificateChain(name));
            try (OutputStream out = Files.newOutputStream(own)) {
                store.store(out, SECRET);
            }
        }
        return own;
    }

    /** The certificate in PEM of a name that was asked for. */
    Path certificate(String name) {
        return folder.resolve(name + ".crt");
    }

    /** The key in PEM of a name that was asked for. */
    Path key(String name) {
        return folder.resolve(name + ".key");
    }

    private void pem(String name) throws IOException, GeneralSecurityException {
        KeyStore all = all();
        Files.writeString(
                certificate(name), pem("CERTIFICATE", all.getCertificate(name).getEncoded()));
        Path key = Files.createFile(
                key(name), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(key, pem("PRIVATE KEY", all.getKey(name, SECRET).getEncoded()));
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
                .formatted(what, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content));
    }

    private Path store() {
        return folder.resolve("all.p12");
    }

    private KeyStore all() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store())) {
            store.load(in, SECRET);
        }
        return store;
    }

    private void pair(String name, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
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
                "2",
                "-keystore",
                store().toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        command.addAll(List.of(more));
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!tool.waitFor(60, TimeUnit.SECONDS) || tool.exitValue() != 0) {
            throw new IllegalStateException("keytool: " + said);
        }
    }
}
