package nl.veiligthuis.platform.selfcheck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veiligthuis.platform.selfcheck.OutcomeRules.Rule;
import nl.veiligthuis.platform.selfcheck.OutcomeRules.SectionRule;
import nl.veiligthuis.platform.signal.About;
import nl.veiligthuis.platform.signal.Signals;
import nl.veiligthuis.platform.web.Keys;

/** Reads {@code flow.yaml}: signals, questions, outcomes, rules and sections. */
final class FlowFile {

    /** One alone would be no choice. */
    private static final int FEWEST_OPTIONS = 2;

    private final Keys keys;
    private final Signals vocabulary;
    private final Destinations destinations;
    private final About about;
    private final Map<String, List<String>> groups = new LinkedHashMap<>();
    private final Set<String> signals = new HashSet<>();
    private final Map<String, List<String>> raised = new LinkedHashMap<>();

    private FlowFile(Keys keys, Signals vocabulary, Destinations destinations) {
        this.keys = keys.exactly(List.of("about", "signals", "questions", "outcomes", "rules", "sections"));
        this.vocabulary = vocabulary;
        this.destinations = destinations;
        this.about =
                About.of(keys.text("about")).orElseThrow(() -> keys.wrong("about", "must be one of " + About.WRITTEN));
    }

    /**
     * Reads a flow.
     *
     * @throws IllegalArgumentException with file and key, when something is missing, unknown or of a wrong kind, when a
     *     signal is never raised, leads nowhere or is not in the vocabulary, when a question decides nothing, or when an
     *     outcome or a rule is out of reach
     */
    static Flow read(Keys keys, Signals vocabulary, Destinations destinations) {
        return new FlowFile(keys, vocabulary, destinations).flow();
    }

    private Flow flow() {
        readGroups(keys.keys("signals"));
        Map<String, List<String>> questions = questions(keys.keys("questions"));
        refuseSilentSignals();
        Map<String, List<String>> outcomes = outcomes(keys.keys("outcomes"));
        OutcomeRules rules = new OutcomeRules(
                vocabulary.ordered(signals), raised, rules(outcomes.keySet()), sections(keys.keys("sections")));
        refuseOutOfReach(outcomes.keySet(), rules.rules(), Reach.of(questions.values(), rules));
        refuseSignalsWithoutRule(rules.rules());
        return new Flow(about, questions, outcomes, rules);
    }

    private void readGroups(Keys written) {
        for (String group : written.names()) {
            written.texts(group).forEach(signal -> {
                if (written.has(signal) || !signals.add(written.id(group, signal))) {
                    throw written.wrong(group, "names " + signal + ", which stands elsewhere too");
                }
                if (!vocabulary.known(signal)) {
                    throw written.wrong(group, "names " + signal + ", which is not in content/signals");
                }
                if (!vocabulary.fits(signal, about)) {
                    throw written.wrong(group, "names " + signal + ", which cannot be about " + about.written());
                }
            });
            groups.put(group, written.texts(group));
        }
    }

    private Map<String, List<String>> questions(Keys written) {
        Map<String, List<String>> questions = new LinkedHashMap<>();
        for (String question : written.names()) {
            if (question.equals(SelfCheckResource.AGAIN)) {
                throw written.wrong(question, "is the name of a button: choose another");
            }
            written.id(question, question);
            Keys options = written.keys(question);
            options.names().forEach(option -> option(options, option));
            refuseNoChoice(written, question, options.names());
            questions.put(question, List.copyOf(options.names()));
        }
        if (questions.isEmpty()) {
            throw keys.wrong("questions", "must have at least one");
        }
        return questions;
    }

    private void refuseNoChoice(Keys written, String question, Collection<String> options) {
        if (options.size() < FEWEST_OPTIONS) {
            throw written.wrong(question, "has fewer than " + FEWEST_OPTIONS + " options");
        }
        if (options.stream().allMatch(option -> raised.get(option).isEmpty())) {
            throw written.wrong(question, "decides nothing: no option raises a signal");
        }
        if (options.stream().noneMatch(option -> raised.get(option).isEmpty())) {
            throw written.wrong(question, "has no option for somebody to whom it does not apply");
        }
    }

