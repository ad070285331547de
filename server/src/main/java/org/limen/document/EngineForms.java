package org.limen.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.limen.engine.Problem;
import org.limen.engine.mrz.MrzDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/// The engine's values as JSON, which the engine itself knows nothing of: a document's dates as `YYYY-MM-DD` with `XX`
/// for unknown parts, and problems with their severity in small letters.
@Configuration(proxyBeanMethods = false)
class EngineForms {
    @Bean
    JacksonModule engineForms() {
        return new SimpleModule("engine-forms")
                .addSerializer(MrzDate.class, ToStringSerializer.instance)
                .addDeserializer(MrzDate.class, new FromText())
                .setMixInAnnotation(Problem.class, ProblemForm.class)
                .setMixInAnnotation(Problem.Severity.class, SeverityForm.class);
    }

    @SuppressWarnings("UnusedMethod") // its annotations are read, not its methods
    private abstract static class ProblemForm {
        @JsonIgnore
        abstract boolean isError();
    }

    @SuppressWarnings("unused")
    private enum SeverityForm {
        @JsonProperty("error")
        ERROR,
        @JsonProperty("warning")
        WARNING
    }

    private static final class FromText extends StdDeserializer<MrzDate> {
        FromText() {
            super(MrzDate.class);
        }

        @Override
        public MrzDate deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getValueAsString("");
            MrzDate date = MrzDate.parse(text);
            if (date == null) {
                return (MrzDate) context.handleWeirdStringValue(MrzDate.class, text, "is not YYYY-MM-DD");
            }
            return date;
        }
    }
}
