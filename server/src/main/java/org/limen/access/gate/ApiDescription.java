package org.limen.access.gate;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.stream.Stream;
import org.limen.access.ForPurpose;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.access.session.Caller;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells the API's description what the gate adds: the caller is no parameter, a purpose is a header,
/// and every class has a name of its own.
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    ApiDescription() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Officer.class, Caller.Person.class, Purpose.class);
    }

    @Bean
    ModelResolver schemas(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames());
    }

    @Bean
    OperationCustomizer purposeHeader() {
        return (operation, handler) ->
                handler.hasMethodAnnotation(ForPurpose.class) ? withPurpose(operation) : operation;
    }

    private static Operation withPurpose(Operation operation) {
        var schema = new StringSchema();
        Stream.of(Purpose.values()).map(Purpose::code).forEach(schema::addEnumItem);
        return operation.addParametersItem(
                new HeaderParameter().name(ForPurpose.HEADER).required(true).schema(schema));
    }
}
