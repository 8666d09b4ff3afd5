namespace Baton.Testing.GitHub;

/// <summary>A run of a workflow that somebody started.</summary>
public sealed record HostedRun(long Id, string Workflow, string Tag, string Commit, string Inputs, DateTimeOffset CreatedAt)
{
    /// <summary>How many more looks will not see it.</summary>
    public int HiddenFor { get; set; }
}
