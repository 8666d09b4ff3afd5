namespace Baton.Init.Facts;

/// <summary>A project.</summary>
/// <param name="Path">From the root, with <c>/</c>.</param>
/// <param name="Kind">What a release makes of it.</param>
/// <param name="Why">What in the files says so.</param>
public sealed record ProjectFacts(string Path, ProjectKind Kind, string Why)
{
    /// <summary>Whether a release has an artifact of it.</summary>
    public bool IsReleased => Kind is ProjectKind.Package or ProjectKind.Tool or ProjectKind.Service or ProjectKind.Program;
}
