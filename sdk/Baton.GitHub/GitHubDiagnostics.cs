using Baton.Core.Diagnostics;

namespace Baton.GitHub;

/// <summary>What publishing to GitHub has to say.</summary>
public static class GitHubDiagnostics
{
    /// <summary>No token was given.</summary>
    public static readonly DiagnosticDescriptor NoToken = new("BATON6100", "No token for GitHub", Severity.Error, ExitCode.Usage);

    /// <summary>GitHub answered 401.</summary>
    public static readonly DiagnosticDescriptor BadToken = new("BATON6101", "Token is not accepted", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>GitHub answered 403 or 404 to something that the token may not do.</summary>
    public static readonly DiagnosticDescriptor NoRight = new("BATON6102", "Token lacks a right", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>The tag is refused, and the commit's workflow files seem to differ from the default branch's.</summary>
    public static readonly DiagnosticDescriptor WorkflowRight = new("BATON6103", "Token may not tag other workflow files", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>No answer, or 5xx, again and again.</summary>
    public static readonly DiagnosticDescriptor Unreachable = new("BATON6104", "GitHub gives no answer", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>The rate limit is not over within an hour.</summary>
    public static readonly DiagnosticDescriptor RateLimited = new("BATON6105", "GitHub takes no more requests", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>The tag is there and marks another commit.</summary>
    public static readonly DiagnosticDescriptor TagElsewhere = new("BATON6110", "Tag marks another commit on GitHub", Severity.Error, ExitCode.StepFailed);

    /// <summary>The commit was not pushed.</summary>
    public static readonly DiagnosticDescriptor CommitUnknown = new("BATON6111", "Commit is not on GitHub", Severity.Error, ExitCode.StepFailed);

    /// <summary>An immutable release has used the tag.</summary>
    public static readonly DiagnosticDescriptor BurnedTag = new("BATON6112", "Tag is used up", Severity.Error, ExitCode.StepFailed);

    /// <summary>The file is not what the release says.</summary>
    public static readonly DiagnosticDescriptor FileChanged = new("BATON6122", "File changed before or during its upload", Severity.Error, ExitCode.StepFailed);

    /// <summary>A published file differs.</summary>
    public static readonly DiagnosticDescriptor OtherBytes = new("BATON6123", "Release is published with other bytes", Severity.Error, ExitCode.StepFailed);

    /// <summary>A file on GitHub is no part of the release.</summary>
    public static readonly DiagnosticDescriptor Unexpected = new("BATON6124", "Release has a file that is not its own", Severity.Error, ExitCode.StepFailed);

    /// <summary>What was read back is not what was uploaded.</summary>
    public static readonly DiagnosticDescriptor ReadsBackWrong = new("BATON6125", "File reads back wrong", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>A draft that lost has files of somebody else.</summary>
    public static readonly DiagnosticDescriptor TwoDrafts = new("BATON6126", "Two drafts for one tag", Severity.Error, ExitCode.StepFailed);

    /// <summary>An immutable release cannot be changed.</summary>
    public static readonly DiagnosticDescriptor Immutable = new("BATON6127", "Release is immutable", Severity.Error, ExitCode.StepFailed);

    /// <summary>The disk is full, or the folder is not writable.</summary>
    public static readonly DiagnosticDescriptor CannotWrite = new("BATON6128", "Download cannot be written", Severity.Error, ExitCode.StepFailed);

    /// <summary>Any other refusal.</summary>
    public static readonly DiagnosticDescriptor Refused = new("BATON6130", "GitHub refuses a request", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>GitHub refuses a status, a milestone, a label or a comment for good; nothing depends on it.</summary>
    public static readonly DiagnosticDescriptor FollowUpRefused = new("BATON6170", "GitHub refuses what follows the release", Severity.Warning, ExitCode.Done);

    /// <summary>403 with the header X-GitHub-SSO.</summary>
    public static readonly DiagnosticDescriptor SingleSignOn = new("BATON6171", "Token is not authorized for single sign-on", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>A ruleset refuses a reference.</summary>
    public static readonly DiagnosticDescriptor RuleViolation = new("BATON6172", "Ruleset refuses the tag", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>GitHub answered 5xx to every request to start a workflow, or accepted one and shows no run.</summary>
    public static readonly DiagnosticDescriptor NotStarted = new("BATON6173", "Workflow was not started", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>What is there already.</summary>
    public static readonly DiagnosticDescriptor State = new("BATON6131", "State of the release on GitHub", Severity.Info, ExitCode.Done);

    /// <summary>More commits than are asked about.</summary>
    public static readonly DiagnosticDescriptor TooManyCommits = new("BATON6141", "More commits than GitHub is asked about", Severity.Warning, ExitCode.Done);

    /// <summary>The remote's URL names no repository.</summary>
    public static readonly DiagnosticDescriptor NoRepository = new("BATON6106", "Remote is not a GitHub repository", Severity.Error, ExitCode.Usage);

    /// <summary>GitHub would rename the asset.</summary>
    public static readonly DiagnosticDescriptor AssetName = new("BATON6120", "Asset name would be rewritten by GitHub", Severity.Error, ExitCode.Usage);

    /// <summary>Too many, too large, or empty.</summary>
    public static readonly DiagnosticDescriptor AssetLimit = new("BATON6121", "Asset is beyond GitHub's limits", Severity.Error, ExitCode.Usage);
}
