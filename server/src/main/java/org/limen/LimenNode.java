package org.limen;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/// One node: the application that Spring puts together from the packages beside this class.
///
/// Beans bear their full names, so that two packages may use the same word each in its own sense.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
@Modulithic(systemName = "Limen")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Limen",
                        version = "0.1",
                        description =
                                "A node of integrated border management: checks, decisions, lists and the record.",
                        license = @License(name = "Apache-2.0")))
public class LimenNode {}
