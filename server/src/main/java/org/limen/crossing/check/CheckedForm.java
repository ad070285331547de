package org.limen.crossing.check;

import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// The findings of a check as JSON, as they are kept.
///
/// What an older or newer node wrote is read as far as it is known here: a field more is no reason to lose a record.
@Component
public class CheckedForm {
    private final JsonMapper json;
    private final ObjectReader reader;

    CheckedForm(JsonMapper json) {
        this.json = json;
        this.reader = json.readerFor(Checked.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    public String write(Checked checked) {
        return json.writeValueAsString(checked);
    }

    public Checked read(String kept) {
        return reader.readValue(kept);
    }
}