    private void option(Keys options, String option) {
        options.id(option, option);
        options.texts(option).stream()
                .filter(signal -> !signals.contains(signal))
                .forEach(unknown -> {
                    throw options.wrong(option, "raises the unknown signal " + unknown);
                });
        if (raised.put(option, options.texts(option)) != null) {
            throw options.wrong(option, "is an option of another question too");
        }
    }

    private void refuseSilentSignals() {
        Set<String> heard = raised.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        groups.forEach((group, named) -> named.stream()
                .filter(signal -> !heard.contains(signal))
                .forEach(silent -> {
                    throw keys.keys("signals").wrong(group, "names " + silent + ", which no option raises");
                }));
    }

    private Map<String, List<String>> outcomes(Keys written) {
        Map<String, List<String>> outcomes = new LinkedHashMap<>();
        for (String outcome : written.names()) {
            List<String> steps = written.texts(written.id(outcome, outcome));
            if (steps.size() > Outcome.MOST_STEPS
                    || steps.size() != Set.copyOf(steps).size()) {
                throw written.wrong(outcome, "has more than " + Outcome.MOST_STEPS + " next steps, or one twice");
            }
            if (steps.isEmpty()) {
                throw written.wrong(outcome, "leads nowhere");
            }
            steps.stream().filter(step -> !destinations.reach(step)).forEach(odd -> {
                throw written.wrong(outcome, "leads to " + odd + ", which is neither a page nor a tel: number");
            });
            outcomes.put(outcome, steps);
        }
        return outcomes;
    }

    private List<Rule> rules(Set<String> outcomes) {
        List<Rule> rules = new ArrayList<>();
        for (Keys written : keys.list("rules")) {
            written.only(List.of("any", "with", "outcome"));
            String outcome = written.text("outcome");
            if (!outcomes.contains(outcome)) {
                throw written.wrong("outcome", "names the unknown outcome " + outcome);
            }
            if (written.has("with") && !written.has("any")) {
                throw written.wrong("with", "needs any beside it");
            }
            rules.add(new Rule(expanded(written, "any"), expanded(written, "with"), outcome));
        }
        if (!rules.getLast().always()) {
            throw keys.wrong("rules", "must end with one that has an outcome alone, for all that is left");
        }
        return rules;
    }

    private List<SectionRule> sections(Keys written) {
        return written.names().stream()
                .map(section -> new SectionRule(written.id(section, section), expanded(written, section)))
                .toList();
    }

    /** The signals a key names, by themselves or by their group; none when there is no such key. */
    private List<String> expanded(Keys written, String key) {
        if (!written.has(key)) {
            return List.of();
        }
        if (written.texts(key).isEmpty()) {
            throw written.wrong(key, "must name at least one signal");
        }
        return written.texts(key).stream()
                .flatMap(name -> expanded(written, key, name).stream())
                .distinct()
                .toList();
    }

    private List<String> expanded(Keys written, String key, String name) {
        if (signals.contains(name)) {
            return List.of(name);
        }
        if (groups.containsKey(name)) {
            return groups.get(name);
        }
        throw written.wrong(key, "names the unknown signal " + name);
    }

    private void refuseOutOfReach(Set<String> outcomes, List<Rule> rules, Set<Rule> deciding) {
        Set<String> reached = deciding.stream().map(Rule::outcome).collect(Collectors.toSet());
        outcomes.stream().filter(outcome -> !reached.contains(outcome)).forEach(lost -> {
            throw keys.keys("outcomes").wrong(lost, "cannot be reached by any answers");
        });
        for (int place = 0; place < rules.size(); place++) {
            Rule rule = rules.get(place);
            if (!deciding.contains(rule) || rules.indexOf(rule) < place) {
                throw keys.wrong("rules[" + place + "]", "never decides: those before it do");
            }
        }
    }

    private void refuseSignalsWithoutRule(List<Rule> rules) {
        Set<String> led = rules.stream()
                .flatMap(rule -> Stream.concat(rule.any().stream(), rule.with().stream()))
                .collect(Collectors.toSet());
        groups.forEach((group, named) -> named.stream()
                .filter(signal -> !led.contains(signal))
                .forEach(lost -> {
                    throw keys.keys("signals").wrong(group, "names " + lost + ", which no rule leads anywhere");
                }));
    }
}
