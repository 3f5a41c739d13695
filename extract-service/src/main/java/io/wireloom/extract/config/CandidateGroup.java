package io.wireloom.extract.config;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import io.wireloom.extract.claims.Knowledge;
import io.wireloom.extract.lexicon.LexiconFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Gives a candidate extractor a consumer group of its version's own, so that it reads all articles from the beginning, goes on where it
 * was when it starts again, and takes nothing from the extractor in use.
 */
public final class CandidateGroup implements ConfigSourceFactory {

    private static final String GROUP = "mp.messaging.incoming.articles.group.id";

    /** Above the application's own properties (250), below the environment (300). */
    private static final int ORDINAL = 275;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        if (!Boolean.parseBoolean(text(context, "wireloom.extract.shadow"))) {
            return List.of();
        }
        String folder = text(context, "wireloom.extract.lexicon.dir");
        LexiconFolder lexicon = new LexiconFolder(folder == null || folder.isBlank() ? null : Path.of(folder));
        return List.of(new PropertiesConfigSource(
                Map.of(GROUP, group(Knowledge.version(lexicon.reload()))), "candidate extractor", ORDINAL));
    }

    /** The consumer group of a version: {@code extract-candidate.<digest>}. */
    static String group(String version) {
        return "extract-candidate." + version.substring(version.indexOf('+') + 1);
    }

    private static String text(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(name);
        return value == null ? null : value.getValue();
    }
}
