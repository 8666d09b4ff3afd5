using Baton.Core.Diagnostics;
using Baton.Pipeline.Stages;
using Cake.Core;

namespace Baton.Cake;

/// <summary>The options of a run as Cake's arguments give them.</summary>
internal static class CakeOptions
{
    /// <summary>Reads them. A flag with a value is an error, and so is a flag for a dry run that nothing has read as one.</summary>
    public static Result<ReleaseOptions> Read(ICakeArguments arguments) => FlagArguments.Check(arguments.GetArguments()) is { } error ? error : Taken(arguments);

    private static ReleaseOptions Taken(ICakeArguments arguments)
    {
        string? One(string name) => arguments.GetArguments(name).LastOrDefault();
        bool Flag(string name) => arguments.HasArgument(name);
        return new ReleaseOptions
        {
            Environment = One("env"),
            Version = One("version-is"),
            Bump = One("bump"),
            Title = One("title"),
            DescriptionFile = One("description-file"),
            To = One("to"),
            Keep = One("keep"),
            ReleaseFile = One("release"),
            Overrides = [.. arguments.GetArguments("override")],
            Reason = One("reason"),
            LockWait = One("lock-wait"),
            Probe = Flag("probe"),
            DryRun = Flag("dry-run") || string.Equals(One("target"), "Plan", StringComparison.OrdinalIgnoreCase),
            StaysLocal = Flag("local"),
            AllowUncertain = Flag("allow-uncertain"),
            Fresh = Flag("fresh"),
            Explain = Flag("explain"),
            Offline = Flag("offline"),
            PlanOut = One("out"),
            PlanFile = One("plan"),
            What = One("what"),
            Operands = [.. arguments.GetArguments("what")],
            KeyFile = One("key"),
            Project = One("project"),
            BuildSystem = One("ci"),
            Changelog = Flag("changelog"),
            Settings = new SettingsOptions
            {
                Cluster = One("cluster"),
                HostName = One("hostname"),
                Difference = One("settings-diff"),
                IsPublic = Flag("settings-public"),
                Validates = Flag("settings-validate"),
                IsLocal = Flag("local"),
                IsBuild = Flag("settings-build"),
            },
            Mermaid = Flag("mermaid"),
            All = Flag("all"),
            Audit = Flag("audit"),
            File = One("file"),
            Days = One("days"),
            EnvironmentsFile = One("environments"),
            As = One("as"),
        };
    }
}
