using Baton.Core.Diagnostics;

namespace Baton.Git.Diagnostics;

/// <summary>What can be wrong with a repository.</summary>
public static class GitDiagnostics
{
    /// <summary>No repository around the folder.</summary>
    public static readonly DiagnosticDescriptor NoRepository = new("BATON1001", "No git repository", Severity.Warning, ExitCode.Usage);

    /// <summary>A repository without commits.</summary>
    public static readonly DiagnosticDescriptor NoCommits = new("BATON1002", "Repository without commits", Severity.Warning, ExitCode.Usage);

    /// <summary>History is cut off before the answer is certain.</summary>
    public static readonly DiagnosticDescriptor Shallow = new("BATON1003", "Shallow clone", Severity.Warning, ExitCode.Usage);

    /// <summary>There is a repository, and it cannot be read.</summary>
    public static readonly DiagnosticDescriptor Unreadable = new("BATON1004", "Repository cannot be read", Severity.Error, ExitCode.StepFailed);

    /// <summary>git refused to make a tag.</summary>
    public static readonly DiagnosticDescriptor TagRefused = new("BATON1005", "Tag could not be created", Severity.Error, ExitCode.StepFailed);

    /// <summary>The tag is there already, on another commit.</summary>
    public static readonly DiagnosticDescriptor TagElsewhere = new("BATON1006", "Tag marks another commit", Severity.Error, ExitCode.StepFailed);

    /// <summary>git refuses a repository that belongs to another user.</summary>
    public static readonly DiagnosticDescriptor ForeignOwner = new("BATON1007", "Repository of another user", Severity.Error, ExitCode.StepFailed);

    /// <summary>The git command is needed and not there.</summary>
    public static readonly DiagnosticDescriptor NoGit = new("BATON1008", "No git command", Severity.Error, ExitCode.StepFailed);

    /// <summary>git knows no name or address to sign a tag with.</summary>
    public static readonly DiagnosticDescriptor NoIdentity = new("BATON1009", "No identity for the tag", Severity.Error, ExitCode.Usage);

    /// <summary>The version may depend on the branch, and there is none.</summary>
    public static readonly DiagnosticDescriptor NoBranch = new("BATON1010", "Branch not known", Severity.Warning, ExitCode.Usage);

    /// <summary>The environment names a repository without its work tree.</summary>
    public static readonly DiagnosticDescriptor NoWorkTree = new("BATON1011", "Work tree not known", Severity.Error, ExitCode.Usage);

    /// <summary>No file of the commit is under the unit's paths.</summary>
    public static readonly DiagnosticDescriptor NothingUnderPaths = new("BATON1012", "Paths of nothing", Severity.Warning, ExitCode.Usage);

    /// <summary>There is no version tag, and none is fetched.</summary>
    public static readonly DiagnosticDescriptor NoTagsFetched = new("BATON1013", "Clone without tags", Severity.Warning, ExitCode.Usage);

    /// <summary>git is set up to sign tags and could not.</summary>
    public static readonly DiagnosticDescriptor SigningFailed = new("BATON1305", "Tag could not be signed", Severity.Error, ExitCode.StepFailed);

    /// <summary>There is no remote that a tag could be pushed to.</summary>
    public static readonly DiagnosticDescriptor NoRemote = new("BATON6190", "No remote for the tag", Severity.Info, ExitCode.Done);

    /// <summary>A remote did not take a push.</summary>
    public static readonly DiagnosticDescriptor PushRefused = new("BATON6191", "Remote refused the tag", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>The remote has the tag already, on another commit.</summary>
    public static readonly DiagnosticDescriptor RemoteTagElsewhere = new("BATON6192", "Tag marks another commit at the remote", Severity.Error, ExitCode.StepFailed);

    /// <summary>A remote cannot be asked for its tags.</summary>
    public static readonly DiagnosticDescriptor RemoteUnreachable = new("BATON6193", "Remote cannot be reached", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>baton.json names a remote that the repository does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownRemote = new("BATON6194", "Unknown remote", Severity.Error, ExitCode.Usage);
}
