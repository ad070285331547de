package org.limen.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.limen.Expect;
import org.limen.Limen;
import org.limen.LimenNode;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// Who may know whom.
///
/// Every package directly below `org.limen` is a module: its base package is its face, what lies deeper is its own.
class BoundariesTest {
    /// The modules that each module may call. What is not here may call nobody.
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("kernel", Set.of()),
            Map.entry("database", Set.of("kernel")),
            Map.entry("print", Set.of()),
            Map.entry("metrics", Set.of("kernel", "access", "ledger", "screening")),
            Map.entry("backup", Set.of("kernel", "database", "ledger", "incident")),
            Map.entry("ledger", Set.of("kernel", "access")),
            Map.entry("access", Set.of("kernel", "ledger")),
            Map.entry("document", Set.of("kernel", "access", "ledger", "screening", "stay")),
            Map.entry("oversight", Set.of("kernel", "access", "ledger", "screening", "sync")),
            Map.entry("screening", Set.of("kernel", "access", "ledger", "sync")),
            Map.entry("ceasefire", Set.of("kernel", "access", "ledger", "sync")),
            Map.entry("allegation", Set.of("kernel", "access", "ledger", "print")),
            Map.entry("sync", Set.of("kernel", "access", "ledger")),
            Map.entry("simulation", Set.of("kernel", "ledger", "screening", "sync")),
            Map.entry("stay", Set.of("kernel", "access", "ledger", "sync")),
            Map.entry("crossing", Set.of("kernel", "access", "ledger", "document", "screening", "stay", "sync")),
            Map.entry(
                    "dailyreport",
                    Set.of("kernel", "access", "ledger", "ceasefire", "incident", "allegation", "print")),
            Map.entry("incident", Set.of("kernel", "access", "ledger", "ceasefire")),
            Map.entry("demo", Set.of("kernel", "screening", "stay")),
            Map.entry(
                    "command",
                    Set.of(
                            "backup",
                            "ceasefire",
                            "kernel",
                            "database",
                            "ledger",
                            "screening",
                            "simulation",
                            "stay",
                            "sync",
                            "demo",
                            "incident")));

    private static final ApplicationModules MODULES = ApplicationModules.of(
            LimenNode.class,
            JavaClass.Predicates.resideInAPackage("org.limen.engine..")
                    .or(JavaClass.Predicates.equivalentTo(Limen.class)));

    @Test
    void modulesUseEachOtherThroughTheirFacesOnly() {
        MODULES.verify();
    }

    @TestFactory
    Stream<DynamicTest> modulesKnowOnlyWhomTheyMay() {
        return MODULES.stream()
                .map(module -> dynamicTest(name(module), () -> {
                    Set<String> allowed = MAY_KNOW.getOrDefault(name(module), Set.of());
                    var beyond = new TreeSet<>(known(module));
                    beyond.removeAll(allowed);
                    beyond.remove(name(module));
                    assertThat(beyond)
                            .as("modules that %s knows and may not", name(module))
                            .isEmpty();
                }));
    }

    @Test
    void theEngineKnowsOnlyValues() {
        JavaClasses engine = new ClassFileImporter().importPath(Expect.root().resolve("engine/target/classes"));
        assertThat(engine).as("compiled classes of the engine").isNotEmpty();
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.limen.engine..",
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.math..",
                        "java.text..",
                        "java.io..",
                        "java.nio",
                        "java.nio.charset..",
                        "java.security..",
                        "javax.xml..",
                        "org.xml.sax..",
                        "org.w3c.dom..",
                        "com.ibm.icu..",
                        "net.sf.geographiclib..",
                        "org.jspecify..")
                .because("an engine takes values and gives values: no framework, database, clock, network or file")
                .check(engine);
    }

    private static Set<String> known(ApplicationModule module) {
        return module.getDirectDependencies(MODULES).stream()
                .map(dependency -> name(dependency.getTargetModule()))
                .collect(Collectors.toSet());
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
