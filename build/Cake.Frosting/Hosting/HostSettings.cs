using System.ComponentModel;
using Cake.Cli;
using Cake.Core.Diagnostics;
using Cake.Core.IO;
using Spectre.Console.Cli;

namespace Cake.Frosting.Hosting;

/// <summary>The options that every Frosting host knows. All others are the build's own arguments.</summary>
internal sealed class HostSettings : CommandSettings
{
    [CommandOption("-t|--target <TARGET>")]
    [DefaultValue("Default")]
    [Description("The task to run, with what it depends on. Can be given several times")]
    public string[] Targets { get; set; } = [];

    [CommandOption("-w|--working <PATH>")]
    [TypeConverter(typeof(Cli.DirectoryPathConverter))]
    [Description("The folder to run the build in")]
    public DirectoryPath? WorkingDirectory { get; set; }

    [CommandOption("-v|--verbosity <VERBOSITY>")]
    [TypeConverter(typeof(VerbosityConverter))]
    [Description("How much to say.\n(Quiet, Minimal, Normal, Verbose, Diagnostic).\nWhen omitted, taken from configuration (defaults to Normal)")]
    public Verbosity? Verbosity { get; set; }

    [CommandOption("--description|--descriptions|--showdescription|--showdescriptions")]
    [Description("Lists the tasks with their descriptions")]
    public bool Description { get; set; }

    [CommandOption("--tree|--showtree")]
    [Description("Shows which task depends on which")]
    public bool Tree { get; set; }

    [CommandOption("--dryrun|--noop|--whatif")]
    [Description("Lists the tasks that would run, in their order, and runs none")]
    public bool DryRun { get; set; }

    [CommandOption("-e|--exclusive")]
    [Description("Runs the target without what it depends on")]
    public bool Exclusive { get; set; }

    [CommandOption("--version|--ver")]
    [Description("Shows Cake's version")]
    public bool Version { get; set; }

    [CommandOption("--info")]
    [Description("Shows more about Cake")]
    public bool Info { get; set; }

    [CommandOption("--no-report")]
    [Description("Leaves out the table of tasks at the end")]
    public bool NoReport { get; set; }
}
