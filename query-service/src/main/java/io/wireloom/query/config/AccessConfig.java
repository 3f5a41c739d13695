package io.wireloom.query.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Who is let in. */
@ConfigMapping(prefix = "wireloom.access")
public interface AccessConfig {

    /** Whether whoever asks is asked who they are; {@link Mode#OFF} for a stack that only its own machine reaches. */
    @WithDefault("required")
    Mode mode();

    /** The file of keys, read anew when it changes. */
    Optional<Path> keysFile();

    /** How often the file of keys is looked at for changes. */
    @WithDefault("5s")
    Duration keysCheck();

    /** Whether whoever asks is asked who they are. */
    enum Mode {
        /** Nobody passes whom neither a key nor the identity provider makes known. */
        REQUIRED,
        /** Everybody may do everything. */
        OFF
    }
}
