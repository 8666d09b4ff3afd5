using Baton.Core.Diagnostics;

namespace Baton.Init;

/// <summary>What <c>baton init</c> cannot do, and what it is not sure of.</summary>
public static class InitDiagnostics
{
    /// <summary>A file that decides what is proposed cannot be read.</summary>
    public static readonly DiagnosticDescriptor Unreadable = new("BATON2160", "A file of the repository cannot be read", Severity.Error, ExitCode.Usage);

    /// <summary>A file that would be edited has changes that are not committed.</summary>
    public static readonly DiagnosticDescriptor Uncommitted = new("BATON2161", "Uncommitted changes in files to edit", Severity.Error, ExitCode.Usage);

    /// <summary>The folder is below the root of a repository.</summary>
    public static readonly DiagnosticDescriptor NotTheRoot = new("BATON2162", "Not the root of the repository", Severity.Error, ExitCode.Usage);

    /// <summary>The versions would not stay as they were, or that is not known.</summary>
    public static readonly DiagnosticDescriptor VersionsDiffer = new("BATON2163", "Versions would not stay as they were", Severity.Warning, ExitCode.Done);

    /// <summary>Something of the old tool that only a person can take over.</summary>
    public static readonly DiagnosticDescriptor LeftToDo = new("BATON2164", "Left for you to change", Severity.Warning, ExitCode.Done);

    /// <summary>Something that the files do not say for sure.</summary>
    public static readonly DiagnosticDescriptor Assumed = new("BATON2165", "Assumed by baton init", Severity.Warning, ExitCode.Done);

    /// <summary>The package Baton.Sdk is in no package source of the folder.</summary>
    public static readonly DiagnosticDescriptor NoSdk = new("BATON2166", "Baton.Sdk is in no package source", Severity.Error, ExitCode.Usage);

    /// <summary>An edit cannot be written, or git did not take the commit.</summary>
    public static readonly DiagnosticDescriptor NotApplied = new("BATON2167", "The proposal cannot be applied", Severity.Error, ExitCode.StepFailed);
}
