namespace Baton.Testing.GitHub;

/// <summary>A workflow on the default branch.</summary>
/// <param name="Inputs">The inputs that it declares.</param>
public sealed record HostedWorkflow(params string[] Inputs)
{
    /// <summary>Those of the inputs that have to be given.</summary>
    public string[] Required { get; init; } = [];

    /// <summary>Whether it can be started by hand, or by a request: it has the trigger <c>workflow_dispatch</c>.</summary>
    public bool HasTrigger { get; init; } = true;

    /// <summary>Commits that do not have its file, or have it without the trigger.</summary>
    public HashSet<string> MissingIn { get; } = [];
}
