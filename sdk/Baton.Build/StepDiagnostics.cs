using Baton.Core.Diagnostics;

namespace Baton.Build;

/// <summary>What can go wrong while building, testing and packing.</summary>
public static class StepDiagnostics
{
    /// <summary><c>dotnet</c> could not be started.</summary>
    public static readonly DiagnosticDescriptor NoSdk = Error("BATON8000", "The .NET SDK cannot be started");

    /// <summary><c>dotnet restore</c> failed.</summary>
    public static readonly DiagnosticDescriptor RestoreFailed = Error("BATON8001", "Restore failed");

    /// <summary><c>dotnet build</c> failed.</summary>
    public static readonly DiagnosticDescriptor BuildFailed = Error("BATON8002", "Build failed");

    /// <summary>Tests failed.</summary>
    public static readonly DiagnosticDescriptor TestsFailed = Error("BATON8003", "Tests failed");

    /// <summary>The tests left no results file.</summary>
    public static readonly DiagnosticDescriptor NoResults = Error("BATON8004", "Tests left no results");

    /// <summary>No test ran.</summary>
    public static readonly DiagnosticDescriptor NoTests = new("BATON8005", "No test ran", Severity.Warning, ExitCode.Done);

    /// <summary><c>dotnet pack</c> or <c>dotnet publish</c> failed.</summary>
    public static readonly DiagnosticDescriptor PackFailed = Error("BATON8006", "Packing failed");

    /// <summary>An artifact's name has characters that a publisher would rewrite.</summary>
    public static readonly DiagnosticDescriptor BadArtifactName = Error("BATON8007", "Artifact name with unsafe characters");

    /// <summary>The disk is full, read-only, or not ours to write to.</summary>
    public static readonly DiagnosticDescriptor CannotWrite = Error("BATON8008", "Artifacts cannot be written");

    /// <summary>A published file and an included one have the same name and other bytes.</summary>
    public static readonly DiagnosticDescriptor NameTwice = Error("BATON8009", "Two files with one name in a package");

    /// <summary>A pattern of baton.json that no file matches.</summary>
    public static readonly DiagnosticDescriptor NothingIncluded = new("BATON8010", "Include pattern matches nothing", Severity.Warning, ExitCode.Done);

    /// <summary>An artifact has the path of the build in it.</summary>
    public static readonly DiagnosticDescriptor MachinePath = new("BATON8011", "Artifact names a folder of this machine", Severity.Warning, ExitCode.Done);

    /// <summary>Everything was done, and the journal does not tell all of it.</summary>
    public static readonly DiagnosticDescriptor JournalIncomplete = new("BATON8012", "Journal is incomplete", Severity.Warning, ExitCode.Done);

    /// <summary>A file or a folder that a step needs cannot be read or written.</summary>
    public static readonly DiagnosticDescriptor FileFailed = Error("BATON8013", "File cannot be read or written");

    /// <summary>The record of the release has a secret of this run in it.</summary>
    public static readonly DiagnosticDescriptor SecretTold = Error("BATON8014", "Release would tell a secret");

    /// <summary>A program of the build, or a test project, needs a .NET runtime that is not installed.</summary>
    public static readonly DiagnosticDescriptor MissingRuntime = Error("BATON2073", ".NET runtime is not installed");

    /// <summary>The tests passed, and how many there were is unknown.</summary>
    public static readonly DiagnosticDescriptor Uncounted = new("BATON2074", "Tests cannot be counted", Severity.Warning, ExitCode.Done);

    private static DiagnosticDescriptor Error(string code, string title) => new(code, title, Severity.Error, ExitCode.StepFailed);
}
