using Baton.Core.Diagnostics;

namespace Baton.Pipeline.Running;

/// <summary>What keeps a release from being made of the state of a work tree.</summary>
public static class RunDiagnostics
{
    /// <summary>Files of the unit are changed and not committed.</summary>
    public static readonly DiagnosticDescriptor Uncommitted = new("BATON1200", "Uncommitted changes", Severity.Error, ExitCode.Usage);

    /// <summary>The same, where it does no harm.</summary>
    public static readonly DiagnosticDescriptor UncommittedWarning = new("BATON1201", "Uncommitted changes that are no release", Severity.Warning, ExitCode.Usage);

    /// <summary>An uncertain version was about to leave the machine.</summary>
    public static readonly DiagnosticDescriptor Uncertain = new("BATON1202", "Uncertain version must not leave the machine", Severity.Error, ExitCode.Usage);

    /// <summary>The environment gives builds another version than a release would have.</summary>
    public static readonly DiagnosticDescriptor Overridden = new("BATON1203", "Version given by the environment", Severity.Error, ExitCode.Usage);

    /// <summary>A project could not be asked for its versioning properties.</summary>
    public static readonly DiagnosticDescriptor ProjectNotEvaluated = new("BATON1204", "Project cannot be evaluated", Severity.Warning, ExitCode.Usage);

    /// <summary>A released project has another version in its build. Reported by Baton.Release.targets.</summary>
    public static readonly DiagnosticDescriptor OtherRelease = new("BATON1205", "Released project with another version", Severity.Error, ExitCode.Usage);

    /// <summary>An environment has to be named.</summary>
    public static readonly DiagnosticDescriptor EnvironmentNeeded = new("BATON2060", "An environment has to be named", Severity.Error, ExitCode.Usage);

    /// <summary>There is no release to deploy or to verify.</summary>
    public static readonly DiagnosticDescriptor NoRelease = new("BATON7100", "No release to deploy", Severity.Error, ExitCode.Usage);

    /// <summary>The provider of an environment writes no settings.</summary>
    public static readonly DiagnosticDescriptor SettingsNotWritten = new("BATON7300", "Provider writes no settings", Severity.Error, ExitCode.Usage);

    /// <summary>A number of seconds was expected.</summary>
    public static readonly DiagnosticDescriptor BadSeconds = new("BATON2061", "Not a number of seconds", Severity.Error, ExitCode.Usage);

    /// <summary>A part of a version was expected.</summary>
    public static readonly DiagnosticDescriptor BadPart = new("BATON2062", "Not a part of a version", Severity.Error, ExitCode.Usage);

    /// <summary>The project that was asked for is not there.</summary>
    public static readonly DiagnosticDescriptor NoProject = new("BATON2063", "No such project", Severity.Error, ExitCode.Usage);

    /// <summary>The project that was asked for is in no repository, or in another one.</summary>
    public static readonly DiagnosticDescriptor ProjectElsewhere = new("BATON2064", "Project outside the repository", Severity.Error, ExitCode.Usage);

    /// <summary>The project that was asked for is in no release unit.</summary>
    public static readonly DiagnosticDescriptor NoUnit = new("BATON2065", "Project in no release unit", Severity.Error, ExitCode.Usage);

    /// <summary>The folder that was asked for has several release units.</summary>
    public static readonly DiagnosticDescriptor SeveralUnits = new("BATON2066", "Folder with several release units", Severity.Error, ExitCode.Usage);

    /// <summary>There is no environment whose status could be looked at.</summary>
    public static readonly DiagnosticDescriptor NoEnvironments = new("BATON2070", "No environments", Severity.Info, ExitCode.Done);

    /// <summary>What is live in an environment fails its health check.</summary>
    public static readonly DiagnosticDescriptor NotWell = new("BATON2071", "Environment fails its health check", Severity.Error, ExitCode.StepFailed);

    /// <summary>The title or the description of a release cannot be used.</summary>
    public static readonly DiagnosticDescriptor BadDescription = new("BATON6197", "Unusable title or description", Severity.Error, ExitCode.Usage);

    /// <summary>The run before this one was interrupted, or still runs.</summary>
    public static readonly DiagnosticDescriptor Resumed = new("BATON6092", "Resuming an interrupted run", Severity.Info, ExitCode.Done);

    /// <summary>Notes that GitHub was to complete, made without it.</summary>
    public static readonly DiagnosticDescriptor NotesWithoutGitHub = new("BATON6140", "Notes are made without GitHub", Severity.Warning, ExitCode.Done);

    /// <summary>Two publishers have the records of two builds of one release.</summary>
    public static readonly DiagnosticDescriptor TwoRecords = new("BATON6220", "Publishers have different records of a release", Severity.Warning, ExitCode.Done);

    /// <summary>A target after packing ran without it.</summary>
    public static readonly DiagnosticDescriptor NotPacked = new("BATON2086", "Nothing was packed", Severity.Error, ExitCode.Usage);

    /// <summary>An argument of the targets that a dry run could be meant with, in a form that they do not know.</summary>
    public static readonly DiagnosticDescriptor UnclearArgument = new("BATON2087", "Unclear argument", Severity.Error, ExitCode.Usage);
}
