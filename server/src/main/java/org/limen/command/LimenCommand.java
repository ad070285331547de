package org.limen.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.limen.command.file.FileFault;
import org.limen.command.keeping.BackupCommand;
import org.limen.command.keeping.RestoreCommand;
import org.limen.command.linking.CarryCommand;
import org.limen.command.linking.NodeKeyCommand;
import org.limen.command.signing.ListKeyCommand;
import org.limen.command.signing.ListSignCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `./limen`: names its subcommands and runs the one asked for.
@Command(
        name = "limen",
        description = "Integrated border management: open and secure at once.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ServeCommand.class,
            MrzFilter.class,
            StayFilter.class,
            DistanceFilter.class,
            FuseFilter.class,
            VerifyCommand.class,
            ExportCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ScreenFilter.class,
            NodeKeyCommand.class,
            CarryCommand.class,
            ListKeyCommand.class,
            ListSignCommand.class,
            DemoCommand.class,
            TrafficCommand.class,
            SimulateCommand.class
        })
public final class LimenCommand {
    /// The exit status of a command whose work goes on in the background: the node it started.
    public static final int STILL_SERVING = -1;

    private LimenCommand() {}

    /// Runs the command line and gives its exit status.
    public static int run(String... args) {
        return new CommandLine(new LimenCommand())
                .setExecutionExceptionHandler((fault, command, _) -> told(fault, command))
                .execute(args);
    }

    /// What the disk refused is told in a sentence; anything else is a bug and is shown as one.
    private static int told(Exception fault, CommandLine command) throws Exception {
        String sentence = switch (fault) {
            case IOException refused -> FileFault.told(refused);
            case UncheckedIOException wrapped -> FileFault.told(wrapped);
            default -> throw fault;
        };
        command.getErr().println("limen: " + sentence);
        return FileFault.STATUS;
    }
}
