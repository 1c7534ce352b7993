import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads manifests as the types of Kubernetes have them and writes them again: a field that is lost on the way, or stands among
 * those nobody knows, is misspelt or in the wrong place. Kinds of operators are named and left alone.
 */
public final class Manifests {

    private Manifests() {}

    public static void main(String... files) throws Exception {
        KubernetesSerialization types = new KubernetesSerialization();
        ObjectMapper json = new ObjectMapper();
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (String document : Pattern.compile("(?m)^---$").split(Files.readString(Path.of(files[0])))) {
            Object resource = types.unmarshal(document);
            JsonNode written = json.readTree(types.convertToJson(document));
            String name = written.at("/kind").asText() + " " + written.at("/metadata/name").asText();
            if (resource instanceof GenericKubernetesResource) {
                System.out.println("not checked: " + name + " of " + written.at("/apiVersion").asText());
                continue;
            }
            checked++;
            unknown(name, json.valueToTree(resource), resource, wrong);
            lost(name, written, json.readTree(types.asJson(resource)), wrong);
        }
        wrong.forEach(System.err::println);
        System.out.println(checked + " manifests checked, " + wrong.size() + " faults");
        System.exit(wrong.isEmpty() && checked > 0 ? 0 : 1);
    }

    /** Types keep fields they do not know in a map of their own, wherever they are. */
    private static void unknown(String path, JsonNode ignored, Object value, List<String> wrong) throws Exception {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                unknown(path + "[" + i + "]", ignored, list.get(i), wrong);
            }
        } else if (value != null && value.getClass().getName().startsWith("io.fabric8.kubernetes.api.model.")) {
            for (var method : value.getClass().getMethods()) {
                if (method.getParameterCount() > 0 || !method.getName().startsWith("get")) {
                    continue;
                }
                if (method.getName().equals("getAdditionalProperties")) {
                    ((java.util.Map<?, ?>) method.invoke(value)).keySet().forEach(key -> wrong.add(path + ": no field " + key));
                } else if (!method.getName().equals("getClass")) {
                    unknown(path + "." + method.getName().substring(3), ignored, method.invoke(value), wrong);
                }
            }
        }
    }

    private static void lost(String path, JsonNode before, JsonNode after, List<String> wrong) {
        if (before.isObject()) {
            for (Iterator<String> names = before.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                if (after.get(name) == null) {
                    if (!before.get(name).isEmpty() || before.get(name).isValueNode()) {
                        wrong.add(path + "." + name + " is lost");
                    }
                } else {
                    lost(path + "." + name, before.get(name), after.get(name), wrong);
                }
            }
        } else if (before.isArray()) {
            for (int i = 0; i < before.size(); i++) {
                lost(path + "[" + i + "]", before.get(i), after.path(i), wrong);
            }
        }
    }
}
