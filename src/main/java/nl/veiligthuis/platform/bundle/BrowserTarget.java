package nl.veiligthuis.platform.bundle;

import io.mvnpm.esbuild.model.EsBuildPlugin;
import io.quarkiverse.web.bundler.deployment.items.WebBundlerEsbuildPluginBuiltItem;
import io.quarkus.deployment.annotations.BuildStep;

/**
 * A step of the build: scripts and style sheets are written for the oldest browsers this site is made for, Chrome 62 as on
 * Android 8 and Safari 13. The bundler has no setting for it; {@code META-INF/quarkus-build-steps.list} names this class.
 */
public class BrowserTarget {

    @BuildStep
    WebBundlerEsbuildPluginBuiltItem target() {
        return new WebBundlerEsbuildPluginBuiltItem(new Target());
    }

    private static final class Target implements EsBuildPlugin {

        @Override
        public String name() {
            return "browser-target";
        }

        @Override
        public String importScript() {
            return "";
        }

        @Override
        public String configurePlugin() {
            return "(function (config) { config.target = ['chrome62', 'safari13']; return config; })";
        }
    }
}
