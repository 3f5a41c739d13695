package io.wireloom.extract.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of the extract-service. */
@ConfigMapping(prefix = "wireloom.extract")
public interface ExtractConfig {

    /**
     * Whether this is a candidate that runs beside the extractor in use: it reads all articles from the beginning under a consumer
     * group of its version's own and writes its claims to {@code claims-candidate}, and nothing anywhere else.
     */
    @WithDefault("false")
    boolean shadow();

    /** A desk's own lexicon. */
    Lexicon lexicon();

    /** A desk's own lexicon. */
    interface Lexicon {

        /** The folder of its files; none unless set. Bad files at the start end the start. */
        Optional<Path> dir();

        /** How often the files are looked at for changes. */
        @WithDefault("5s")
        Duration check();
    }
}
