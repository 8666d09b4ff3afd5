using System.ComponentModel;
using Cake.Cli;
using Cake.Core.Diagnostics;
using Cake.Core.IO;
using Spectre.Console.Cli;

namespace Cake.Frosting.Hosting;

/// <summary>The options that belong to Cake. A build reads all others as its own arguments.</summary>
internal sealed class CommandLine : CommandSettings
{
    [CommandOption("-t|--target <TARGET>")]
    [DefaultValue("Default")]
    [Description("A task to run, after the tasks that it depends on. Repeat the option for more tasks.")]
    public string[] Targets { get; init; } = [];

    [CommandOption("-e|--exclusive")]
    [Description("Run the target only, without the tasks that it depends on.")]
    public bool Exclusive { get; init; }

    [CommandOption("--dryrun|--noop|--whatif")]
    [Description("Print the order of the tasks. No task runs.")]
    public bool DryRun { get; init; }

    [CommandOption("--tree|--showtree")]
    [Description("Print the tasks as a tree of dependencies.")]
    public bool Tree { get; init; }

    [CommandOption("--description|--descriptions|--showdescription|--showdescriptions")]
    [Description("Print the tasks and their descriptions.")]
    public bool Description { get; init; }

    [CommandOption("-v|--verbosity <VERBOSITY>")]
    [TypeConverter(typeof(VerbosityConverter))]
    [Description("The log level: quiet, minimal, normal, verbose or diagnostic. The default is the setting Settings_Verbosity, else normal.")]
    public Verbosity? Verbosity { get; init; }

    [CommandOption("-w|--working <PATH>")]
    [TypeConverter(typeof(Cli.DirectoryPathConverter))]
    [Description("The working directory of the build.")]
    public DirectoryPath? Folder { get; init; }

    [CommandOption("--no-report")]
    [Description("Do not print the table of task times.")]
    public bool NoReport { get; init; }

    [CommandOption("--version|--ver")]
    [Description("Print the version of Cake.")]
    public bool Version { get; init; }

    [CommandOption("--info")]
    [Description("Print the version of Cake and its logo.")]
    public bool Info { get; init; }
}
