package org.limen.screening.edition;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.limen.engine.lists.Category;
import org.limen.engine.lists.SubjectListReader;
import org.limen.engine.lists.Understood;
import org.limen.screening.setting.ListSetting;

/// Reads files in a foreign form into rows of Limen's own.
final class ImportedFile {
    private ImportedFile() {}

    /// The rows, UTF-8, and what was understood of the files.
    static final class Read {
        private final ByteArrayOutputStream rows = new ByteArrayOutputStream(1 << 16);
        private final Understood told;

        private Read(ListSetting setting, List<Path> files, String name, LongConsumer bytesRead) throws IOException {
            try (InputStream main = open(files.getFirst());
                    InputStream aliases = files.size() > 1 ? open(files.get(1)) : null) {
                told = reader(setting, aliases)
                        .reporting(bytesRead)
                        .read(
                                main,
                                name,
                                entry -> rows.writeBytes(
                                        OwnForm.rows(setting.list(), entry).getBytes(StandardCharsets.UTF_8)));
            }
        }

        byte[] rows() {
            return rows.toByteArray();
        }

        Understood told() {
            return told;
        }
    }

    /// @param files the list, and for OFAC's the file of aliases
    /// @param name  what the first was called where it came from
    static Read read(ListSetting setting, List<Path> files, String name, LongConsumer bytesRead) throws IOException {
        return new Read(setting, files, name, bytesRead);
    }

    private static SubjectListReader reader(ListSetting setting, @Nullable InputStream aliases) {
        Category category = Category.of(String.valueOf(setting.category())).orElse(Category.DISCREET_CHECK);
        SubjectListReader reader = SubjectListReader.of(setting.list()).asking(category);
        return aliases == null ? reader : reader.withAliases(aliases);
    }

    private static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }
}
